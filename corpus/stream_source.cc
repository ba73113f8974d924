// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/stream_source.h"

#include <utility>

#include "corpus/archive_input.h"
#include "corpus/archive_source.h"
#include "corpus/html_source.h"
#include "corpus/json_lines_source.h"
#include "corpus/json_scanner.h"
#include "corpus/json_source.h"
#include "corpus/table_source.h"
#include "corpus/text_source.h"
#include "corpus/warc_source.h"
#include "corpus/xml_news_source.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMagicBytes = 512;

// The one article of a text or a page. What nobody named and holds no article is a list, a table or
// a home page, not an article gone wrong.
class OneArticle final : public ArticleSource {
 public:
  OneArticle(std::unique_ptr<ByteStream> in, StreamName name, InputFormat format,
             const Reading& reading)
      : in_(std::move(in)), name_(std::move(name)), format_(format), reading_(reading) {}

  Record next() override {
    if (in_ == nullptr) return End{};
    Record record = read();
    in_.reset();
    const auto* fault = std::get_if<Fault>(&record);
    is_skipped_ = !name_.was_named && fault != nullptr &&
                  (fault->reason == kNoSentence || fault->reason == kNoArticle);
    return is_skipped_ ? End{} : std::move(record);
  }

  std::size_t skipped_files() const override { return is_skipped_ ? 1 : 0; }

 private:
  Record read() {
    if (format_ != InputFormat::Html) return read_text(*in_, name_, reading_.cleaning);
    return read_html(*in_, name_, reading_.options.fields, reading_.cleaning);
  }

  std::unique_ptr<ByteStream> in_;
  StreamName name_;
  InputFormat format_;
  const Reading& reading_;
  bool is_skipped_ = false;
};

// What nobody named and turns out to be a list or a table of other things.
class Skipped final : public ArticleSource {
 public:
  Record next() override { return End{}; }
  std::size_t skipped_files() const override { return 1; }
};

// What somebody said that the stream is.
InputFormat told_format(const StreamName& name, const ReadOptions& options) {
  return name.told.value_or(options.format);
}

// A told format wins over a container's name, but not over what begins like one.
bool is_to_be_opened(ByteStream& in, const StreamName& name, const ReadOptions& options) {
  if (is_container(in.peek(kMagicBytes))) return true;
  return told_format(name, options) == InputFormat::Auto && is_container_name(name.file);
}

InputFormat format_of(std::string_view beginning, const StreamName& name,
                      const ReadOptions& options) {
  const InputFormat told = told_format(name, options);
  if (told != InputFormat::Auto) return told;
  if (const auto xml = xml_news_format(beginning); xml != InputFormat::Auto) return xml;
  InputFormat format = format_by_name(name.file);
  // Pages are saved as .txt, too.
  if (format == InputFormat::Text && is_html(beginning)) return InputFormat::Html;
  if (format == InputFormat::Feed && format_by_content(beginning) == InputFormat::Json) {
    format = InputFormat::Json;
  }
  if (format == InputFormat::Auto) {
    format = is_table(beginning, options.fields) ? InputFormat::Csv : format_by_content(beginning);
  }
  const bool is_lines = format == InputFormat::Json && is_json_lines(beginning, options.fields);
  return is_lines ? InputFormat::JsonLines : format;
}

}  // namespace

std::unique_ptr<ArticleSource> stream_source(std::unique_ptr<ByteStream> in, StreamName name,
                                             const Reading& reading) {
  if (is_to_be_opened(*in, name, reading.options)) {
    return archive_source(std::move(in), std::move(name), reading);
  }
  const FieldMap& fields = reading.options.fields;
  const std::string_view beginning = in->peek(ByteStream::kLookAhead);
  const InputFormat format = format_of(beginning, name, reading.options);
  switch (format) {
    case InputFormat::JsonLines:
      return json_lines_source(std::move(in), std::move(name.path), reading.cleaning, fields);
    case InputFormat::Json:
      return json_source(std::move(in), std::move(name.path), reading.cleaning, fields);
    case InputFormat::Csv:
    case InputFormat::Tsv: {
      const bool is_told =
          name.was_named || told_format(name, reading.options) != InputFormat::Auto;
      if (!is_told && !is_table(beginning, fields)) return std::make_unique<Skipped>();
      const char delimiter = format == InputFormat::Tsv ? '\t' : table_delimiter(beginning);
      return table_source(std::move(in), std::move(name.path), delimiter, reading.cleaning, fields);
    }
    case InputFormat::Warc:
      if (name.told) return std::make_unique<Skipped>();  // within another: nobody's crawl
      return warc_source(std::move(in), std::move(name), reading);
    case InputFormat::Feed:
    case InputFormat::NewsMl: {
      const InputFormat told = told_format(name, reading.options);
      const bool is_named = name.was_named || told != InputFormat::Auto;
      return xml_news_source(std::move(in), std::move(name.path), told, is_named, reading.cleaning);
    }
    default:
      return std::make_unique<OneArticle>(std::move(in), std::move(name), format, reading);
  }
}

bool is_worth_opening(const std::string& file, const ReadOptions& options) {
  return options.format != InputFormat::Auto || is_container_name(file) ||
         format_by_name(file) != InputFormat::Auto;
}

}  // namespace warta::corpus
