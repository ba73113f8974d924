// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/argument_names.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "corpus/input_format.h"

namespace warta::corpus {
namespace {

namespace fs = std::filesystem;

// The path from the root, and how many of its last parts are its name so far.
struct Argument {
  std::vector<std::string> parts;
  bool is_folder = false;
  std::size_t shown = 1;

  std::string name() const {
    std::string joined;
    for (std::size_t i = parts.size() - shown; i < parts.size(); ++i) {
      joined += (joined.empty() ? "" : "/") + parts[i];
    }
    return joined;
  }
};

Argument argument_of(const std::string& path) {
  std::error_code error;
  Argument argument{.parts = {}, .is_folder = fs::is_directory(path, error)};
  fs::path whole = fs::absolute(path, error).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  for (const fs::path& part : whole.relative_path()) argument.parts.push_back(part.string());
  if (argument.parts.empty()) argument.parts.emplace_back();  // the root, or no path at all
  if (!argument.is_folder) argument.parts.back() = stem_of(whole.string());
  return argument;
}

// Makes the names that different arguments share one part longer; false if there are none, or no
// parts are left. A folder and a file may share a name: their ids differ.
bool lengthen_shared_names(std::vector<Argument>& arguments) {
  std::map<std::pair<bool, std::string>, std::vector<Argument*>> by_name;
  for (Argument& argument : arguments) {
    by_name[{argument.is_folder, argument.name()}].push_back(&argument);
  }
  bool changed = false;
  for (const auto& [name, sharing] : by_name) {
    const bool is_one =
        std::ranges::all_of(sharing, [&first = sharing.front()->parts](const Argument* argument) {
          return argument->parts == first;
        });
    for (Argument* argument : sharing) {
      if (is_one || argument->shown == argument->parts.size()) continue;
      ++argument->shown;
      changed = true;
    }
  }
  return changed;
}

}  // namespace

std::vector<std::string> argument_names(const std::vector<std::string>& paths) {
  std::vector<Argument> arguments;
  arguments.reserve(paths.size());
  for (const std::string& path : paths) arguments.push_back(argument_of(path));
  while (lengthen_shared_names(arguments)) continue;
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    names.push_back(paths[i] == "-" ? "" : arguments[i].name());
  }
  return names;
}

}  // namespace warta::corpus
