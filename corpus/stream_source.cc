// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/stream_source.h"

#include <utility>

#include "corpus/archive_input.h"
#include "corpus/archive_source.h"
#include "corpus/json_lines_source.h"
#include "corpus/json_scanner.h"
#include "corpus/json_source.h"
#include "corpus/table_source.h"
#include "corpus/text_source.h"
#include "corpus/xml_news_source.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMagicBytes = 512;

// The one article of a text. A text without a sentence that nobody named is a list or a table, not
// an article gone wrong.
class OneText final : public ArticleSource {
 public:
  OneText(std::unique_ptr<ByteStream> in, StreamName name, const Cleaning& cleaning)
      : in_(std::move(in)), name_(std::move(name)), cleaning_(cleaning) {}

  Record next() override {
    if (in_ == nullptr) return End{};
    Record record = read_text(*in_, name_.path, name_.id, cleaning_);
    in_.reset();
    const auto* fault = std::get_if<Fault>(&record);
    is_skipped_ = !name_.was_named && fault != nullptr && fault->reason == kNoSentence;
    return is_skipped_ ? End{} : std::move(record);
  }

  std::size_t skipped_files() const override { return is_skipped_ ? 1 : 0; }

 private:
  std::unique_ptr<ByteStream> in_;
  StreamName name_;
  const Cleaning& cleaning_;
  bool is_skipped_ = false;
};

// What nobody named and turns out to be a list or a table of other things.
class Skipped final : public ArticleSource {
 public:
  Record next() override { return End{}; }
  std::size_t skipped_files() const override { return 1; }
};

// A told format wins over a container's name, but not over what begins like one.
bool is_to_be_opened(ByteStream& in, const StreamName& name, const ReadOptions& options) {
  if (is_container(in.peek(kMagicBytes))) return true;
  return options.format == InputFormat::Auto && is_container_name(name.file);
}

InputFormat format_of(std::string_view beginning, const StreamName& name,
                      const ReadOptions& options) {
  if (options.format != InputFormat::Auto) return options.format;
  if (const auto xml = xml_news_format(beginning); xml != InputFormat::Auto) return xml;
  InputFormat format = format_by_name(name.file);
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
      const bool is_told = name.was_named || reading.options.format != InputFormat::Auto;
      if (!is_told && !is_table(beginning, fields)) return std::make_unique<Skipped>();
      const char delimiter = format == InputFormat::Tsv ? '\t' : table_delimiter(beginning);
      return table_source(std::move(in), std::move(name.path), delimiter, reading.cleaning, fields);
    }
    case InputFormat::Feed:
    case InputFormat::NewsMl: {
      const bool is_told = reading.options.format != InputFormat::Auto;
      return xml_news_source(std::move(in), std::move(name.path),
                             is_told ? format : InputFormat::Auto, name.was_named || is_told,
                             reading.cleaning);
    }
    default:
      return std::make_unique<OneText>(std::move(in), std::move(name), reading.cleaning);
  }
}

bool is_worth_opening(const std::string& file, const ReadOptions& options) {
  return options.format != InputFormat::Auto || is_container_name(file) ||
         format_by_name(file) != InputFormat::Auto;
}

}  // namespace warta::corpus
