// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/version_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <system_error>

#include "indexer/glass/block_layout.h"
#include "indexer/glass/packing.h"

namespace warta::indexer::glass {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kRevision = 1;
// Tags of these tables are deflated if they are longer.
constexpr std::uint32_t kCompressFrom = 18;

// A database's UUID; replication tells databases apart by it.
std::string random_identity() {
  std::random_device random;
  std::string identity;
  for (int i = 0; i < 16; ++i) identity.push_back(static_cast<char>(random()));
  return identity;
}

void pack_root(const TableRoot& root, std::uint32_t compress_from, std::string& out) {
  const bool is_empty = root.blocks == 0;
  constexpr std::uint32_t kSequential = 2;
  pack_number(out, root.block);
  pack_number(out, (root.level << 2U) | kSequential | (is_empty ? 1U : 0U));
  pack_number(out, root.entries);
  pack_number(out, kBlockBytes >> 11U);
  pack_number(out, compress_from);
  std::string unused;
  if (!is_empty) {  // no block is free: revision, blocks in use, two empty places
    pack_number(unused, kRevision);
    pack_number(unused, root.blocks);
    unused.append(4, '\0');
  }
  pack_text(out, unused);
}

// The packed numbers of a version file, one after another.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : left_(bytes) {}

  std::uint64_t next_long() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (left_.empty()) break;
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
    is_broken_ = true;
    return 0;
  }
  std::uint32_t next() { return static_cast<std::uint32_t>(next_long()); }

  // A table without a file counts as one without blocks; blocks of another size are not known here.
  TableRoot root() {
    TableRoot root{.block = next()};
    const std::uint32_t flags = next();
    root.level = flags >> 2U;
    root.entries = next_long();
    if (next() != kBlockBytes >> 11U) is_broken_ = true;
    next();  // from which size on tags are deflated
    const std::size_t bytes = next();
    if (bytes > left_.size()) is_broken_ = true;
    left_.remove_prefix(std::min(bytes, left_.size()));
    root.blocks = (flags & 1U) == 0 ? 1 : 0;
    return root;
  }
  bool is_broken() const { return is_broken_; }

 private:
  std::string_view left_;
  bool is_broken_ = false;
};

std::string version_text(const Tables& tables, const Statistics& statistics) {
  std::string text(kMagic);
  text += random_identity();
  pack_number(text, kRevision);
  pack_root(tables.postlist, 0, text);
  pack_root(tables.docdata, kCompressFrom, text);
  pack_root(tables.termlist, kCompressFrom, text);
  pack_root(tables.position, 0, text);
  pack_root({}, kCompressFrom, text);  // spelling
  pack_root({}, kCompressFrom, text);  // synonyms
  pack_number(text, statistics.documents);
  pack_number(text, statistics.last_document - statistics.documents);
  pack_number(text, statistics.least_length);
  pack_number(text, statistics.greatest_wdf);
  pack_number(text, statistics.greatest_length - statistics.greatest_wdf);
  pack_number(text, 0);  // change sets
  pack_number(text, statistics.length);
  pack_number(text, 0);  // spelling
  return text;
}

}  // namespace

std::optional<Version> read_version_file(const fs::path& database) {
  std::ifstream in(database / "iamglass", std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  constexpr std::size_t kIdentityBytes = 16;
  if (!text.starts_with(kMagic) || text.size() < kMagic.size() + kIdentityBytes) return std::nullopt;
  Numbers numbers(std::string_view(text).substr(kMagic.size() + kIdentityBytes));
  Version version;
  numbers.next();  // revision
  for (TableRoot* root : {&version.tables.postlist, &version.tables.docdata,
                          &version.tables.termlist, &version.tables.position}) {
    *root = numbers.root();
  }
  numbers.root();  // spelling
  numbers.root();  // synonyms
  Statistics& all = version.statistics;
  all.documents = numbers.next();
  all.last_document = numbers.next() + all.documents;
  all.least_length = numbers.next();
  all.greatest_wdf = numbers.next();
  all.greatest_length = numbers.next() + all.greatest_wdf;
  numbers.next();  // change sets
  all.length = numbers.next_long();
  return numbers.is_broken() ? std::nullopt : std::optional(version);
}

void write_version_file(const fs::path& database, const Tables& tables,
                        const Statistics& statistics) {
  const fs::path path = database / "iamglass";
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << version_text(tables, statistics) << std::flush;
  const int file = out ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : -1;
  const bool is_synced = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (is_synced) return;
  throw fs::filesystem_error("cannot write", path, std::error_code(errno, std::generic_category()));
}

}  // namespace warta::indexer::glass
