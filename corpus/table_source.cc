// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/table_source.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/field_values.h"
#include "corpus/finish_article.h"
#include "corpus/json_article.h"
#include "corpus/table_rows.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMostShown = 200;

std::string_view first_line(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.size(), text.find_first_not_of("\r\n")));
  return text.substr(0, text.find_first_of("\r\n"));
}

std::size_t count_outside_quotes(std::string_view line, char sought) {
  std::size_t count = 0;
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    count += c == sought && !is_quoted ? 1 : 0;
  }
  return count;
}

bool is_text_field(const std::optional<FieldTarget>& target) {
  return target && (target->field == Field::Title || target->field == Field::Body);
}

class TableSource final : public ArticleSource {
 public:
  TableSource(std::unique_ptr<ByteStream> in, std::string path, char delimiter,
              const Cleaning& cleaning, const FieldMap& fields)
      : in_(std::move(in)),
        path_(std::move(path)),
        rows_(*in_, delimiter, kMostRecordBytes),
        cleaning_(cleaning),
        fields_(fields) {}

  Record next() override {
    if (is_over_) return End{};
    if (!rows_.next(row_)) {
      is_over_ = true;
      if (in_->damage().empty()) return End{};
      return Fault{path_, rows_.line_number(), in_->damage(), ""};
    }
    if (columns_.empty()) {
      auto fault = read_header();
      if (!fault) return next();
      is_over_ = true;
      return std::move(*fault);
    }
    return read_row();
  }

 private:
  std::optional<Fault> read_header() {
    if (!row_.reason.empty()) return fault("the header cannot be read: " + row_.reason);
    std::string names;
    for (const std::string& name : row_.fields) {
      columns_.push_back(fields_.find(small_letters(name)));
      names += (names.empty() ? "" : ", ") + name;
    }
    if (std::ranges::any_of(columns_, is_text_field)) return std::nullopt;
    return fault("no column of the header is known as a title or a body: " +
                 names.substr(0, kMostShown));
  }

  Record read_row() {
    if (!row_.reason.empty()) return fault(row_.reason);
    if (row_.fields.size() != columns_.size()) {
      return fault("the row and the header differ in how many fields they have");
    }
    FieldValues values(cleaning_.now);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!is_utf8(row_.fields[i])) return fault("not UTF-8");
      if (columns_[i]) values.put(*columns_[i], std::move(row_.fields[i]));
    }
    auto finished = finish_article(values.take(), cleaning_);
    if (auto* reason = std::get_if<std::string>(&finished)) return fault(std::move(*reason));
    return std::get<Article>(std::move(finished));
  }

  Fault fault(std::string reason) const {
    return {path_, row_.line, std::move(reason), row_.bytes};
  }

  std::unique_ptr<ByteStream> in_;
  std::string path_;
  TableRows rows_;
  const Cleaning& cleaning_;
  const FieldMap& fields_;
  TableRow row_;
  std::vector<std::optional<FieldTarget>> columns_;
  bool is_over_ = false;
};

}  // namespace

char table_delimiter(std::string_view beginning) {
  const std::string_view line = first_line(beginning);
  constexpr std::array kDelimiters{',', ';', '\t'};
  return *std::ranges::max_element(
      kDelimiters, {}, [&](char delimiter) { return count_outside_quotes(line, delimiter); });
}

bool is_table(std::string_view beginning, const FieldMap& fields) {
  const auto names = stemmer::split_list(first_line(beginning), table_delimiter(beginning));
  return names.size() > 1 && std::ranges::any_of(names, [&](std::string_view name) {
           name.remove_prefix(std::min(name.size(), name.find_first_not_of(" \"")));
           return is_text_field(
               fields.find(small_letters(name.substr(0, name.find_last_not_of(" \"") + 1))));
         });
}

std::unique_ptr<ArticleSource> table_source(std::unique_ptr<ByteStream> in, std::string path,
                                            char delimiter, const Cleaning& cleaning,
                                            const FieldMap& fields) {
  return std::make_unique<TableSource>(std::move(in), std::move(path), delimiter, cleaning, fields);
}

}  // namespace warta::corpus
