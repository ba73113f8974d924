// SPDX-License-Identifier: GPL-2.0-or-later
// WARC files, as crawlers write them: records, one after another. Nobody's library reads them as a
// stream, so this is our own reader (ISO 28500:2017; RFC 9112 for the chunks of HTTP).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "corpus/byte_stream.h"

namespace warta::corpus {

/// What one fetch brought: a record of type response, resource or conversion.
struct WarcRecord {
  std::size_t number = 0;  ///< Of all records of the file, counted from 1.
  std::string type;        ///< "response", "resource", "conversion", "request", "warcinfo" …
  std::string url;         ///< Where it was fetched from; empty if the record does not say.
  int status = 200;        ///< Of HTTP; 200 for what was not fetched so.
  std::string media_type;  ///< "text/html", in small letters, without parameters.
  std::string charset;     ///< In small letters; empty if nothing was said.
};

/// Reads the records of a stream, which must outlive it. For one thread.
class WarcRecords {
 public:
  explicit WarcRecords(ByteStream& in) : in_(in) {}

  /// Goes on to the next record, passing over what was not read of the last; false at the end, and
  /// where a head cannot be read: then reason() says why. One may go on behind that: with the next
  /// place where a record seems to begin.
  bool next(WarcRecord& record);
  const std::string& reason() const { return reason_; }
  /// The number of the record that was read last, or that could not be read.
  std::size_t number() const { return number_; }

  /// What was fetched, without the head of HTTP and its chunks. Valid until next().
  std::unique_ptr<ByteStream> content();

 private:
  class Content;
  class Chunks;

  bool pass_over();
  bool find_next();
  bool lose();
  bool read_head(WarcRecord& record);
  void read_http_head(WarcRecord& record);

  ByteStream& in_;
  std::uint64_t left_ = 0;  // bytes of the record's block not yet read
  std::size_t number_ = 0;
  bool is_chunked_ = false;
  bool is_told_ = false;  // the damage at hand
  std::string reason_;
};

}  // namespace warta::corpus
