// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/byte_stream.h"

#include <algorithm>
#include <cstring>

namespace warta::corpus {
namespace {
constexpr std::size_t kBufferBytes = 256 * 1024;
static_assert(kBufferBytes >= 2 * ByteStream::kLookAhead);
}  // namespace

// Reads behind what is there, which moves to the front if there is little room.
bool ByteStream::fill() {
  if (is_over_) return false;
  if (buffer_.empty()) buffer_.resize(kBufferBytes);
  if (at_ == end_) at_ = end_ = 0;
  if (at_ > 0 && buffer_.size() - end_ < kLookAhead) {
    std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
    end_ -= at_;
    at_ = 0;
  }
  const std::size_t count = read(buffer_.data() + end_, buffer_.size() - end_);
  is_over_ = count == 0;
  end_ += count;
  return count > 0;
}

std::string_view ByteStream::piece() {
  if (at_ == end_) fill();
  return {buffer_.data() + at_, end_ - at_};
}

std::string_view ByteStream::peek(std::size_t most) {
  most = std::min(most, kLookAhead);
  while (end_ - at_ < most && fill()) continue;
  return {buffer_.data() + at_, std::min(most, end_ - at_)};
}

std::string ByteStream::read_all(std::size_t most) {
  std::string all;
  for (auto next = piece(); !next.empty() && all.size() <= most; next = piece()) {
    all += next;
    consume(next.size());
  }
  return all;
}

}  // namespace warta::corpus
