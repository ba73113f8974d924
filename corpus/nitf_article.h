// SPDX-License-Identifier: GPL-2.0-or-later
// A document of NITF, the News Industry Text Format of the IPTC, becomes the fields of an article.
#pragma once

#include <string>
#include <string_view>

#include "corpus/field_values.h"
#include "corpus/xml_tree.h"

namespace warta::corpus {

/// Puts the fields of a nitf element, wherever it lies.
void read_nitf(const XmlNode& nitf, FieldValues& values);

/// "canceled" or "withheld" if the sender says that this is not to be published; else empty.
std::string nitf_withdrawal(const XmlNode& nitf);

/// "Sinta Dewi" of "Oleh Sinta Dewi" and "By Sinta Dewi".
std::string without_by(std::string line);

/// "JAKARTA" of the dateline "JAKARTA, 11 Juni (KBN)".
std::string place_of_dateline(std::string_view dateline);

/// Puts a date; also one as NITF writes it, 20250611T103200+0700, which stays as the date's text.
void put_date(Field field, std::string text, FieldValues& values);

}  // namespace warta::corpus
