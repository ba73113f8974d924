// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "indexer/index_error.h"
#include "indexer/schema/generation.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnfinished = "unfinished-";

template <typename IsOne>
void remove_all_from(const fs::path& folder, const IsOne& is_one) {
  if (!fs::exists(folder)) return;
  std::vector<fs::path> found;  // a folder is not to be changed while it is gone through
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (is_one(entry.path().filename().string())) found.push_back(entry.path());
  }
  for (const fs::path& each : found) fs::remove_all(each);
}

}  // namespace

void require_name_of_live(const fs::path& index) {
  if (schema::live_generation(index) || schema::latest_generation(index) == 0) return;
  std::error_code error;
  if (fs::exists(index / "CURRENT.new", error)) return;  // a switch that the run will complete
  throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": CURRENT names no generation",
                   "go back to the last whole one: warta-index rollback " + index.string());
}

void require_index_or_nothing(const fs::path& index) {
  std::error_code error;
  if (fs::exists(index) && !fs::is_directory(index)) {
    throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": is not a folder",
                     "give the path of an index, or of a folder to be made");
  }
  const bool is_index = fs::exists(index / "generations");
  if (!is_index && fs::exists(index) && !fs::is_empty(index, error)) {
    throw IndexError(IndexError::Code::NotAnIndex,
                     index.string() + ": holds other files and is no Warta index",
                     "give the path of an index, or of a new or empty folder");
  }
}

void prepare_folder(const fs::path& index) {
  require_index_or_nothing(index);
  fs::create_directories(index / "generations");
  fs::create_directories(index / "reports");
  fs::create_directories(index / "quarantine");
}

void fail_without_index(const fs::path& index) {
  std::error_code error;
  static_cast<void>(fs::exists(index / "CURRENT", error));
  if (error) {
    throw IndexError(IndexError::Code::Unwritable, index.string() + ": " + error.message(),
                     "check who may read the index folder");
  }
  throw IndexError(IndexError::Code::NotAnIndex, index.string() + ": there is no index",
                   "make one: warta-index build " + index.string() + " PATH...");
}

fs::path unfinished_folder(const fs::path& index, std::uint64_t number) {
  return index / "generations" / (std::string(kUnfinished) + schema::generation_name(number));
}

void remove_unfinished(const fs::path& index) {
  schema::finish_switch(index);
  remove_all_from(index / "generations",
                  [](const std::string& name) { return name.starts_with(kUnfinished); });
  const auto is_half_written = [](const std::string& name) {
    return name.ends_with(".new") || name.ends_with(".unfinished");
  };
  remove_all_from(index / "reports", is_half_written);
  if (const auto live = schema::current_generation(index)) {
    remove_all_from(schema::generation_folder(index, *live), is_half_written);
  }
}

void sync_files(const fs::path& folder) {
  const auto sync = [](const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_synced = file >= 0 && ::fsync(file) == 0;
    const int error = errno;
    if (file >= 0) ::close(file);
    if (is_synced) return;
    throw fs::filesystem_error("cannot sync", path, {error, std::generic_category()});
  };
  for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
  sync(folder);
}

}  // namespace warta::indexer
