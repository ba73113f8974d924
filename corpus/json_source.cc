// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_source.h"

#include <utility>

#include "corpus/json_article.h"
#include "corpus/json_records.h"

namespace warta::corpus {
namespace {

class JsonSource final : public ArticleSource {
 public:
  JsonSource(std::unique_ptr<ByteStream> in, std::string path, const Cleaning& cleaning,
             const FieldMap& fields)
      : in_(std::move(in)),
        path_(std::move(path)),
        records_(*in_, fields, kMostRecordBytes),
        cleaning_(cleaning),
        reader_(cleaning, fields) {}

  Record next() override {
    if (records_.next(record_)) return read_record();
    if (in_->damage().empty() || std::exchange(has_told_damage_, true)) return End{};
    return Fault{path_, records_.line_number(), in_->damage(), ""};
  }

 private:
  Record read_record() {
    const bool is_whole = records_.reason().empty();
    const std::uint64_t record = cleaning_.known.hash(record_);
    if (is_whole && cleaning_.known.is_known(record)) return Known{record};
    auto read = is_whole ? reader_.read(record_) : records_.reason();
    if (auto* article = std::get_if<Article>(&read)) {
      article->record = record;
      return std::move(*article);
    }
    Fault fault{path_, records_.line_number(), std::get<std::string>(std::move(read)),
                record_.substr(0, kMostFaultBytes)};
    if (!is_whole || !reader_.was_object()) records_.retry();
    return fault;
  }

  std::unique_ptr<ByteStream> in_;
  std::string path_;
  JsonRecords records_;
  const Cleaning& cleaning_;
  JsonArticleReader reader_;
  std::string record_;
  bool has_told_damage_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> json_source(std::unique_ptr<ByteStream> in, std::string path,
                                           const Cleaning& cleaning, const FieldMap& fields) {
  return std::make_unique<JsonSource>(std::move(in), std::move(path), cleaning, fields);
}

}  // namespace warta::corpus
