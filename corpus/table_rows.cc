// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/table_rows.h"

#include <csv.h>

#include <algorithm>
#include <new>
#include <utility>

#include "corpus/article.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMostFailures = 100;
constexpr std::size_t kMostAfterFailure = 1UL << 20U;

}  // namespace

// What libcsv calls back with. One line is fed at a time, so that no more than one row ends.
struct TableRows::Parser {
  csv_parser csv{};
  std::vector<std::string> fields;
  bool has_row = false;

  explicit Parser(char delimiter) { start(delimiter); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&csv); }

  void start(char delimiter) {
    if (csv_init(&csv, 0) != 0) throw std::bad_alloc();
    csv_set_delim(&csv, static_cast<unsigned char>(delimiter));
  }
  void restart() {
    const auto delimiter = static_cast<char>(csv_get_delim(&csv));
    csv_free(&csv);
    start(delimiter);
    take();
  }
  std::vector<std::string> take() {
    has_row = false;
    return std::exchange(fields, {});
  }

  static void on_field(void* bytes, std::size_t size, void* self) {
    auto& fields = static_cast<Parser*>(self)->fields;
    if (fields.size() < kMostColumns) fields.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void on_row(int /*end*/, void* self) { static_cast<Parser*>(self)->has_row = true; }

  void parse(std::string_view text) {
    if (csv_parse(&csv, text.data(), text.size(), on_field, on_row, this) != text.size()) {
      throw std::bad_alloc();  // nothing else stops it when it is not strict
    }
  }
  // Ends the last row; false if that is within a quoted field.
  bool finish() {
    constexpr int kInField = 2;  // FIELD_BEGUN of libcsv.c
    if (csv.pstate == kInField && csv.quoted != 0) return false;
    return csv_fini(&csv, on_field, on_row, this) == 0;
  }
};

TableRows::TableRows(ByteStream& in, char delimiter, std::size_t most_bytes)
    : in_(in), most_bytes_(most_bytes), parser_(std::make_unique<Parser>(delimiter)) {}

TableRows::~TableRows() = default;

// Feeds what there is of the line; false at the end of the stream.
bool TableRows::feed() {
  if (!std::exchange(has_begun_, true) && in_.peek(3) == "\xEF\xBB\xBF") in_.consume(3);
  const bool is_again = again_at_ < again_.size();
  std::string_view text = is_again ? std::string_view(again_).substr(again_at_) : in_.piece();
  text = text.substr(0, ByteStream::kLookAhead);
  text =
      text.substr(0, text.find('\n') == std::string_view::npos ? text.size() : text.find('\n') + 1);
  const std::size_t end = text.find('\r');  // ends a line too
  if (end != std::string_view::npos) text = text.substr(0, end + 1);
  if (text.empty()) return false;
  const bool is_line_end = text.ends_with('\n');
  if (!is_skipping_) {
    raw_ += text;
    parser_->parse(text);
  }
  is_skipping_ = is_skipping_ && !is_line_end;
  if (is_again) again_at_ += text.size();
  if (!is_again) in_.consume(text.size());
  if (is_line_end) ++line_;
  return true;
}

// Reads on behind the first line of the row that failed. Where one quote is missing others may be,
// and each would have all that follows read again: so the next rows must be short.
void TableRows::fail(TableRow& row, std::string reason) {
  row.reason = std::move(reason);
  row.bytes = raw_.substr(0, kMostFaultBytes);
  most_bytes_ = std::min(most_bytes_, kMostAfterFailure);
  is_over_ = ++failures_ > kMostFailures;
  if (is_over_) row.reason += ", as many before it: the rest is not read";
  parser_->restart();
  const std::size_t feed = raw_.find('\n');
  is_skipping_ = feed == std::string::npos;
  if (!is_skipping_) {
    again_ = raw_.substr(feed + 1) + again_.substr(again_at_);
    again_at_ = 0;
    line_ = row.line + 1;
  }
  raw_.clear();
}

bool TableRows::next(TableRow& row) {
  row = {.line = line_};
  while (!is_over_) {
    if (raw_.find_first_not_of("\r\n") == std::string::npos) {
      raw_.clear();
      row.line = line_;
    }
    if (raw_.size() > most_bytes_) {
      fail(row, "a row longer than " + std::to_string(most_bytes_ >> 20U) +
                    " MiB, or a quote that is never closed");
      return true;
    }
    const bool is_end = !feed();
    if (is_end && !in_.damage().empty()) break;
    if (is_end && !parser_->finish()) {
      fail(row, "a quote is never closed");
      return true;
    }
    if (parser_->has_row) {
      row.fields = parser_->take();
      row.bytes = std::exchange(raw_, {}).substr(0, kMostFaultBytes);
      return true;
    }
    if (is_end) break;
  }
  is_over_ = true;
  return false;
}

}  // namespace warta::corpus
