// SPDX-License-Identifier: GPL-2.0-or-later
// A text as a stream of bytes, in pieces of any size, and broken off if a test likes.
#pragma once

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "corpus/byte_stream.h"

namespace warta::tests {

class StringStream final : public corpus::ByteStream {
 public:
  /// Gives at most `most` bytes at once, and `damage` behind the last.
  explicit StringStream(std::string text,
                        std::size_t most = std::numeric_limits<std::size_t>::max(),
                        std::string damage = {})
      : text_(std::move(text)), most_(most), reason_(std::move(damage)) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    const std::size_t count = std::min({room, most_, text_.size() - at_});
    if (count == 0 && !reason_.empty()) break_off(reason_);
    std::memcpy(to, text_.data() + at_, count);
    at_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t most_;
  std::string reason_;
  std::size_t at_ = 0;
};

inline std::unique_ptr<corpus::ByteStream> stream_of(std::string text) {
  return std::make_unique<StringStream>(std::move(text));
}

}  // namespace warta::tests
