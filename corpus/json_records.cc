// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_records.h"

#include <algorithm>
#include <utility>

namespace warta::corpus {
namespace {

constexpr std::size_t kMostOpen = 64;
constexpr std::size_t kMostAfterRunaway = 256UL * 1024;
constexpr std::size_t kRunawayBytes = 65'536;
constexpr std::size_t kMostRunaways = 1000;
constexpr std::size_t kLongestKey = 256;
constexpr std::size_t kMostOtherBytes = 65'536;

// The key that an object begins with, with its quotes; empty if there is none.
std::string_view first_key(std::string_view object) {
  const std::size_t quote = skip_json_blanks(object, 1);
  if (quote >= object.size() || object[quote] != '"') return {};
  const std::size_t end = object.find('"', quote + 1);
  if (end == std::string_view::npos || end - quote > kLongestKey) return {};
  return object.substr(quote, end + 1 - quote);
}

}  // namespace

JsonRecords::JsonRecords(ByteStream& in, const FieldMap& fields, std::size_t most_bytes)
    : in_(in), fields_(fields), most_bytes_(most_bytes) {}

bool JsonRecords::grow() {
  const std::string_view piece = in_.piece();
  buffer_ += piece;
  in_.consume(piece.size());
  return !piece.empty();
}

void JsonRecords::take(std::size_t count) {
  const auto begin = buffer_.begin() + static_cast<std::ptrdiff_t>(at_);
  here_ +=
      static_cast<std::size_t>(std::count(begin, begin + static_cast<std::ptrdiff_t>(count), '\n'));
  at_ += count;
  if (at_ * 2 < buffer_.size()) return;
  buffer_.erase(0, at_);
  at_ = 0;
}

// Goes to the next byte that is neither blank nor comma; false if there is none.
bool JsonRecords::skip_separators() {
  do {
    const std::size_t next = buffer_.find_first_not_of(" \t\r\n,", at_);
    take(std::min(next, buffer_.size()) - at_);
    if (at_ < buffer_.size()) return true;
  } while (grow());
  return false;
}

// Goes to the next record, through the brackets around records; false if there is none.
bool JsonRecords::find_record() {
  while (!is_over_ && skip_separators()) {
    if (!leave_or_enter(buffer_[at_])) return true;
  }
  return false;
}

// Takes what stands between records; false if a record stands here.
bool JsonRecords::leave_or_enter(char c) {
  const bool in_object = open_.ends_with('{');
  if (!open_.empty() && c == (in_object ? '}' : ']')) {
    open_.pop_back();
    take(1);
  } else if (in_object) {
    skip_value();
  } else if (c == '}' || c == ']') {
    take(1);  // left over from a record that was broken
  } else if (c == '[' && open_.size() < kMostOpen) {
    open_ += c;
    take(1);
  } else {
    return c == '{' && (!has_begun_ || is_wrapped_) && open_list();
  }
  return true;
}

// Goes to the list within the object that stands here; false if it has none.
bool JsonRecords::open_list() {
  while (buffer_.size() - at_ < ByteStream::kLookAhead && grow()) continue;
  const auto list = find_json_list(std::string_view(buffer_).substr(at_), fields_);
  if (!list || open_.size() + list->objects >= kMostOpen) return false;
  is_wrapped_ = true;
  open_.append(list->objects, '{').push_back('[');
  take(list->at + 1);
  return true;
}

// Passes over a value, or a byte, beside a list.
void JsonRecords::skip_value() {
  const bool is_value = std::string_view("{[\"").find(buffer_[at_]) != std::string_view::npos;
  JsonScanner scanner;
  if (!is_value) take(1);
  while (is_value && scanner.state() == JsonScanner::State::Inside) {
    take(scanner.scan(std::string_view(buffer_).substr(at_)));
    if (scanner.state() == JsonScanner::State::Inside && !grow()) return;
  }
}

// Finds the end of the object that stands here; false if the stream is damaged before.
bool JsonRecords::read_object() {
  JsonScanner scanner;
  while (true) {
    const auto unread = std::string_view(buffer_).substr(at_ + length_, most_bytes_ + 1 - length_);
    length_ += scanner.scan(unread);
    is_closed_ = scanner.state() == JsonScanner::State::Closed;
    if (is_closed_ && length_ <= most_bytes_) return true;
    if (scanner.state() == JsonScanner::State::Broken) {
      reason_ = "not JSON: a line ends within a text";
      return true;
    }
    if (length_ > most_bytes_) {
      reason_ = "longer than " + std::to_string(most_bytes_ >> 10U) + " KiB";
      note_runaway();
      return true;
    }
    if (grow()) continue;
    if (!in_.damage().empty()) return false;
    reason_ = "not JSON: the object is never closed";
    if (length_ > kRunawayBytes) note_runaway();
    return true;
  }
}

// Where one brace is missing others may be, and each would have all that follows read again.
void JsonRecords::note_runaway() {
  most_bytes_ = std::min(most_bytes_, kMostAfterRunaway);
  is_over_ = ++runaways_ > kMostRunaways;
  if (is_over_) reason_ += ", as many before it: the rest is not read";
}

// What is neither object nor list: up to the end of the line or the next record, not all of it if
// it is long.
void JsonRecords::read_other() {
  is_closed_ = true;
  if (open_.size() == kMostOpen) {
    is_over_ = true;
    reason_ = "lists within lists, more than 64 deep: the rest is not read";
  }
  std::size_t end = std::string::npos;
  do {
    end = buffer_.find_first_of(open_.empty() ? "\n{" : "\n{,]}", at_ + 1);
  } while (end == std::string::npos && buffer_.size() - at_ < kMostOtherBytes && grow());
  length_ = std::min(end, buffer_.size()) - at_;
}

bool JsonRecords::next(std::string& record) {
  record.clear();
  take(std::exchange(length_, 0));
  reason_.clear();
  if (!has_begun_ && in_.peek(3) == "\xEF\xBB\xBF") in_.consume(3);
  if (!find_record()) return false;
  line_ = here_;
  if (buffer_[at_] != '{') {
    read_other();
  } else if (!read_object()) {
    is_over_ = true;
    return false;
  }
  const auto text = std::string_view(buffer_).substr(at_, length_);
  if (!has_begun_) first_key_ = first_key(text);
  has_begun_ = true;
  record = text;
  return true;
}

// Whether an object begins here as the first record did, and is no value of a key.
bool JsonRecords::begins_record(std::size_t at) const {
  const std::string_view text = buffer_;
  const std::size_t before = at == 0 ? std::string::npos : text.find_last_not_of(" \t\r\n", at - 1);
  if (before != std::string::npos && text[before] == ':') return false;
  return text.substr(skip_json_blanks(text, at + 1)).starts_with(first_key_);
}

// Where the end of the record is not known either, what follows is searched until one is found.
void JsonRecords::retry() {
  std::size_t from = at_ + 1, end = at_ + length_;
  while (!is_over_) {
    std::size_t brace = buffer_.find('{', from);
    while (brace < end && !begins_record(brace)) brace = buffer_.find('{', brace + 1);
    if (brace < end) {
      length_ = brace - at_;
      return;
    }
    length_ = end - at_;
    if (is_closed_ || !in_.damage().empty()) return;
    const std::size_t kept = std::min(length_, 2 * kLongestKey);
    take(length_ - kept);
    length_ = kept;
    while (buffer_.size() - at_ < ByteStream::kLookAhead && grow()) continue;
    if (buffer_.size() - at_ == kept) return;
    from = at_ + kept - std::min<std::size_t>(kept - 1, kLongestKey);
    end = buffer_.size();
  }
}

}  // namespace warta::corpus
