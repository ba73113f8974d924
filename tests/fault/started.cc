// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fault/started.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <vector>

namespace warta::tests {
namespace {

constexpr uid_t kNobody = 65534;

// Between fork and exec: nothing but system calls, as other threads may hold locks.
[[noreturn]] void become(char* const* words, const Hardship& hardship, int out, int err) {
  const int in = hardship.input >= 0 ? hardship.input : open("/dev/null", O_RDONLY | O_CLOEXEC);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  if (hardship.file_bytes) {
    const rlimit limit{*hardship.file_bytes, *hardship.file_bytes};
    std::signal(SIGXFSZ, SIG_IGN);  // else the program dies instead of being told
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(120);
  }
  if (hardship.as_nobody &&
      (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0)) {
    _exit(121);
  }
  execv(words[0], words);
  _exit(122);
}

// The program goes on writing where it stood: the file's own place is left alone.
std::string text_in(int file) {
  std::string text;
  std::array<char, 65536> buffer{};
  for (ssize_t got = 0;
       (got = pread(file, buffer.data(), buffer.size(), static_cast<off_t>(text.size()))) > 0;) {
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return text;
}

}  // namespace

Started::Started(const std::string& program, const Arguments& arguments, const Hardship& hardship)
    : out_(memfd_create("out", MFD_CLOEXEC)), err_(memfd_create("err", MFD_CLOEXEC)) {
  const bool is_ours = program.find('/') == std::string::npos;
  Arguments words{is_ours ? std::string(WARTA_BIN_DIR) + '/' + program : program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& each : words) pointers.push_back(each.data());
  pointers.push_back(nullptr);
  child_ = fork();
  if (child_ < 0) throw std::runtime_error("cannot start " + words[0]);
  if (child_ == 0) become(pointers.data(), hardship, out_, err_);
}

Started::~Started() {
  if (!status_) {
    kill(child_, SIGKILL);
    has_ended(true);
  }
  close(out_);
  close(err_);
}

bool Started::has_ended(bool may_wait) {
  int status = 0;
  if (!status_ && waitpid(child_, &status, may_wait ? 0 : WNOHANG) == child_) status_ = status;
  return status_.has_value();
}

void Started::signal_now(int signal) {
  if (!has_ended(false)) kill(child_, signal);
}

void Started::signal_at(Milliseconds moment, int signal) {
  std::this_thread::sleep_until(
      start_ + std::chrono::duration_cast<std::chrono::steady_clock::duration>(moment));
  signal_now(signal);
}

Ending Started::wait(Milliseconds patience) {
  Ending ending;
  const Milliseconds end = age() + patience;
  while (!has_ended(false)) {
    if (age() > end) {
      ending.was_late = true;
      kill(child_, SIGKILL);
      has_ended(true);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  ending.by_signal = WIFSIGNALED(*status_);
  ending.code = ending.by_signal ? 128 + WTERMSIG(*status_) : WEXITSTATUS(*status_);
  ending.out = text_in(out_);
  ending.err = text_in(err_);
  return ending;
}

std::string Started::err_so_far() const { return text_in(err_); }
std::string Started::out_so_far() const { return text_in(out_); }

Ending run_under(const Hardship& hardship, const std::string& program, const Arguments& arguments,
                 Milliseconds patience) {
  return Started(program, arguments, hardship).wait(patience);
}

}  // namespace warta::tests
