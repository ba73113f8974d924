// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/pipe_buffer.h"

namespace warta::corpus {

PipeBuffer::PipeBuffer(std::streambuf* source) : source_(source), chunk_(kPipeChunk) {
  setg(chunk_.data(), chunk_.data(), chunk_.data());
}

PipeBuffer::int_type PipeBuffer::underflow() {
  const std::streamsize before = egptr() - eback();
  const std::streamsize read =
      source_->sgetn(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
  if (read <= 0) return traits_type::eof();
  chunk_begin_ += before;
  setg(chunk_.data(), chunk_.data(), chunk_.data() + read);
  return traits_type::to_int_type(*gptr());
}

PipeBuffer::pos_type PipeBuffer::seekoff(off_type offset, std::ios_base::seekdir from,
                                         std::ios_base::openmode which) {
  if (from == std::ios_base::end) return pos_type(off_type(-1));
  const off_type here = chunk_begin_ + (gptr() - eback());
  if (from == std::ios_base::cur && offset == 0) return here;
  return seekpos(from == std::ios_base::cur ? here + offset : offset, which);
}

PipeBuffer::pos_type PipeBuffer::seekpos(pos_type position, std::ios_base::openmode /*which*/) {
  const off_type offset = off_type(position) - chunk_begin_;
  if (offset < 0 || offset > egptr() - eback()) return pos_type(off_type(-1));
  setg(eback(), eback() + offset, egptr());
  return position;
}

}  // namespace warta::corpus
