// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/generations.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

#include "indexer/index_error.h"
#include "indexer/index_folder.h"
#include "indexer/index_lock.h"
#include "indexer/publication.h"
#include "indexer/schema/generation.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

void require_index(const fs::path& index) {
  std::error_code error;
  if (fs::is_directory(index / "generations", error)) return;
  fail_without_index(index);
}

[[noreturn]] void fail_unwritable(const fs::filesystem_error& error) {
  throw IndexError(IndexError::Code::Unwritable,
                   error.path1().string() + ": " + error.code().message(),
                   "check the disk's space and who may write there");
}

std::uint64_t number_of(const fs::path& folder) {
  const std::string name = folder.filename().string();
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

}  // namespace

std::vector<std::uint64_t> whole_generations(const fs::path& index) {
  std::vector<std::uint64_t> numbers;
  std::error_code error;
  for (fs::directory_iterator at(index / "generations", error), end; !error && at != end;
       at.increment(error)) {
    const std::uint64_t number = number_of(at->path());
    if (number > 0 && schema::read_manifest(at->path())) numbers.push_back(number);
  }
  std::ranges::sort(numbers);
  return numbers;
}

std::uint64_t roll_back(const fs::path& index) {
  require_index(index);
  const IndexLock lock(index);
  try {  // a change in place that was broken off, if it can be brought to its end
    finish_change_in_place(index);
  } catch (const std::exception&) {  // it is damaged: that is why one goes back
  }
  const auto live = schema::current_generation(index);
  std::vector<std::uint64_t> numbers = whole_generations(index);
  const bool is_live_whole = live && std::ranges::binary_search(numbers, *live);
  if (is_live_whole) std::erase_if(numbers, [&](auto number) { return number >= *live; });
  if (numbers.empty()) {
    throw IndexError(IndexError::Code::NoGeneration,
                     index.string() + ": there is no earlier generation",
                     "build it anew: warta-index build " + index.string() + " PATH...");
  }
  try {
    const std::uint64_t back = numbers.back();
    const auto manifest = schema::read_manifest(schema::generation_folder(index, back));
    schema::switch_to(index, {back, manifest ? manifest->revision : 0});
  } catch (const fs::filesystem_error& error) {
    fail_unwritable(error);
  }
  return numbers.back();
}

std::vector<std::uint64_t> prune(const fs::path& index, std::size_t keep) {
  require_index(index);
  const IndexLock lock(index);
  try {
    remove_unfinished(index);
    const auto live = schema::current_generation(index);
    std::vector<std::uint64_t> old = whole_generations(index);
    std::erase_if(old, [&](auto number) { return live == number; });
    const std::size_t others = std::max<std::size_t>(keep, 1) - (live ? 1 : 0);
    old.resize(old.size() - std::min(old.size(), others));
    for (const std::uint64_t number : old) {
      // Without its name first: half a generation must never be taken for one.
      const fs::path nameless = unfinished_folder(index, number);
      fs::rename(schema::generation_folder(index, number), nameless);
      fs::remove_all(nameless);
    }
    return old;
  } catch (const fs::filesystem_error& error) {
    fail_unwritable(error);
  }
}

}  // namespace warta::indexer
