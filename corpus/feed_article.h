// SPDX-License-Identifier: GPL-2.0-or-later
// One item of a feed becomes the fields of an article: RSS 0.9x, 1.0 and 2.0, Atom 1.0, news
// sitemaps.
#pragma once

#include <string>

#include "corpus/field_values.h"
#include "corpus/xml_tree.h"

namespace warta::corpus {

/// What a feed says of all its items.
struct FeedHead {
  std::string title;  ///< Who publishes.
  std::string language;
  std::string base;  ///< What relative addresses start from.
};

/// Of an rss or RDF element, as far as its first item.
FeedHead read_rss_head(const XmlNode& root);
/// Of an Atom feed element, as far as its first entry.
FeedHead read_atom_head(const XmlNode& root);

/// Puts the fields of an RSS item. The description is the lead where content:encoded has the body,
/// else the body. A guid serves as address if there is no link, and if it is none, as id.
void read_rss_item(const XmlNode& item, const FeedHead& head, FieldValues& values);

/// Puts the fields of an Atom entry; summary and id as description and guid in RSS.
void read_atom_entry(const XmlNode& entry, const FeedHead& head, FieldValues& values);

/// Puts the fields of a sitemap's url element; false if it is not about news. It has no body.
bool read_sitemap_url(const XmlNode& url, FieldValues& values);

}  // namespace warta::corpus
