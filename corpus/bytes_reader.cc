// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/bytes_reader.h"

#include <utility>

#include "corpus/cleaning.h"
#include "corpus/stream_source.h"

namespace warta::corpus {
namespace {

class MemoryStream final : public ByteStream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    const std::size_t count = bytes_.copy(to, room, at_);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

class BytesReader::Rules {
 public:
  explicit Rules(ReadOptions options)
      : options_(std::move(options)), cleaning_{{}, options_.now}, guard_(options_.expansion) {}

  std::unique_ptr<ArticleSource> read(std::string bytes, StreamName name) {
    guard_.restart();
    return stream_source(std::make_unique<MemoryStream>(std::move(bytes)), std::move(name),
                         reading_);
  }

 private:
  ReadOptions options_;
  Cleaning cleaning_;
  ExpansionGuard guard_;
  Reading reading_{options_, cleaning_, guard_};
};

BytesReader::BytesReader(ReadOptions options)
    : rules_(std::make_unique<Rules>(std::move(options))) {}

BytesReader::~BytesReader() = default;

std::unique_ptr<ArticleSource> BytesReader::read(std::string bytes, StreamName name) {
  return rules_->read(std::move(bytes), std::move(name));
}

}  // namespace warta::corpus
