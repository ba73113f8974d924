// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/expansion_guard.h"

namespace warta::corpus {

void ExpansionGuard::restart() {
  input_ = total_ = members_ = 0;
  output_ = {};
}

std::string_view ExpansionGuard::add_output(std::size_t depth, std::uint64_t bytes) {
  total_ += bytes;
  std::uint64_t& output = output_.at(depth);
  output += bytes;
  if (total_ > limits_.most_bytes) return "refused: the input expands to more bytes than allowed";
  if (output > limits_.free_bytes && output / limits_.most_times > input_) {
    return "refused: it expands too far for news, as a bomb does";
  }
  return {};
}

std::string_view ExpansionGuard::add_member() {
  return ++members_ > limits_.most_members ? "refused: the input has more members than allowed"
                                           : "";
}

}  // namespace warta::corpus
