// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/line_reader.h"

#include <algorithm>
#include <cstring>

namespace warta::corpus {
namespace {
constexpr std::size_t kBufferBytes = 256 * 1024;
}

LineReader::LineReader(std::istream& in, std::size_t most_bytes)
    : in_(in), most_bytes_(most_bytes), buffer_(kBufferBytes) {}

bool LineReader::fill() {
  in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  at_ = 0;
  end_ = static_cast<std::size_t>(in_.gcount());
  return end_ > 0;
}

bool LineReader::next(std::string& line) {
  line.clear();
  was_cut_ = false;
  if (at_ == end_ && !fill()) return false;
  ++line_number_;
  while (true) {
    const char* const begin = buffer_.data() + at_;
    const auto* const feed = static_cast<const char*>(std::memchr(begin, '\n', end_ - at_));
    const std::size_t length =
        feed == nullptr ? end_ - at_ : static_cast<std::size_t>(feed - begin);
    const std::size_t room = most_bytes_ - line.size();
    if (length > room) was_cut_ = true;
    line.append(begin, std::min(length, room));
    at_ += length;
    if (feed != nullptr) {
      ++at_;
      break;
    }
    if (!fill()) break;
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line_number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  return true;
}

}  // namespace warta::corpus
