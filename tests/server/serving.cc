// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/serving.h"

#include <stdexcept>
#include <thread>

namespace warta::tests {
namespace {

Arguments with_place(const std::string& index, Arguments options) {
  options.insert(options.end(), {"--port", "0", index});
  return options;
}

}  // namespace

Serving::Serving(const std::string& index, const Arguments& options)
    : program_("warta-serve", with_place(index, options)) {
  const std::string before = "listening on http://127.0.0.1:";
  while (program_.age() < std::chrono::seconds(20)) {
    const std::string said = program_.err_so_far();
    const std::size_t at = said.find(before);
    if (at != std::string::npos && said.back() == '\n') {
      port_ = static_cast<std::uint16_t>(std::stoi(said.substr(at + before.size())));
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  throw std::runtime_error("warta-serve does not listen: " + program_.err_so_far());
}

}  // namespace warta::tests
