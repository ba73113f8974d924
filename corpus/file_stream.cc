// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/file_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace warta::corpus {
namespace {

class FileStream final : public ByteStream {
 public:
  explicit FileStream(int descriptor) : descriptor_(descriptor) {}
  ~FileStream() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }

 protected:
  std::size_t read(char* to, std::size_t room) override {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, to, room);
    } while (count < 0 && errno == EINTR);
    if (count < 0) break_off(std::string("cannot be read: ") + std::strerror(errno));
    return count < 0 ? 0 : static_cast<std::size_t>(count);
  }

 private:
  int descriptor_;
};

}  // namespace

std::variant<std::unique_ptr<ByteStream>, std::string> open_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::string("cannot be opened: ") + std::strerror(errno);
  return std::make_unique<FileStream>(descriptor);
}

std::unique_ptr<ByteStream> standard_input() { return std::make_unique<FileStream>(STDIN_FILENO); }

}  // namespace warta::corpus
