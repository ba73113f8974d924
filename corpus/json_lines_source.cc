// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_lines_source.h"

#include <utility>

#include "corpus/json_article.h"
#include "corpus/line_reader.h"

namespace warta::corpus {
namespace {

class JsonLinesSource final : public ArticleSource {
 public:
  JsonLinesSource(std::unique_ptr<ByteStream> in, std::string path, const Cleaning& cleaning,
                  const FieldMap& fields)
      : in_(std::move(in)),
        path_(std::move(path)),
        lines_(*in_, kMostRecordBytes),
        cleaning_(cleaning),
        reader_(cleaning, fields) {}

  Record next() override {
    while (lines_.next(line_)) {
      if (line_.find_first_not_of(" \t") == std::string::npos) continue;
      return read_line();
    }
    if (in_->damage().empty() || std::exchange(has_told_damage_, true)) return End{};
    return fault(in_->damage());
  }

 private:
  Record read_line() {
    if (lines_.was_cut()) return fault("the line is longer than 64 MiB");
    const std::uint64_t record = cleaning_.known.hash(line_);
    if (cleaning_.known.is_known(record)) return Known{record};
    auto read = reader_.read(line_);
    if (auto* reason = std::get_if<std::string>(&read)) return fault(std::move(*reason));
    auto& article = std::get<Article>(read);
    article.record = record;
    return std::move(article);
  }

  Fault fault(std::string reason) const {
    return {path_, lines_.line_number(), std::move(reason), line_.substr(0, kMostFaultBytes)};
  }

  std::unique_ptr<ByteStream> in_;
  std::string path_;
  LineReader lines_;
  const Cleaning& cleaning_;
  JsonArticleReader reader_;
  std::string line_;
  bool has_told_damage_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> json_lines_source(std::unique_ptr<ByteStream> in, std::string path,
                                                 const Cleaning& cleaning, const FieldMap& fields) {
  return std::make_unique<JsonLinesSource>(std::move(in), std::move(path), cleaning, fields);
}

}  // namespace warta::corpus
