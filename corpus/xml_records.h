// SPDX-License-Identifier: GPL-2.0-or-later
// Where the records of XML news begin and end: the items of a feed, the newsItems of a message.
// Nothing is parsed here, so that what is wrong with one record is never wrong with the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/byte_stream.h"
#include "corpus/xml_markup.h"

namespace warta::corpus {

/// A kind of XML that news comes in, told by the root element.
enum class NewsXml : std::uint8_t { None, Rss, Atom, Sitemap, NewsMl, Nitf };

/// What a root element of this local name begins. An index of sitemaps is a Sitemap without
/// records.
NewsXml news_xml_of(std::string_view root);

/// A record as it stands.
struct XmlRecord {
  std::string text;      ///< From its first tag to its last, in UTF-8; cut if it has a reason.
  std::size_t line = 0;  ///< On which it begins, counted from 1.
  std::string reason;    ///< Why it cannot be read; empty if it may.
};

/// What is wrong around the records, or was mended.
struct XmlFlaw {
  std::size_t line = 0;
  std::string reason;
};

/// Finds records one after another in UTF-8, in memory bounded by the longest record. Document type
/// declarations are passed over unread, so that no entity is ever declared. A file may hold several
/// documents, one after another. For one thread; the stream must outlive it.
class XmlRecords {
 public:
  XmlRecords(ByteStream& in, std::size_t most_bytes) : in_(in), most_bytes_(most_bytes) {}

  /// Replaces `record` with the next one; false after the last. A record that is longer than
  /// allowed, has a tag with more than 500 attributes or more than 200,000 tags, or is not closed
  /// when the next one begins has a reason. Of a damaged stream a last record that is not whole is
  /// not given.
  bool next(XmlRecord& record);

  /// The root of the document that the record given last lies in, or of the last one; None if it is
  /// none that news comes in.
  NewsXml kind() const { return kind_; }
  /// The name of that root as written, cut; empty if there was none.
  const std::string& root() const { return root_; }
  /// How many documents have begun.
  std::size_t documents() const { return documents_; }

  /// The tags that are open around the record given last, outermost first; empty where they are too
  /// long, all together, to be kept.
  const std::vector<std::string>& open_tags() const { return open_tags_; }
  /// The document from its root's tag to its first record, cut at kMostHeadBytes.
  const std::string& head() const { return head_; }
  static constexpr std::size_t kMostHeadBytes = 256UL << 10U;

  /// The first flaw, if it was not asked for before. There is one a stream.
  std::optional<XmlFlaw> take_flaw();
  /// Notes a flaw; but only the first counts.
  void note_flaw(std::size_t line, std::string reason);

  /// The line that is read next, counted from 1.
  std::size_t line_number() const { return line_; }

 private:
  enum class Place : std::uint8_t { Outside, Inside, Skipping };

  bool step(XmlRecord& record);
  bool end(XmlRecord& record);
  bool pass_span(XmlRecord& record);
  void pass_doctype();
  bool open(const Markup& markup, XmlRecord& record);
  bool close(const Markup& markup, XmlRecord& record);
  void push(const Markup& markup);
  void give_up_head();
  void begin_document(const Markup& markup);
  bool begin_record(const Markup& markup, XmlRecord& record);
  bool finish_record(XmlRecord& record, std::string reason = {});
  bool is_record(std::string_view name) const;
  std::size_t depth_of(std::string_view name) const;
  void close_to(std::size_t depth);
  bool fill();
  void advance(std::size_t count);

  ByteStream& in_;
  std::size_t most_bytes_;
  std::string buffer_;
  std::size_t at_ = 0;        // in the buffer: what is looked at next
  std::size_t begin_ = 0;     // in the buffer: where the record begins
  std::size_t searched_ = 0;  // in the buffer: no end of the markup at at_ before this
  std::size_t line_ = 1, record_line_ = 0;
  Place place_ = Place::Outside;
  std::string_view until_;  // what ends the span that at_ is in
  NewsXml kind_ = NewsXml::None;
  std::string root_, record_name_, excess_;  // excess_: why the record must not be parsed
  std::vector<std::string> names_, open_tags_;
  std::vector<std::size_t> inner_;  // for each of names_: how many in the record have its name
  std::size_t tags_ = 0;            // in the record
  std::size_t documents_ = 0, unknown_depth_ = 0;
  std::string head_;
  bool has_head_ = false, is_over_ = false;
  std::optional<XmlFlaw> flaw_;
  bool has_flaw_ = false;
};

}  // namespace warta::corpus
