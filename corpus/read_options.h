// SPDX-License-Identifier: GPL-2.0-or-later
// What whoever reads may say about the input.
#pragma once

#include <cstdint>
#include <optional>

#include "corpus/expansion_guard.h"
#include "corpus/field_map.h"
#include "corpus/input_format.h"
#include "corpus/known_records.h"

namespace warta::corpus {

struct ReadOptions {
  /// What every file and member is, whatever name and content say. Containers are opened all the
  /// same.
  InputFormat format = InputFormat::Auto;
  FieldMap fields;
  ExpansionLimits expansion;
  std::optional<std::int64_t> now;  ///< See Cleaning::now.
  /// Which records need not be read again: those give a Known. Asked for JSON, text and pages, whose
  /// articles have their record's hash.
  KnownRecords::IsKnown is_known;
};

}  // namespace warta::corpus
