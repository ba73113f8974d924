// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/built_documents.h"

#include "indexer/glass/packing.h"
#include "indexer/run_merge.h"

namespace warta::indexer {

void BuiltDocuments::read_data(const BuiltDocument& document, std::string& to) const {
  spills[document.spill]->read(document.place, document.data_bytes, to);
}

void BuiltDocuments::read_terms(const BuiltDocument& document, std::string& to) const {
  spills[document.spill]->read(document.place + document.data_bytes, document.terms_bytes, to);
}

void BuiltDocuments::read_values(const BuiltDocument& document, std::string& to) const {
  const std::uint64_t before = std::uint64_t{document.data_bytes} + document.terms_bytes;
  spills[document.spill]->read(document.place + before, document.values_bytes, to);
}

void BuiltDocuments::read_sketch(const BuiltDocument& document, std::string& to) const {
  const std::uint64_t before =
      std::uint64_t{document.data_bytes} + document.terms_bytes + document.values_bytes;
  spills[document.spill]->read(document.place + before, document.sketch_bytes, to);
}

SlotValue take_value(std::string_view& packed) {
  const auto slot = static_cast<std::uint32_t>(take_number(packed));
  return {slot, take_text(packed)};
}

void pack_value(std::string& packed, std::uint32_t slot, std::string_view value) {
  glass::pack_number(packed, slot);
  glass::pack_text(packed, value);
}

}  // namespace warta::indexer
