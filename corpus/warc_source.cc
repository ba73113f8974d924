// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/warc_source.h"

#include <optional>
#include <utility>

#include "corpus/fault_text.h"
#include "corpus/warc_records.h"

namespace warta::corpus {
namespace {

// What may hold articles, by what the server said it is; nothing if it cannot.
std::optional<InputFormat> format_of(const WarcRecord& record) {
  const bool is_text = record.media_type == "text/plain";
  if (record.type == "conversion") return is_text ? std::optional(InputFormat::Text) : std::nullopt;
  if (record.type != "response" && record.type != "resource") return std::nullopt;
  const std::string& type = record.media_type;
  if (type == "text/html" || type == "application/xhtml+xml") return InputFormat::Html;
  if (type.ends_with("xml") || type == "application/json" || type == "application/ld+json") {
    return InputFormat::Auto;
  }
  return std::nullopt;
}

class WarcSource final : public ArticleSource {
 public:
  WarcSource(std::unique_ptr<ByteStream> in, StreamName name, const Reading& reading)
      : in_(std::move(in)), name_(std::move(name)), reading_(reading), records_(*in_) {}

  Record next() override {
    while (!is_over_) {
      if (current_ != nullptr) {
        Record record = current_->next();
        if (!std::holds_alternative<End>(record)) return record;
        skipped_ += current_->skipped_files();
        current_.reset();
      }
      if (auto fault = next_record()) return std::move(*fault);
    }
    return End{};
  }

  std::size_t skipped_files() const override {
    return skipped_ + (current_ == nullptr ? 0 : current_->skipped_files());
  }

 private:
  std::optional<Fault> next_record() {
    WarcRecord record;
    if (!records_.next(record)) return damage();
    has_any_ = true;
    const auto format = format_of(record);
    if (!format) return std::nullopt;
    if (record.status != 200) {
      ++skipped_;
      return std::nullopt;
    }
    StreamName name{.path = name_.path + '!' + printable(record.url),
                    .url = record.url,
                    .charset = record.charset,
                    .told = format,
                    .containers = name_.containers + 1};
    current_ = stream_source(records_.content(), std::move(name), reading_);
    return std::nullopt;
  }

  std::optional<Fault> damage() {
    is_over_ = records_.reason().empty();
    if (is_over_ && !has_any_ && name_.was_named) {
      return Fault{name_.path, 0, "no record in it", ""};
    }
    has_any_ = true;
    if (!is_over_) return Fault{name_.path, 0, records_.reason(), "", records_.number()};
    return std::nullopt;
  }

  std::unique_ptr<ByteStream> in_;
  StreamName name_;
  const Reading& reading_;
  WarcRecords records_;
  std::unique_ptr<ArticleSource> current_;
  std::size_t skipped_ = 0;
  bool has_any_ = false;
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> warc_source(std::unique_ptr<ByteStream> in, StreamName name,
                                           const Reading& reading) {
  return std::make_unique<WarcSource>(std::move(in), std::move(name), reading);
}

}  // namespace warta::corpus
