// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/file_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
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

// Waits until somebody writes to a pipe, or has closed it: opened for reading, one that nobody ever
// writes to would hold up a night's run for ever.
bool somebody_writes(int pipe) {
  constexpr int kPatience = 5'000;  // milliseconds
  pollfd state{.fd = pipe, .events = POLLIN, .revents = 0};
  int ready = 0;
  do {
    ready = ::poll(&state, 1, kPatience);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

// Why a file that was opened without waiting will not be read; empty if it will, and then with
// waiting.
std::string refusal(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return std::strerror(errno);
  if (S_ISDIR(status.st_mode)) return "a folder";
  if (S_ISFIFO(status.st_mode) && !somebody_writes(descriptor)) return "a pipe nobody writes to";
  const int flags = ::fcntl(descriptor, F_GETFL);
  if (::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) != 0) return std::strerror(errno);
  return "";
}

}  // namespace

std::variant<std::unique_ptr<ByteStream>, std::string> open_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return std::string("cannot be opened: ") + std::strerror(errno);
  auto file = std::make_unique<FileStream>(descriptor);
  if (const std::string reason = refusal(descriptor); !reason.empty()) {
    return "cannot be read: " + reason;
  }
  return file;
}

std::unique_ptr<ByteStream> standard_input() { return std::make_unique<FileStream>(STDIN_FILENO); }

}  // namespace warta::corpus
