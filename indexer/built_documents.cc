// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/built_documents.h"

#include "indexer/glass/packing.h"
#include "indexer/run_merge.h"

namespace warta::indexer {

std::string_view BuiltDocuments::data_of(const BuiltDocument& document) const {
  return spills[document.spill]->bytes().substr(document.place, document.data_bytes);
}

std::string_view BuiltDocuments::terms_of(const BuiltDocument& document) const {
  return spills[document.spill]->bytes().substr(document.place + document.data_bytes,
                                                document.terms_bytes);
}

std::string_view BuiltDocuments::values_of(const BuiltDocument& document) const {
  return spills[document.spill]->bytes().substr(
      document.place + document.data_bytes + document.terms_bytes, document.values_bytes);
}

std::string_view BuiltDocuments::sketch_of(const BuiltDocument& document) const {
  return spills[document.spill]->bytes().substr(
      document.place + document.data_bytes + document.terms_bytes + document.values_bytes,
      document.sketch_bytes);
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
