// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes, as a feed and as an agency's message.
#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/fuzz/told.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using warta::corpus::InputFormat;
  warta::fuzz::read_as(std::string(reinterpret_cast<const char*>(data), size),
                       {InputFormat::Feed, InputFormat::NewsMl});
  return 0;
}
