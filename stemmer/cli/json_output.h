// SPDX-License-Identifier: GPL-2.0-or-later
// Values as JSON, on one line each without its end. Bytes that are not UTF-8 become U+FFFD. The
// fields are described in warta-stem(1).
#pragma once

#include <iosfwd>
#include <string>

#include "stemmer/cli/meeting.h"
#include "stemmer/cli/word_classes.h"
#include "stemmer/cli/word_report.h"
#include "stemmer/text/analyzer.h"

namespace warta::stemmer::cli {

/// A word.
std::string to_json(const WordReport& report);

/// The words and concepts of a text. Written word by word: as values they would take a hundred
/// times the space of the text.
void write_json(const std::string& text, const analysis::AnalyzedText& analyzed,
                const analysis::Concepts& concepts, std::ostream& out);

/// A class, with so many of its words at most; 0 is all.
std::string to_json(const WordClass& item, std::size_t most_members);

/// Whether two words meet.
std::string to_json(const Side& one, const Side& other, const Verdict& verdict);

}  // namespace warta::stemmer::cli
