// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/quarantine_source.h"

#include <system_error>
#include <utility>

#include "corpus/content_hash.h"
#include "corpus/input_format.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::InputFormat;

// Why the record cannot be read by itself; empty if that can be tried.
std::string_view obstacle(const KeptFault& kept) {
  if (kept.fault.bytes.empty()) return "nothing was kept of it: read its file again";
  if (kept.is_cut) return "only its beginning was kept: read its file again";
  return "";
}

// The first character that says something.
char first_of(std::string_view bytes) {
  const std::size_t at = bytes.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? '\0' : bytes[at];
}

// What a record from the middle of a file is; nothing if it says so only together with the rest of
// the file. Guessing would make an article of a table's row, commas and all.
std::optional<InputFormat> format_of_part(std::string_view bytes) {
  if (first_of(bytes) == '{') return InputFormat::Json;
  if (first_of(bytes) == '<') return InputFormat::Feed;  // or another XML
  return std::nullopt;
}

// The name by which a file that was kept whole tells what it is: "a.txt" of
// "news.zip!portal/a.txt.gz", for it was unpacked before it was kept. A crawl's members are named
// by their URLs, which say nothing.
std::string file_name_of(const std::string& path) {
  const std::string member = path.substr(path.rfind('!') + 1);
  if (member.find("://") != std::string::npos) return "";
  fs::path name = fs::path(member).filename();
  while (corpus::is_container_name(name.string()) && name.has_stem() && name.stem() != name) {
    name = name.stem();
  }
  return corpus::is_container_name(name.string()) ? "" : name.string();
}

// An item of a feed within the least of a feed, with the prefixes that feeds declare at their head.
std::string in_a_feed(const std::string& bytes) {
  const std::string_view item = std::string_view(bytes).substr(bytes.find_first_not_of(" \t\r\n"));
  if (item.starts_with("<item")) {
    return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>" +
           bytes + "</channel></rss>";
  }
  if (item.starts_with("<entry")) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + bytes + "</feed>";
  }
  return bytes;
}

std::string key_of(const corpus::Fault& fault) {
  corpus::RunningHash hash;
  hash.add(fault.path);
  hash.add({"\0", 1});
  hash.add(std::to_string(fault.line) + ' ' + std::to_string(fault.record) + ' ');
  hash.add(fault.bytes);
  return hash.digits();
}

}  // namespace

QuarantineSource::QuarantineSource(const fs::path& index, const corpus::ReadOptions& options,
                                   corpus::ArticleSource* then)
    : files_(quarantine_files(index)),
      // What was said of the input as a whole may not be true of what was kept of it.
      reader_({.fields = options.fields, .expansion = options.expansion, .now = options.now}),
      then_(then) {}

corpus::Record QuarantineSource::next() {
  while (true) {
    corpus::Record record = current_ != nullptr ? next_of_record() : next_row();
    if (!std::holds_alternative<corpus::End>(record)) return record;
    if (current_ != nullptr) continue;
    if (!in_.is_open() && !open_next_file()) break;
  }
  return then_ == nullptr ? corpus::End{} : then_->next();
}

std::size_t QuarantineSource::skipped_files() const {
  return then_ == nullptr ? 0 : then_->skipped_files();
}

bool QuarantineSource::open_next_file() {
  while (next_file_ < files_.size()) {
    in_ = std::ifstream(files_[next_file_++], std::ios::binary);
    line_ = 0;
    is_whole_ = true;
    if (in_) return true;
    in_.close();
  }
  return false;
}

// What the rows of the open file give; End when another record is to be read, or the file is over.
corpus::Record QuarantineSource::next_row() {
  std::string row;
  if (!in_.is_open()) return corpus::End{};
  if (!std::getline(in_, row)) {
    is_whole_ = is_whole_ && in_.eof();
    in_.close();
    if (is_whole_) retired_.push_back(files_[next_file_ - 1]);
    return corpus::End{};
  }
  ++line_;
  if (auto kept = read_quarantine_row(row)) return start(std::move(*kept));
  is_whole_ = false;
  const corpus::Fault damaged{files_[next_file_ - 1].string(), line_, "no row of a quarantine",
                              row.substr(0, corpus::kMostFaultBytes)};
  if (!seen_.insert(key_of(damaged)).second) return corpus::End{};
  return damaged;
}

// Begins to read a record, or says why it cannot be.
corpus::Record QuarantineSource::start(KeptFault kept) {
  if (!seen_.insert(key_of(kept.fault)).second) return corpus::End{};
  record_ = std::move(kept.fault);
  if (const std::string_view reason = obstacle({record_, kept.is_cut}); !reason.empty()) {
    record_.reason = reason;
    return record_;
  }
  corpus::StreamName name{.path = record_.path};
  if (record_.line > 0) {
    name.told = format_of_part(record_.bytes);
    if (!name.told) {
      record_.reason = "cannot be read without the rest of its file: read that again";
      return record_;
    }
  } else {
    name.file = file_name_of(record_.path);
  }
  name.was_named = true;
  has_given_ = false;
  const bool is_xml = name.told == InputFormat::Feed;
  // Which XML it is, is told by its content.
  if (is_xml) name.told = InputFormat::Auto;
  current_ = reader_.read(is_xml ? in_a_feed(record_.bytes) : record_.bytes, std::move(name));
  return corpus::End{};
}

// The articles and faults of the current record.
corpus::Record QuarantineSource::next_of_record() {
  corpus::Record record = current_->next();
  if (auto* fault = std::get_if<corpus::Fault>(&record)) {
    // Its place is that in the input, not that in the record.
    record_.reason = std::move(fault->reason);
    record = record_;
  }
  if (!std::holds_alternative<corpus::End>(record)) {
    has_given_ = true;
    return record;
  }
  current_.reset();
  if (has_given_) return corpus::End{};
  record_.reason = "there is no article in it";
  return record_;
}

void remove_retired(const std::vector<fs::path>& files) {
  for (const fs::path& file : files) {
    std::error_code ignored;
    fs::remove(file, ignored);
  }
}

}  // namespace warta::indexer
