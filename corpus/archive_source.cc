// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/archive_source.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/archive_input.h"
#include "corpus/fault_text.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// The parts of a member's name that are names: neither empty nor dots.
std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts = stemmer::split_list(name, '/');
  std::erase_if(parts,
                [](std::string_view part) { return part.empty() || part == "." || part == ".."; });
  return parts;
}

bool is_hidden(const std::vector<std::string_view>& parts) {
  return std::ranges::any_of(parts, [](std::string_view part) { return part.starts_with('.'); });
}

// What the text in a member is called.
std::string member_id(const std::string& container, const std::vector<std::string_view>& parts) {
  std::string id = container;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!id.empty()) id += '/';
    id += i + 1 < parts.size() ? std::string(parts[i]) : stem_of(parts[i]);
  }
  return id;
}

class ArchiveSource final : public ArticleSource {
 public:
  ArchiveSource(std::unique_ptr<ByteStream> in, StreamName name, const Reading& reading)
      : name_(std::move(name)),
        reading_(reading),
        input_(std::move(in), name_.containers, reading.guard) {}

  Record next() override {
    while (!is_over_) {
      if (current_ == nullptr) {
        Record record = next_member();
        if (!std::holds_alternative<End>(record)) return record;
        continue;
      }
      Record record = current_->next();
      if (!std::holds_alternative<End>(record)) return record;
      skipped_ += current_->skipped_files();
      current_.reset();
      if (std::string damage = input_.pass_over(); !damage.empty()) {
        return Fault{member_.path, 0, std::move(damage), ""};
      }
    }
    return End{};
  }

  std::size_t skipped_files() const override {
    return skipped_ + (current_ == nullptr ? 0 : current_->skipped_files());
  }

 private:
  // Goes on to the next member; gives a fault if it cannot be read.
  Record next_member() {
    const auto member = input_.next();
    if (!member) return finish();
    member_ = name_of(*member);
    const auto parts = parts_of(member->name);
    if (!member->is_file || is_hidden(parts)) return pass_over();
    const bool is_meant = member_.was_named || member_.told.has_value();
    if (!is_meant && !is_worth_opening(member_.file, reading_.options)) {
      ++skipped_;
      return pass_over();
    }
    if (member->is_encrypted) {
      input_.pass_over();
      return Fault{member_.path, 0, "encrypted", ""};
    }
    current_ = stream_source(input_.member(), member_, reading_);
    return End{};
  }

  Record pass_over() {
    std::string damage = input_.pass_over();
    if (damage.empty()) return End{};
    return Fault{member_.path, 0, std::move(damage), ""};
  }

  Record finish() {
    is_over_ = true;
    if (!input_.damage().empty()) return Fault{name_.path, 0, input_.damage(), ""};
    if (!has_member_ && name_.was_named) return Fault{name_.path, 0, "nothing in it", ""};
    return End{};
  }

  StreamName name_of(const Member& member) {
    has_member_ = true;
    StreamName name = name_;
    name.containers += input_.containers();
    if (member.name.empty()) {
      name.file = without_last_ending(name_.file);
      return name;
    }
    const auto parts = parts_of(member.name);
    name.path += '!' + printable(member.name);
    name.file = parts.empty() ? "" : std::string(parts.back());
    name.id = member_id(name_.id, parts);
    name.was_named = false;
    return name;
  }

  // "a.jsonl" of "a.jsonl.gz"; "a.jsonl" that is compressed all the same stays.
  static std::string without_last_ending(const std::string& file) {
    return is_container_name(file) ? file.substr(0, file.rfind('.')) : file;
  }

  StreamName name_, member_;
  const Reading& reading_;
  ArchiveInput input_;
  std::unique_ptr<ArticleSource> current_;
  std::size_t skipped_ = 0;
  bool has_member_ = false;
  bool is_over_ = false;
};

// A container that lies too deep.
class Refused final : public ArticleSource {
 public:
  explicit Refused(std::string path) : path_(std::move(path)) {}

  Record next() override {
    if (std::exchange(is_told_, true)) return End{};
    return Fault{path_, 0, std::string(kTooDeep), ""};
  }

 private:
  std::string path_;
  bool is_told_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> archive_source(std::unique_ptr<ByteStream> in, StreamName name,
                                              const Reading& reading) {
  if (name.containers >= kMostContainers) return std::make_unique<Refused>(std::move(name.path));
  return std::make_unique<ArchiveSource>(std::move(in), std::move(name), reading);
}

}  // namespace warta::corpus
