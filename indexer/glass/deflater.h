// SPDX-License-Identifier: GPL-2.0-or-later
// Tags of the termlist table are deflated (RFC 1951, no header). libdeflate does it at
// twice the speed of zlib.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace warta::indexer::glass {

/// Deflates one text after another. For one thread.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// The text deflated; nothing if that is not shorter, or the text is too short to try. Holds until
  /// the next call.
  std::optional<std::string_view> deflate(std::string_view text);

 private:
  libdeflate_compressor* compressor_;
  std::string out_;
};

}  // namespace warta::indexer::glass
