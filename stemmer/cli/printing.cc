// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/printing.h"

#include <unistd.h>

#include <iomanip>
#include <sstream>

namespace warta::stemmer::cli {

std::string joined(const std::vector<std::string>& texts, const std::string& between) {
  std::string line;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) line += between;
    line += texts[i];
  }
  return line;
}

std::string rounded(double number, int decimals) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(decimals) << number;
  return text.str();
}

bool prints_on_terminal() { return isatty(STDOUT_FILENO) == 1; }

}  // namespace warta::stemmer::cli
