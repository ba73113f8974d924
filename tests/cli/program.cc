// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/cli/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace warta::tests {
namespace {

void require(bool worked, const char* what) {
  if (!worked) throw std::runtime_error(std::string("cannot ") + what);
}

// A file in memory that the program writes to.
int memory_file() {
  const int file = memfd_create("said", MFD_CLOEXEC);
  require(file >= 0, "make a file in memory");
  return file;
}

// The reading end of a pipe that holds the text already.
int pipe_with(const std::string& text) {
  std::array<int, 2> ends{};
  require(pipe2(ends.data(), O_CLOEXEC) == 0, "make a pipe");
  require(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()),
          "fill a pipe");
  close(ends[1]);
  return ends[0];
}

std::string read_rest(int file) {
  std::string text;
  std::array<char, 65536> buffer{};
  for (ssize_t got = 0; (got = read(file, buffer.data(), buffer.size())) > 0;) {
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  close(file);
  return text;
}

std::vector<char*> pointers_to(Arguments& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

Arguments environment_with(const Arguments& more) {
  Arguments environment = more;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (!text.starts_with("NO_COLOR=")) environment.emplace_back(text);
  }
  return environment;
}

// Where standard output goes: `program_end` is the program's, `our_end` is read afterwards.
struct Output {
  int program_end = -1;
  int our_end = -1;
};

Output open_output(bool terminal) {
  if (!terminal) {
    const int file = memory_file();
    return {file, file};
  }
  const int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  require(ours >= 0 && grantpt(ours) == 0 && unlockpt(ours) == 0, "open a terminal");
  const int theirs = open(ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
  require(theirs >= 0, "open a terminal");
  fcntl(ours, F_SETFL, O_NONBLOCK);
  return {theirs, ours};
}

std::string read_output(const Output& output) {
  const bool terminal = output.program_end != output.our_end;
  if (!terminal) lseek(output.our_end, 0, SEEK_SET);
  std::string text = read_rest(output.our_end);
  if (terminal) close(output.program_end);
  return text;
}

int wait_for(pid_t child) {
  int status = 0;
  require(waitpid(child, &status, 0) == child, "wait for a program");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

bool has_terminals() {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal >= 0) close(terminal);
  return terminal >= 0;
}

Outcome run(const std::string& program, const Arguments& arguments,
            const Surroundings& surroundings) {
  const bool is_ours = program.find('/') == std::string::npos;
  Arguments words{is_ours ? std::string(WARTA_BIN_DIR) + '/' + program : program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Arguments environment = environment_with(surroundings.environment);
  const int in = pipe_with(surroundings.input);
  const Output output = open_output(surroundings.terminal);
  const int err = memory_file();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.program_end, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t child = 0;
  const int failed = posix_spawn(&child, words[0].c_str(), &actions, nullptr,
                                 pointers_to(words).data(), pointers_to(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  require(failed == 0, ("start " + words[0]).c_str());
  Outcome outcome;
  outcome.code = wait_for(child);
  close(in);
  outcome.out = read_output(output);
  lseek(err, 0, SEEK_SET);
  outcome.err = read_rest(err);
  return outcome;
}

std::size_t count_of(const std::string& piece, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace warta::tests
