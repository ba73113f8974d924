// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/warc_records.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/field_map.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::size_t kMostHead = ByteStream::kLookAhead;

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

// How long the head is with the empty line behind it; nothing if it has no end in sight.
std::optional<std::size_t> head_length(std::string_view beginning) {
  const std::size_t wide = beginning.find("\r\n\r\n");
  const std::size_t narrow = beginning.find("\n\n");
  if (wide == std::string_view::npos && narrow == std::string_view::npos) return std::nullopt;
  return wide < narrow ? wide + 4 : narrow + 2;
}

// The value of a field of a head, the first of that name; empty if there is none.
std::string_view field(std::string_view head, std::string_view name) {
  for (const std::string_view line : stemmer::split_list(head, '\n')) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || small_letters(line.substr(0, colon)) != name) continue;
    return trimmed(line.substr(colon + 1));
  }
  return {};
}

template <typename Number>
std::optional<Number> number_in(std::string_view text, int base = 10) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return number;
}

// "text/html; charset=utf-8" in its two parts.
void read_content_type(std::string_view value, WarcRecord& record) {
  const std::string small = small_letters(value);
  record.media_type = trimmed(std::string_view(small).substr(0, small.find(';')));
  const std::size_t at = small.find("charset=");
  if (at == std::string::npos) return;
  std::string charset = small.substr(at + 8);
  charset.resize(std::min(charset.find(';'), charset.size()));
  std::erase_if(charset, [](char c) { return c == '"' || c == '\'' || c == ' '; });
  record.charset = std::move(charset);
}

}  // namespace

// The block of a record: so many bytes of the stream, and no more.
class WarcRecords::Content final : public ByteStream {
 public:
  explicit Content(WarcRecords& records) : records_(records) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    if (records_.left_ == 0) return 0;
    const std::string_view piece = records_.in_.piece();
    if (piece.empty()) {
      const std::string& damage = records_.in_.damage();
      break_off(damage.empty() ? "the record breaks off" : damage);
      records_.left_ = 0;
      records_.is_told_ = true;
      return 0;
    }
    const auto count =
        static_cast<std::size_t>(std::min<std::uint64_t>({room, piece.size(), records_.left_}));
    std::memcpy(to, piece.data(), count);
    records_.in_.consume(count);
    records_.left_ -= count;
    return count;
  }

 private:
  WarcRecords& records_;
};

// What HTTP sent in chunks, put together again.
class WarcRecords::Chunks final : public ByteStream {
 public:
  explicit Chunks(std::unique_ptr<ByteStream> in) : in_(std::move(in)) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    if (left_ == 0 && !begin_chunk()) return 0;
    const std::string_view piece = in_->piece();
    if (piece.empty()) {
      break_off(in_->damage().empty() ? "the last chunk is missing" : in_->damage());
      return 0;
    }
    const auto count =
        static_cast<std::size_t>(std::min<std::uint64_t>({room, piece.size(), left_}));
    std::memcpy(to, piece.data(), count);
    in_->consume(count);
    left_ -= count;
    return count;
  }

 private:
  // Reads the line with the chunk's length; false at the last chunk, and where there is none.
  bool begin_chunk() {
    constexpr std::size_t kLongestLine = 1'024;
    std::string_view line = in_->peek(2);
    if (line == "\r\n") in_->consume(2);  // behind the chunk before
    line = in_->peek(kLongestLine);
    const std::size_t end = line.find('\n');
    const auto length = number_in<std::uint64_t>(line.substr(0, end), 16);
    if (end == std::string_view::npos || !length) {
      break_off("a chunk does not say its length");
      return false;
    }
    in_->consume(end + 1);
    left_ = *length;
    return left_ > 0;
  }

  std::unique_ptr<ByteStream> in_;
  std::uint64_t left_ = 0;
};

bool WarcRecords::next(WarcRecord& record) {
  reason_.clear();
  if (!pass_over() || !find_next()) return false;
  ++number_;
  record = {.number = number_};
  if (!read_head(record)) {
    in_.consume(kMagic.size());
    is_told_ = true;
    return false;
  }
  if (record.media_type == "application/http") read_http_head(record);
  return true;
}

bool WarcRecords::pass_over() {
  while (left_ > 0) {
    const std::string_view piece = in_.piece();
    if (piece.empty()) {
      left_ = 0;
      is_told_ = true;
      reason_ = in_.damage().empty() ? "the record breaks off" : in_.damage();
      return false;
    }
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), left_));
    in_.consume(count);
    left_ -= count;
  }
  return true;
}

// Goes to where a record begins; blanks may lie before it. What else does is passed over, and the
// first time told.
bool WarcRecords::find_next() {
  bool is_lost = false;
  for (auto beginning = in_.peek(kMostHead); !beginning.empty(); beginning = in_.peek(kMostHead)) {
    const std::size_t blanks = std::min(beginning.find_first_not_of("\r\n"), beginning.size());
    if (blanks > 0) {
      in_.consume(blanks);
      continue;
    }
    if (beginning.starts_with(kMagic)) return !is_lost || std::exchange(is_told_, false) || lose();
    is_lost = true;
    const std::size_t line = beginning.find('\n');
    in_.consume(line == std::string_view::npos ? beginning.size() : line + 1);
  }
  if (std::exchange(is_told_, true)) return false;
  if (!in_.damage().empty()) {
    ++number_;
    reason_ = in_.damage();
  } else if (is_lost) {
    lose();
  }
  return false;
}

bool WarcRecords::lose() {
  ++number_;
  reason_ = "no record begins here";
  is_told_ = true;
  return false;
}

bool WarcRecords::read_head(WarcRecord& record) {
  const std::string_view beginning = in_.peek(kMostHead);
  const auto length = head_length(beginning);
  if (!length) {
    reason_ = "the record's head has no end";
    return false;
  }
  const std::string_view head = beginning.substr(0, *length);
  const auto block = number_in<std::uint64_t>(field(head, "content-length"));
  if (!block) {
    reason_ = "the record does not say its length";
    return false;
  }
  record.type = small_letters(field(head, "warc-type"));
  record.url = field(head, "warc-target-uri");
  std::erase_if(record.url,
                [](char c) { return c == '<' || c == '>'; });  // WARC 1.0 as wget has it
  read_content_type(field(head, "content-type"), record);
  left_ = *block;
  is_chunked_ = is_told_ = false;
  in_.consume(*length);
  return true;
}

// A head of HTTP without an end is left in the content, where nothing will be found.
void WarcRecords::read_http_head(WarcRecord& record) {
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(left_, kMostHead));
  const std::string_view beginning = in_.peek(most);
  const auto length = head_length(beginning);
  if (!length || record.type != "response") return;
  const std::string_view head = beginning.substr(0, *length);
  const std::size_t space = std::min(head.find(' '), head.size());
  record.status = number_in<int>(trimmed(head.substr(space))).value_or(0);
  record.charset.clear();
  record.media_type.clear();
  read_content_type(field(head, "content-type"), record);
  is_chunked_ =
      small_letters(field(head, "transfer-encoding")).find("chunked") != std::string::npos;
  in_.consume(*length);
  left_ -= *length;
}

std::unique_ptr<ByteStream> WarcRecords::content() {
  auto content = std::make_unique<Content>(*this);
  if (!is_chunked_) return content;
  // Common Crawl keeps the field and not the chunks.
  const std::string_view line = content->peek(20);
  const std::size_t end = line.find('\n');
  const bool has_chunks =
      end != std::string_view::npos && number_in<std::uint64_t>(line, 16) &&
      line.substr(0, end).find_first_not_of("0123456789abcdefABCDEF;\r") == std::string_view::npos;
  if (!has_chunks) return content;
  return std::make_unique<Chunks>(std::move(content));
}

}  // namespace warta::corpus
