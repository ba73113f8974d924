// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/line_reader.h"

#include <algorithm>
#include <cstring>

namespace warta::corpus {

LineReader::LineReader(ByteStream& in, std::size_t most_bytes) : in_(in), most_bytes_(most_bytes) {}

bool LineReader::next(std::string& line) {
  line.clear();
  was_cut_ = false;
  std::string_view piece = in_.piece();
  if (piece.empty()) return false;
  ++line_number_;
  bool has_feed = false;
  for (; !piece.empty() && !has_feed; piece = has_feed ? piece : in_.piece()) {
    const auto* const feed =
        static_cast<const char*>(std::memchr(piece.data(), '\n', piece.size()));
    has_feed = feed != nullptr;
    const std::size_t length =
        has_feed ? static_cast<std::size_t>(feed - piece.data()) : piece.size();
    const std::size_t room = most_bytes_ - line.size();
    if (length > room) was_cut_ = true;
    line.append(piece.data(), std::min(length, room));
    in_.consume(length + (has_feed ? 1 : 0));
  }
  if (!has_feed && !in_.damage().empty()) return false;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line_number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  return true;
}

}  // namespace warta::corpus
