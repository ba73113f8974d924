// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/saved_searches.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "searcher/kept_files.h"
#include "searcher/new_stories.h"
#include "searcher/saved_state.h"

namespace warta {
namespace {

namespace fs = std::filesystem;
using searcher::FolderLock;
using searcher::PendingRun;
using searcher::SavedState;

constexpr std::size_t kLatest = 100;

bool is_name(std::string_view name) {
  constexpr std::size_t kLongest = 64;
  constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  return !name.empty() && name.size() <= kLongest &&
         name.find_first_not_of(kAllowed) == std::string_view::npos;
}

std::string search_path(const std::string& folder, const std::string& name) {
  return folder + '/' + name + ".json";
}
std::string state_path(const std::string& folder, const std::string& name) {
  return folder + '/' + name + ".state";
}
std::string pending_path(const std::string& folder) { return folder + "/pending"; }

// What the folder holds beside them, if it is there.
bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

SavedState read_state(const std::string& folder, const std::string& name) {
  const std::string path = state_path(folder, name);
  const auto text = searcher::read_kept(path);
  return text ? searcher::decode_state(*text, path) : SavedState{};
}

void note(const RunRequest& request, RunStep step) {
  if (request.watch) request.watch(step);
}

// Does what a run has written down. What was done before is done again, to the same effect.
void complete(const std::string& folder, const PendingRun& pending, const RunRequest* request) {
  if (!pending.output_path.empty()) searcher::keep(pending.output_path, pending.report);
  if (request != nullptr) note(*request, RunStep::Delivered);
  for (const auto& [name, state] : pending.states) {
    if (is_there(search_path(folder, name))) searcher::keep(state_path(folder, name), state);
  }
  if (request != nullptr) note(*request, RunStep::Remembered);
  searcher::drop_kept(pending_path(folder));
}

// Completes a run that ended too soon; gives what it was, if there was one.
std::optional<PendingRun> complete_pending(const std::string& folder) {
  const auto text = searcher::read_kept(pending_path(folder));
  if (!text) return std::nullopt;
  PendingRun pending = searcher::decode_pending(*text, pending_path(folder));
  try {
    complete(folder, pending, nullptr);
  } catch (const Error& error) {
    throw Error(error.code(), std::string("a report is still on its way: ") + error.what(),
                "make room for it, or give it up by removing " + pending_path(folder));
  }
  return pending;
}

[[noreturn]] void fail_unknown(const std::string& name) {
  throw Error(Error::Code::RequestInvalid, "there is no saved search '" + name + "'",
              "warta-search saved list tells which there are");
}

void cut_to_latest(std::vector<SavedStory>& stories) {
  if (stories.size() > kLatest) stories.resize(kLatest);
}

}  // namespace

SavedSearches::SavedSearches(std::string folder) : folder_(std::move(folder)) {}

void SavedSearches::add(const SavedSearch& search, Searcher& searcher, bool from_start) {
  if (!is_name(search.name)) {
    throw Error(Error::Code::RequestInvalid, "'" + search.name + "' cannot be a name",
                "take letters, digits, - and _, 64 at most");
  }
  SavedState state;
  if (!from_start) searcher::new_stories(search, search.added, searcher, state.known);
  searcher::make_folder(folder_);
  const FolderLock lock(folder_);
  complete_pending(folder_);
  // The state first: a search without one would tell everything.
  searcher::keep(state_path(folder_, search.name), encode(state));
  searcher::keep(search_path(folder_, search.name), searcher::encode(search));
}

std::vector<SavedSearch> SavedSearches::list() const {
  std::vector<SavedSearch> searches;
  if (!is_there(folder_)) return searches;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder_, error)) {
    if (entry.path().extension() != ".json") continue;
    const std::string path = entry.path().string();
    if (const auto text = searcher::read_kept(path)) {
      searches.push_back(searcher::decode_search(*text, path));
    }
  }
  if (error) {
    throw Error(Error::Code::Unwritable, folder_ + ": " + error.message(),
                "check who may read the folder");
  }
  std::ranges::sort(searches, {}, &SavedSearch::name);
  return searches;
}

std::vector<SavedSearch> SavedSearches::named(const std::vector<std::string>& names) const {
  std::vector<SavedSearch> all = list();
  if (names.empty()) return all;
  std::vector<SavedSearch> named;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(all, name, &SavedSearch::name);
    if (found == all.end()) fail_unknown(name);
    if (std::ranges::find(named, name, &SavedSearch::name) == named.end()) named.push_back(*found);
  }
  return named;
}

bool SavedSearches::remove(const std::string& name) {
  if (!is_name(name) || !is_there(search_path(folder_, name))) return false;
  const FolderLock lock(folder_);
  complete_pending(folder_);
  searcher::drop_kept(search_path(folder_, name));
  searcher::drop_kept(state_path(folder_, name));
  return true;
}

RunOutcome SavedSearches::run_new(const RunRequest& request, Searcher& searcher) {
  if (!is_there(folder_)) {
    if (!request.names.empty()) fail_unknown(request.names[0]);
    return {};
  }
  const FolderLock lock(folder_);
  if (const auto pending = complete_pending(folder_); pending && !pending->output_path.empty()) {
    return {.was_completed = true, .completed_path = pending->output_path};
  }
  std::vector<SavedStory> fresh, latest;
  // The run that completes this one may begin in another folder.
  PendingRun pending;
  if (!request.output_path.empty()) {
    pending.output_path = fs::absolute(request.output_path).string();
    // Once it is written down it must arrive: what cannot is told before.
    searcher::require_writable(pending.output_path);
  }
  for (const SavedSearch& search : named(request.names)) {
    SavedState state = read_state(folder_, search.name);
    const std::size_t before = state.known.size();
    std::vector<SavedStory> stories =
        searcher::new_stories(search, request.now, searcher, state.known);
    state.told.insert(state.told.begin(), stories.begin(), stories.end());
    cut_to_latest(state.told);
    latest.insert(latest.end(), state.told.begin(), state.told.end());
    fresh.insert(fresh.end(), stories.begin(), stories.end());
    if (state.known.size() != before) pending.states[search.name] = encode(state);
  }
  note(request, RunStep::Searched);
  std::ranges::stable_sort(latest, std::greater<>(),
                           [](const SavedStory& story) { return story.hit.published; });
  cut_to_latest(latest);
  pending.report = request.report(fresh, latest);
  if (request.output_path.empty()) {
    request.deliver(pending.report);
    note(request, RunStep::Delivered);
    pending.report.clear();
  } else if (fresh.empty() && is_there(request.output_path)) {
    pending.output_path.clear();
    pending.report.clear();
  }
  const bool has_nothing = pending.states.empty() && pending.output_path.empty();
  if (!has_nothing) {
    searcher::keep(pending_path(folder_), encode(pending));
    note(request, RunStep::Journalled);
    complete(folder_, pending, &request);
  }
  note(request, RunStep::Done);
  return {.stories = fresh.size()};
}

}  // namespace warta
