// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schema/generation.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <system_error>

namespace warta::schema {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const fs::path& path) {
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

void sync_path(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail("cannot open", path);
  const bool synced = ::fsync(file) == 0;
  ::close(file);
  if (!synced) fail("cannot sync", path);
}

// Where a small file is written before it takes the place of the old one.
fs::path beside(const fs::path& path) { return path.string() + ".new"; }

// Leaves nothing if it fails.
void write_beside(const fs::path& path, const std::string& text) {
  try {
    std::ofstream out(beside(path), std::ios::binary | std::ios::trunc);
    out << text << std::flush;
    if (!out) fail("cannot write", beside(path));
    sync_path(beside(path));
  } catch (const fs::filesystem_error&) {
    std::error_code ignored;
    fs::remove(beside(path), ignored);
    throw;
  }
}

void take_from_beside(const fs::path& path) {
  fs::rename(beside(path), path);
  sync_path(path.parent_path());
}

// Either the old or the new text is there, whatever happens.
void write_atomically(const fs::path& path, const std::string& text) {
  write_beside(path, text);
  take_from_beside(path);
}

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::string> first_line(const fs::path& path) {
  std::ifstream in(path);
  std::string line;
  if (!std::getline(in, line)) return std::nullopt;
  return line;
}

constexpr std::string_view kByDate = "by date";
std::string text_of(const LiveGeneration& live) {
  std::string text = generation_name(live.number);
  if (live.revision > 0) text += ' ' + std::to_string(live.revision);
  return text + '\n';
}

std::optional<LiveGeneration> generation_in(const fs::path& file) {
  const auto line = first_line(file);
  if (!line) return std::nullopt;
  const std::size_t space = line->find(' ');
  const auto number = number_of(line->substr(0, space));
  const auto revision = space == std::string::npos ? std::optional<std::uint64_t>(0)
                                                   : number_of(line->substr(space + 1));
  if (!number || !revision) return std::nullopt;
  return LiveGeneration{*number, *revision};
}

constexpr std::string_view kCurrent = "CURRENT";
constexpr std::string_view kChanging = "changing";
constexpr std::string_view kManifestHead = "# warta manifest 2";
// Had no sum; whoever reads it finds other rules and says so.
constexpr std::string_view kFirstManifestHead = "# warta manifest 1";

// FNV-1a of 64 bits, in base 16.
std::string checksum(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
  return digits.data();
}

// A file that steers how all others are read is small; and it is read whole at every opening.
constexpr std::uint64_t kSmall = 1U << 16U;

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  if (in) bytes << in.rdbuf();
  return bytes.str();
}

void take_small_sum(const std::string& value, Manifest& manifest) {
  const std::size_t space = value.find(' ');
  if (space == std::string::npos) return;
  for (FileSum& file : manifest.files) {
    if (file.name == value.substr(space + 1)) file.small_sum = value.substr(0, space);
  }
}

void take_row(const std::string& key, const std::string& value, Manifest& manifest) {
  if (key == "format") manifest.fingerprint.format = static_cast<int>(number_of(value).value_or(0));
  if (key == "analysis") manifest.fingerprint.analysis = number_of(value).value_or(0);
  if (key == "documents") manifest.documents = number_of(value).value_or(0);
  if (key == "built") manifest.built = static_cast<std::int64_t>(number_of(value).value_or(0));
  if (key == "revision") manifest.revision = number_of(value).value_or(0);
  if (key == "order") manifest.in_order = value == kByDate;
  if (key == "shard") manifest.shards.push_back(value);
  if (key == "small") take_small_sum(value, manifest);
  if (key != "file") return;
  FileSum file;
  std::istringstream row(value);
  row >> file.bytes >> file.sum;
  std::getline(row >> std::ws, file.name);
  manifest.files.push_back(std::move(file));
}

}  // namespace

std::string generation_name(std::uint64_t number) {
  std::string name = std::to_string(number);
  if (name.size() < 6) name.insert(0, 6 - name.size(), '0');
  return name;
}

fs::path generation_folder(const fs::path& index, std::uint64_t number) {
  return index / "generations" / generation_name(number);
}

std::optional<LiveGeneration> live_generation(const fs::path& index) {
  return generation_in(index / kCurrent);
}

std::string name_of(const LiveGeneration& live) {
  std::string name = std::to_string(live.number);
  if (live.revision > 0) name += '.' + std::to_string(live.revision);
  return name;
}

std::string live_own_words(const fs::path& index) {
  const auto live = current_generation(index);
  return live ? read_own_words(generation_folder(index, *live)) : std::string();
}

std::optional<std::uint64_t> current_generation(const fs::path& index) {
  const auto live = live_generation(index);
  return live ? std::optional(live->number) : std::nullopt;
}

std::uint64_t latest_generation(const fs::path& index) {
  constexpr std::string_view kReport = ".json";
  std::uint64_t latest = 0;
  for (const char* folder : {"generations", "reports"}) {
    std::error_code error;
    for (fs::directory_iterator at(index / folder, error), end; !error && at != end;
         at.increment(error)) {
      std::string name = at->path().filename().string();
      if (name.ends_with(kReport)) name.resize(name.size() - kReport.size());
      latest = std::max(latest, number_of(name).value_or(0));
    }
  }
  return latest;
}

void switch_to(const fs::path& index, const LiveGeneration& live) {
  // The name of the generation's folder must be on disk before it is named.
  const fs::path generations = index / "generations";
  if (fs::exists(generations)) sync_path(generations);
  write_atomically(index / kCurrent, text_of(live));
}

void go_live(const fs::path& index, const fs::path& generation, std::uint64_t number) {
  write_beside(index / kCurrent, text_of({number}));
  const fs::path named = generation_folder(index, number);
  fs::rename(generation, named);
  sync_path(named.parent_path());
  take_from_beside(index / kCurrent);
}

void finish_switch(const fs::path& index) {
  const fs::path wanted = beside(index / kCurrent);
  if (!fs::exists(wanted)) return;
  const auto live = generation_in(wanted);
  const bool is_whole = live && fs::file_size(wanted) == text_of(*live).size();
  if (is_whole && read_manifest(generation_folder(index, live->number))) {
    take_from_beside(index / kCurrent);
  } else {
    fs::remove(wanted);
  }
}

bool is_changing(const fs::path& generation) {
  std::error_code error;
  return fs::exists(generation / kChanging, error);
}

void mark_changing(const fs::path& generation) { write_atomically(generation / kChanging, "\n"); }

void unmark_changing(const fs::path& generation) {
  fs::remove(generation / kChanging);
  sync_path(generation);
}

std::string read_own_words(const fs::path& generation) {
  return bytes_of(generation / "words.tsv");
}

bool is_as_written(const fs::path& generation, const FileSum& file) {
  return file.small_sum.empty() || checksum(bytes_of(generation / file.name)) == file.small_sum;
}

void write_own_words(const fs::path& generation, const std::string& words) {
  if (!words.empty()) write_atomically(generation / "words.tsv", words);
}

std::optional<Manifest> read_manifest(const fs::path& generation) {
  std::ifstream in(generation / "manifest");
  std::string line, read;
  if (!std::getline(in, line)) return std::nullopt;
  const bool has_sum = line == kManifestHead;
  if (!has_sum && line != kFirstManifestHead) return std::nullopt;
  Manifest manifest;
  for (read = line + '\n'; std::getline(in, line); read += line + '\n') {
    std::istringstream row(line);
    std::string key, value;
    if (!std::getline(row, key, '\t') || !std::getline(row, value)) continue;
    if (key == "end") {
      if (!has_sum) return manifest;
      const bool is_last = !in.eof() && in.peek() == std::ifstream::traits_type::eof();
      return is_last && value == checksum(read) ? std::optional(manifest) : std::nullopt;
    }
    take_row(key, value, manifest);
  }
  return std::nullopt;
}

void write_manifest(const fs::path& generation, const Manifest& manifest) {
  std::ostringstream text;
  text << kManifestHead << "\nformat\t" << manifest.fingerprint.format << "\nanalysis\t"
       << manifest.fingerprint.analysis << "\ndocuments\t" << manifest.documents << "\nbuilt\t"
       << manifest.built << '\n';
  if (manifest.revision > 0) text << "revision\t" << manifest.revision << '\n';
  if (manifest.in_order) text << "order\t" << kByDate << '\n';
  for (const std::string& shard : manifest.shards) text << "shard\t" << shard << '\n';
  for (const FileSum& file : manifest.files) {
    text << "file\t" << file.bytes << ' ' << file.sum << ' ' << file.name << '\n';
    if (file.bytes == 0 || file.bytes > kSmall || file.name.ends_with(".glass")) continue;
    text << "small\t" << checksum(bytes_of(generation / file.name)) << ' ' << file.name << '\n';
  }
  const std::string sum = checksum(text.str());
  text << "end\t" << sum << '\n';
  write_atomically(generation / "manifest", text.str());
}

}  // namespace warta::schema
