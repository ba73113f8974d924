// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a build between analysis and the finished tables: what each is called and where
// its parts lie on disk.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/inverted_run.h"
#include "indexer/spill_file.h"

namespace warta::indexer {

/// One document of a build. Its parts lie one behind the other in a spill file.
struct BuiltDocument {
  std::uint32_t sequence = 0;  ///< How many were read before it: so the runs call it.
  std::string id;
  std::string order;            ///< Of slot::kOrder, see document_order.h.
  std::uint64_t content = 0;    ///< A hash of all that is stored of it.
  std::uint64_t length = 0;     ///< The sum of its wdf.
  std::uint32_t spill = 0;  ///< Which file.
  std::uint64_t place = 0;  ///< Where in it; so many bytes each:
  std::uint32_t data_bytes = 0, terms_bytes = 0, values_bytes = 0, sketch_bytes = 0;
  bool terms_are_deflated = false;
};

/// What the workers of a build have made.
struct BuiltDocuments {
  std::vector<BuiltDocument> documents;
  std::vector<std::unique_ptr<SpillFile>> spills;
  std::vector<InvertedRun> runs;

  /// Reads a part of a document. Thread-safe. Throw std::filesystem::filesystem_error.
  void read_data(const BuiltDocument& document, std::string& to) const;
  void read_terms(const BuiltDocument& document, std::string& to) const;
  void read_values(const BuiltDocument& document, std::string& to) const;
  void read_sketch(const BuiltDocument& document, std::string& to) const;
};

/// A value of a document's packed values, taken from the front: slot and text. Requires that some
/// are left.
struct SlotValue {
  std::uint32_t slot = 0;
  std::string_view value;
};
SlotValue take_value(std::string_view& packed);
/// Adds a value to packed ones.
void pack_value(std::string& packed, std::uint32_t slot, std::string_view value);

}  // namespace warta::indexer
