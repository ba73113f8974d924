// SPDX-License-Identifier: GPL-2.0-or-later
// Lets one look at the beginning of a pipe and go back.
#pragma once

#include <streambuf>
#include <vector>

namespace warta::corpus {

/// Reads another buffer in chunks. tellg always works, seekg within the chunk that is read: so one
/// can go back to the beginning as long as no more than kPipeChunk bytes have been read. The other
/// buffer must outlive it.
class PipeBuffer final : public std::streambuf {
 public:
  explicit PipeBuffer(std::streambuf* source);

 protected:
  int_type underflow() override;
  pos_type seekoff(off_type offset, std::ios_base::seekdir from,
                   std::ios_base::openmode which) override;
  pos_type seekpos(pos_type position, std::ios_base::openmode which) override;

 private:
  std::streambuf* source_;
  std::vector<char> chunk_;
  std::streamoff chunk_begin_ = 0;  // its place in the stream
};

/// How many bytes a chunk holds.
inline constexpr std::size_t kPipeChunk = 65'536;

}  // namespace warta::corpus
