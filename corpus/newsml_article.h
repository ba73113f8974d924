// SPDX-License-Identifier: GPL-2.0-or-later
// A newsItem of NewsML-G2, as agencies send it, becomes the fields of an article.
#pragma once

#include <string>

#include "corpus/field_values.h"
#include "corpus/xml_tree.h"

namespace warta::corpus {

/// Whether this is a text; not so a picture, a film or a graphic, whose words are a caption.
bool is_text_item(const XmlNode& news_item);

/// "canceled" or "withheld" if the sender says that this is not to be published; else empty.
std::string newsml_withdrawal(const XmlNode& news_item);

/// Puts the fields of a newsItem, whose text may be NITF, XHTML or plain.
void read_news_item(const XmlNode& news_item, FieldValues& values);

}  // namespace warta::corpus
