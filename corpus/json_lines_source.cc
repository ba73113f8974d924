// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_lines_source.h"

#include <simdjson.h>

#include <unordered_map>
#include <utility>

#include "corpus/data/field_aliases.tsv.h"
#include "corpus/finish_article.h"
#include "corpus/line_reader.h"
#include "corpus/news_date.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t kLongestLine = 16UL * 1024 * 1024;
constexpr const char* kOtherJson =
    "a JSON array or an object over several lines: this version reads one object a line";

using Aliases = std::unordered_map<std::string, std::string>;

Aliases read_aliases() {
  Aliases aliases;
  const stemmer::DataFormat format{.kind = "field_aliases", .least_fields = 2, .most_fields = 2};
  const std::string_view text = embedded::field_aliases_tsv::kText;
  for (const auto& row : stemmer::parse_data_file(text, "field_aliases.tsv", format)) {
    aliases.emplace(row.fields[0], row.fields[1]);
  }
  return aliases;
}

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return small;
}

// The value as text: numbers as written, lists joined by commas, an object by its "name".
std::string text_of(const element& value) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(std::string_view(value));
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return simdjson::minify(value);
    case element_type::ARRAY: {
      std::string joined;
      for (const element item : simdjson::dom::array(value)) {
        const std::string text = item.is_array() ? "" : text_of(item);
        if (text.empty()) continue;
        if (!joined.empty()) joined += ", ";
        joined += text;
      }
      return joined;
    }
    case element_type::OBJECT: {
      element name;
      if (value["name"].get(name) == simdjson::SUCCESS && name.is_string()) return text_of(name);
      return "";
    }
    default:
      return "";
  }
}

std::string* field_named(Article& article, std::string_view name) {
  if (name == "id") return &article.id;
  if (name == "title") return &article.title;
  if (name == "body") return &article.body;
  if (name == "url") return &article.url;
  if (name == "author") return &article.author;
  if (name == "editor") return &article.editor;
  if (name == "source") return &article.source;
  if (name == "category") return &article.category;
  if (name == "place") return &article.place;
  return name == "agency" ? &article.agency : nullptr;
}

class JsonLinesSource final : public ArticleSource {
 public:
  JsonLinesSource(std::unique_ptr<ByteStream> in, std::string path, const Boilerplate& boilerplate)
      : in_(std::move(in)),
        path_(std::move(path)),
        boilerplate_(boilerplate),
        lines_(*in_, kLongestLine),
        aliases_(read_aliases()) {}

  Record next() override {
    while (!is_other_json_ && lines_.next(line_)) {
      if (line_.find_first_not_of(" \t") == std::string::npos) continue;
      return read_line();
    }
    if (is_other_json_ || in_->damage().empty() || std::exchange(has_told_damage_, true)) {
      return End{};
    }
    return fault(in_->damage());
  }

 private:
  Record read_line() {
    is_other_json_ = std::exchange(is_first_, false) && begins_other_json();
    if (is_other_json_) return Fault{path_, 0, kOtherJson, line_.substr(0, kMostFaultBytes)};
    if (lines_.was_cut()) return fault("the line is longer than 16 MiB");
    element root;
    if (const auto error = parser_.parse(line_).get(root); error != simdjson::SUCCESS) {
      return fault("not JSON: " + std::string(simdjson::error_message(error)));
    }
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS) return fault("not a JSON object");
    auto finished = finish_article(read_object(object), boilerplate_);
    if (auto* reason = std::get_if<std::string>(&finished)) return fault(std::move(*reason));
    return std::get<Article>(std::move(finished));
  }

  // Whether this, the first line, begins an array of objects or an object over several lines, so
  // that reading on would give a fault a line.
  bool begins_other_json() {
    const std::size_t begin = line_.find_first_not_of(" \t");
    const std::string_view text = std::string_view(line_).substr(begin);
    if (!text.starts_with('[')) return text.substr(0, text.find_last_not_of(" \t") + 1) == "{";
    element root;
    simdjson::dom::array items;
    if (lines_.was_cut() || parser_.parse(line_).get(root) != simdjson::SUCCESS) return true;
    return root.get(items) == simdjson::SUCCESS && items.begin() != items.end() &&
           (*items.begin()).is_object();
  }

  Article read_object(const simdjson::dom::object& object) {
    Article article;
    for (const auto& [key, value] : object) {
      const auto alias = aliases_.find(small_letters(key));
      if (alias == aliases_.end()) continue;
      if (alias->second == "published") {
        if (!article.published) article.published = parse_date(text_of(value));
        continue;
      }
      std::string* field = field_named(article, alias->second);
      if (field != nullptr && field->empty()) *field = text_of(value);
    }
    return article;
  }

  Fault fault(std::string reason) const {
    return {path_, lines_.line_number(), std::move(reason), line_.substr(0, kMostFaultBytes)};
  }

  std::unique_ptr<ByteStream> in_;
  std::string path_;
  const Boilerplate& boilerplate_;
  LineReader lines_;
  Aliases aliases_;
  simdjson::dom::parser parser_;
  std::string line_;
  bool is_first_ = true;
  bool is_other_json_ = false;
  bool has_told_damage_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> json_lines_source(std::unique_ptr<ByteStream> in, std::string path,
                                                 const Boilerplate& boilerplate) {
  return std::make_unique<JsonLinesSource>(std::move(in), std::move(path), boilerplate);
}

}  // namespace warta::corpus
