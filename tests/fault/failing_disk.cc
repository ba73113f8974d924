// SPDX-License-Identifier: GPL-2.0-or-later
// Loaded before a program's own libraries (LD_PRELOAD): counts what the program does to files, and
// at one of these operations kills it, or has the disk be full from then on. That finds the gaps
// between two operations, which moments on a clock miss.
//
//   WARTA_FAULT_AT=N      the operation, counted from 1; 0: none
//   WARTA_FAULT_IS=kill   or full
//   WARTA_FAULT_COUNT=F   a file that how many there were is written to at the end
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

std::atomic<long> count = 0;

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

long told(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::atol(text);
}

// Counts an operation; whether it must fail for want of space.
bool fails() {
  static const long at = told("WARTA_FAULT_AT");
  static const char* const is = std::getenv("WARTA_FAULT_IS");
  const long number = ++count;
  if (at == 0 || number < at || is == nullptr) return false;
  if (std::string_view(is) == "kill") kill(getpid(), SIGKILL);
  errno = ENOSPC;
  return true;
}

// What a program says is no file.
bool is_file(int file) { return file > STDERR_FILENO; }

struct AtTheEnd {
  ~AtTheEnd() {
    const char* path = std::getenv("WARTA_FAULT_COUNT");
    if (path == nullptr) return;
    if (FILE* out = std::fopen(path, "w")) {
      std::fprintf(out, "%ld\n", count.load());
      std::fclose(out);
    }
  }
} at_the_end;

int mode_of(int flags, va_list rest) { return (flags & O_CREAT) != 0 ? va_arg(rest, int) : 0; }

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = mode_of(flags, rest);
  va_end(rest);
  if ((flags & O_CREAT) != 0 && fails()) return -1;
  return real<int(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = mode_of(flags, rest);
  va_end(rest);
  if ((flags & O_CREAT) != 0 && fails()) return -1;
  return real<int(const char*, int, ...)>("open64")(path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  if (is_file(file) && fails()) return -1;
  return real<ssize_t(int, const void*, size_t)>("write")(file, bytes, size);
}

ssize_t writev(int file, const iovec* pieces, int number) {
  if (is_file(file) && fails()) return -1;
  return real<ssize_t(int, const iovec*, int)>("writev")(file, pieces, number);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  if (fails()) return -1;
  return real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  if (fails()) return -1;
  return real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, size, at);
}

int mkdir(const char* path, mode_t mode) {
  if (fails()) return -1;
  return real<int(const char*, mode_t)>("mkdir")(path, mode);
}

// These need no space, but a program may be killed before them.
int fsync(int file) {
  fails();
  return real<int(int)>("fsync")(file);
}

int fdatasync(int file) {
  fails();
  return real<int(int)>("fdatasync")(file);
}

int rename(const char* from, const char* to) {
  fails();
  return real<int(const char*, const char*)>("rename")(from, to);
}

int unlink(const char* path) {
  fails();
  return real<int(const char*)>("unlink")(path);
}

int unlinkat(int folder, const char* path, int flags) {
  fails();
  return real<int(int, const char*, int)>("unlinkat")(folder, path, flags);
}

int remove(const char* path) noexcept {
  fails();
  return real<int(const char*)>("remove")(path);
}

int rmdir(const char* path) {
  fails();
  return real<int(const char*)>("rmdir")(path);
}

}  // extern "C"
