// SPDX-License-Identifier: GPL-2.0-or-later
// Containers made while a test runs, so that no opaque file lies in the sources.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace warta::tests {

/// What goes into a container. A type other than a file's has no bytes.
struct Packed {
  std::string name;
  std::string bytes;
  unsigned type = AE_IFREG;
};

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

inline void must(int result, archive* to) {
  if (result < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(to));
}

/// A container of these members; `choose` sets its format and compression.
inline std::string packed(const std::vector<Packed>& members,
                          const std::function<int(archive*)>& choose) {
  constexpr std::size_t kRoom = 1024UL * 1024;
  std::size_t bytes = kRoom;
  for (const Packed& member : members) bytes += member.bytes.size() + member.bytes.size() / 10;
  std::string made(bytes, '\0');
  std::size_t used = 0;
  const Writer to(archive_write_new(), archive_write_free);
  must(choose(to.get()), to.get());
  must(archive_write_set_bytes_in_last_block(to.get(), 1), to.get());
  must(archive_write_open_memory(to.get(), made.data(), made.size(), &used), to.get());
  for (const Packed& member : members) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    archive_entry_set_pathname(entry.get(), member.name.c_str());
    archive_entry_set_filetype(entry.get(), member.type);
    archive_entry_set_perm(entry.get(), 0644);
    if (member.type == AE_IFLNK) archive_entry_set_symlink(entry.get(), "/etc/passwd");
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.bytes.size()));
    must(archive_write_header(to.get(), entry.get()), to.get());
    if (member.type == AE_IFREG && !member.bytes.empty()) {
      must(archive_write_data(to.get(), member.bytes.data(), member.bytes.size()) < 0
               ? ARCHIVE_FATAL
               : ARCHIVE_OK,
           to.get());
    }
  }
  must(archive_write_close(to.get()), to.get());
  made.resize(used);
  return made;
}

/// A .zip or .tar.
inline std::string zipped(const std::vector<Packed>& members) {
  return packed(members, archive_write_set_format_zip);
}
inline std::string tarred(const std::vector<Packed>& members,
                          int (*compress)(archive*) = archive_write_add_filter_none) {
  return packed(members, [compress](archive* to) {
    compress(to);
    return archive_write_set_format_pax_restricted(to);
  });
}

/// The bytes as a compressed stream: gzip if nothing else is said.
inline std::string compressed(const std::string& bytes,
                              int (*compress)(archive*) = archive_write_add_filter_gzip) {
  return packed({{"x", bytes}}, [compress](archive* to) {
    compress(to);
    return archive_write_set_format_raw(to);
  });
}

}  // namespace warta::tests
