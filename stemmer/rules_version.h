// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

namespace warta::stemmer {

/// Raised by whoever changes the code so that some word gets another stem: it is part of the
/// digest, and so of every index's fingerprint. Changes in the lists count by themselves.
inline constexpr std::uint64_t kRulesVersion = 2;

}  // namespace warta::stemmer
