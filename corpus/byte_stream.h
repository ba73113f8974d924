// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes, one piece after another, wherever they come from: a file, standard input, the member of an
// archive. Readers see nothing else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace warta::corpus {

/// One can look kLookAhead bytes ahead before anything is taken. Bounded memory; for one thread.
/// Derived classes say where the bytes come from.
class ByteStream {
 public:
  static constexpr std::size_t kLookAhead = 65'536;

  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  /// The next bytes, at least one unless the stream is at its end. Valid until the next call.
  std::string_view piece();
  /// The next `most` bytes, at most kLookAhead; fewer only if the stream ends before. Valid until
  /// the next call.
  std::string_view peek(std::size_t most);
  /// Takes so many of the bytes shown last.
  void consume(std::size_t count) { at_ += count; }

  /// Takes and gives all the rest; gives up, with more than `most` bytes, where there is more.
  std::string read_all(std::size_t most);

  /// Why the stream ended before its time, for a person; empty if it did not. Asked at the end.
  const std::string& damage() const { return damage_; }

 protected:
  /// Writes the next bytes, at most `room`; gives how many, 0 at the end.
  virtual std::size_t read(char* to, std::size_t room) = 0;
  /// Called by read() where the stream breaks off.
  void break_off(std::string reason) { damage_ = std::move(reason); }

 private:
  bool fill();

  std::vector<char> buffer_;
  std::size_t at_ = 0, end_ = 0;
  bool is_over_ = false;
  std::string damage_;
};

}  // namespace warta::corpus
