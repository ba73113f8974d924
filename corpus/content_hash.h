// SPDX-License-Identifier: GPL-2.0-or-later
// Hashes of text: of all of it, to tell what is the same; of its parts, to tell what is alike.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace warta::corpus {

/// The 128-bit XXH3 hash of a text, as 32 hexadecimal digits. The same on every machine.
std::string content_hash(std::string_view text);

/// The 64-bit XXH3 hash of a text. The same on every machine.
std::uint64_t short_hash(std::string_view text);

/// The content_hash of bytes that come piece by piece. For one thread.
class RunningHash {
 public:
  RunningHash();
  ~RunningHash();
  RunningHash(const RunningHash&) = delete;
  RunningHash& operator=(const RunningHash&) = delete;

  void add(std::string_view bytes);
  std::string digits() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace warta::corpus
