// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/input.h"

#include <iostream>
#include <iterator>
#include <stdexcept>

#include "stemmer/data_file.h"

namespace warta::stemmer::cli {
namespace {

void check_input() {
  if (std::cin.bad()) throw std::runtime_error("standard input cannot be read");
}

void for_each_line(const std::function<void(const std::string&)>& visit) {
  for (std::string line; std::cout && std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    visit(line);
  }
  check_input();
}

}  // namespace

void for_each_word(const std::vector<std::string>& arguments,
                   const std::function<void(const std::string&)>& visit) {
  if (arguments.empty()) for_each_line(visit);
  for (const std::string& argument : arguments) {
    if (argument == "-") {
      for_each_line(visit);
    } else {
      visit(argument);
    }
  }
}

std::string read_text(const std::vector<std::string>& arguments) {
  std::string text;
  if (arguments.empty() || arguments == std::vector<std::string>{"-"}) {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
    check_input();
    return text;
  }
  for (const std::string& argument : arguments) {
    if (!text.empty()) text += ' ';
    text += argument;
  }
  return text;
}

std::string read_own_words(const std::string& path) {
  return path.empty() ? std::string() : read_data_file(path);
}

}  // namespace warta::stemmer::cli
