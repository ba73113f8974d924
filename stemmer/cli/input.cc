// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/input.h"

#include <iostream>
#include <stdexcept>

#include "stemmer/cli/printing.h"
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

// In blocks: an iterator would throw what only a programmer understands.
std::string all_of_input() {
  constexpr std::size_t kBlock = std::size_t{1} << 16U;
  std::string text;
  while (std::cin) {
    const std::size_t size = text.size();
    text.resize(size + kBlock);
    std::cin.read(text.data() + size, static_cast<std::streamsize>(kBlock));
    text.resize(size + static_cast<std::size_t>(std::cin.gcount()));
  }
  check_input();
  return text;
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
  if (arguments.empty() || arguments == std::vector<std::string>{"-"}) {
    return all_of_input();
  }
  return joined(arguments, " ");
}

std::string read_own_words(const std::string& path) {
  return path.empty() ? std::string() : read_data_file(path);
}

}  // namespace warta::stemmer::cli
