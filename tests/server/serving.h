// SPDX-License-Identifier: GPL-2.0-or-later
// warta-serve, started for one test.
#pragma once

#include <cstdint>
#include <string>

#include "tests/fault/started.h"

namespace warta::tests {

/// The service of an index, at a port that was free.
class Serving {
 public:
  /// Starts it and waits until it listens. Throws std::runtime_error with what it said if it does
  /// not.
  explicit Serving(const std::string& index, const Arguments& options = {});

  std::uint16_t port() const { return port_; }
  Started& program() { return program_; }

 private:
  Started program_;
  std::uint16_t port_ = 0;
};

}  // namespace warta::tests
