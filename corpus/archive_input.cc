// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/archive_input.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#include <vector>

namespace warta::corpus {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTarMagic = 257;

struct Closer {
  void operator()(archive* open) const { archive_read_free(open); }
};

}  // namespace

bool is_container(std::string_view beginning) {
  constexpr std::array kMagics{"\x1F\x8B"sv,
                               "BZh"sv,
                               "\xFD"
                               "7zXZ\0"sv,
                               "\x28\xB5\x2F\xFD"sv,
                               "PK\x03\x04"sv,
                               "PK\x05\x06"sv};
  if (beginning.starts_with("BZh")) {
    return beginning.size() > 9 && (beginning.substr(4, 6) == "1AY&SY"sv ||
                                    beginning.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv);
  }
  return std::ranges::any_of(
             kMagics, [&](std::string_view magic) { return beginning.starts_with(magic); }) ||
         (beginning.size() > kTarMagic && beginning.substr(kTarMagic).starts_with("ustar"));
}

struct ArchiveInput::Archive {
  std::unique_ptr<ByteStream> in;
  std::size_t depth;
  ExpansionGuard& guard;
  std::unique_ptr<archive, Closer> handle;
  std::size_t shown = 0;           // bytes of the stream that libarchive holds
  std::string_view block;          // of this member, read and not given yet
  std::uint64_t member_bytes = 0;  // read of this member
  bool has_member = false;         // and there may be more of it
  bool has_size = false;           // which the container tells before the member's bytes
  bool is_open = false;
  bool is_over = false;
  std::string damage;

  static la_ssize_t give(archive* handle, void* self, const void** bytes) {
    auto& to = *static_cast<Archive*>(self);
    to.in->consume(std::exchange(to.shown, 0));
    const std::string_view piece = to.in->piece();
    if (piece.empty() && !to.in->damage().empty()) {
      archive_set_error(handle, EIO, "%s", to.in->damage().c_str());
      return ARCHIVE_FATAL;
    }
    if (to.depth == 0) to.guard.add_input(piece.size());
    *bytes = piece.data();
    to.shown = piece.size();
    return static_cast<la_ssize_t>(piece.size());
  }

  std::string reason() const {
    const char* const text = archive_error_string(handle.get());
    return "damaged: " + std::string(text == nullptr ? "no container after all" : text);
  }
  bool is_bare() const { return archive_format(handle.get()) == ARCHIVE_FORMAT_RAW; }
  bool is_compressed() const { return filters() > 0; }
  // Whether one comes to the next member only by reading this one.
  bool is_in_the_way() const { return is_compressed() || !has_size; }
  std::size_t filters() const {
    return static_cast<std::size_t>(std::max(1, archive_filter_count(handle.get())) - 1);
  }

  bool open();
  archive_entry* next_entry();
  std::optional<std::string> refusal(std::uint64_t count);
  std::size_t read(char* to, std::size_t room, std::string& broken);
  bool next_block(std::string& broken);
  void stop(std::string& broken, std::string reason, bool is_end);
};

// Offers libarchive the kinds that this project reads, and no others.
bool ArchiveInput::Archive::open() {
  is_open = true;
  handle.reset(archive_read_new());
  archive* const a = handle.get();
  archive_read_support_filter_gzip(a);
  archive_read_support_filter_bzip2(a);
  archive_read_support_filter_xz(a);
  archive_read_support_filter_zstd(a);
  archive_read_support_format_tar(a);
  archive_read_support_format_zip_streamable(a);
  archive_read_support_format_empty(a);
  archive_read_support_format_raw(a);
  if (archive_read_open(a, this, nullptr, give, nullptr) != ARCHIVE_OK) {
    damage = reason();
  } else if (depth + filters() > kMostContainers) {
    damage = kTooDeep;
  }
  return damage.empty();
}

// The next header; nothing at the end and where the container is broken.
archive_entry* ArchiveInput::Archive::next_entry() {
  archive_entry* entry = nullptr;
  int result = ARCHIVE_RETRY;
  while (result == ARCHIVE_RETRY) result = archive_read_next_header(handle.get(), &entry);
  if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return entry;
  if (result != ARCHIVE_EOF) damage = reason();
  return nullptr;
}

// Counts bytes of this member; why they are too many, if they are.
std::optional<std::string> ArchiveInput::Archive::refusal(std::uint64_t count) {
  member_bytes += count;
  const std::string_view reason = guard.add_output(depth, count);
  if (reason.empty()) return std::nullopt;
  guard.forgive(depth, std::exchange(member_bytes, 0));
  return std::string(reason);
}

void ArchiveInput::Archive::stop(std::string& broken, std::string reason, bool is_end) {
  broken = std::move(reason);
  is_over = is_over || is_end;
  if (is_over && !is_bare()) broken += "; what follows in the container was not read";
}

// Goes on to the member's next block; false at its end, and where it breaks off or is refused.
bool ArchiveInput::Archive::next_block(std::string& broken) {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  int result = ARCHIVE_RETRY;
  while (result == ARCHIVE_RETRY || (result == ARCHIVE_OK && size == 0)) {
    result = archive_read_data_block(handle.get(), &bytes, &size, &offset);
  }
  if (result != ARCHIVE_OK) {
    if (result != ARCHIVE_EOF) stop(broken, reason(), result == ARCHIVE_FATAL);
    return false;
  }
  block = {static_cast<const char*>(bytes), size};
  auto refused = refusal(size);
  if (refused) stop(broken, std::move(*refused), is_in_the_way());
  return !refused;
}

// Reads on in this member; 0 at its end, and where it breaks off or is refused.
std::size_t ArchiveInput::Archive::read(char* to, std::size_t room, std::string& broken) {
  if (has_member && block.empty()) has_member = next_block(broken);
  if (!has_member) return 0;
  const std::size_t count = block.copy(to, room);
  block.remove_prefix(count);
  return count;
}

class ArchiveInput::MemberStream final : public ByteStream {
 public:
  explicit MemberStream(Archive& archive) : archive_(archive) {}

 protected:
  std::size_t read(char* to, std::size_t room) override {
    std::string broken;
    const std::size_t count = archive_.read(to, room, broken);
    if (!broken.empty()) break_off(std::move(broken));
    return count;
  }

 private:
  Archive& archive_;
};

ArchiveInput::ArchiveInput(std::unique_ptr<ByteStream> in, std::size_t depth, ExpansionGuard& guard)
    : archive_(new Archive{.in = std::move(in), .depth = depth, .guard = guard}) {}

ArchiveInput::~ArchiveInput() = default;

std::optional<Member> ArchiveInput::next() {
  Archive& a = *archive_;
  if (!a.is_open) a.is_over = !a.open();
  archive_entry* const entry = a.is_over ? nullptr : a.next_entry();
  if (entry != nullptr && a.is_bare() && !a.is_compressed()) {
    a.damage = "neither compressed nor an archive, whatever its name says";
  } else if (entry != nullptr) {
    a.damage = a.guard.add_member();
  }
  a.is_over = entry == nullptr || !a.damage.empty();
  if (a.is_over) return std::nullopt;
  a.member_bytes = 0;
  a.block = {};
  a.has_member = true;
  a.has_size = archive_entry_size_is_set(entry) != 0;
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return Member{.name = a.is_bare() || name == nullptr ? "" : name,
                .is_file = a.is_bare() || archive_entry_filetype(entry) == AE_IFREG,
                .is_encrypted = archive_entry_is_encrypted(entry) != 0};
}

// What is in the way has to be read to be passed over, and counts. Behind a bare stream is nothing.
std::string ArchiveInput::pass_over() {
  std::string broken;
  archive_->is_over = archive_->is_over || archive_->is_bare();
  if (archive_->has_member && archive_->is_in_the_way() && !archive_->is_bare()) {
    std::vector<char> unread(ByteStream::kLookAhead);
    while (archive_->read(unread.data(), unread.size(), broken) > 0) continue;
  }
  archive_->has_member = false;
  return broken;
}

std::unique_ptr<ByteStream> ArchiveInput::member() {
  return std::make_unique<MemberStream>(*archive_);
}

const std::string& ArchiveInput::damage() const { return archive_->damage; }

std::size_t ArchiveInput::containers() const {
  const std::size_t filters = archive_->handle == nullptr ? 0 : archive_->filters();
  return std::max<std::size_t>(1, filters);
}

}  // namespace warta::corpus
