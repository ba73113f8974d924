// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_records.h"

#include <algorithm>
#include <utility>

#include "corpus/article.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMostAttributes = 500;
constexpr std::string_view kEndlessTag = "a tag with more than 500 attributes";
constexpr std::size_t kMostTags = 200'000;  // each costs some 300 bytes as part of a tree
constexpr std::size_t kMostDepth = 100;
constexpr std::size_t kMostOpenTagBytes = 16UL << 10U;
constexpr std::size_t kLongestName = 100;

std::string_view record_of(NewsXml kind) {
  switch (kind) {
    case NewsXml::Rss:
      return "item";
    case NewsXml::Atom:
      return "entry";
    case NewsXml::Sitemap:
      return "url";
    case NewsXml::NewsMl:
      return "newsItem";
    case NewsXml::Nitf:
      return "nitf";
    case NewsXml::None:
      break;
  }
  return "";
}

}  // namespace

NewsXml news_xml_of(std::string_view root) {
  if (root == "rss" || root == "RDF") return NewsXml::Rss;
  if (root == "feed" || root == "entry") return NewsXml::Atom;
  if (root == "urlset" || root == "sitemapindex") return NewsXml::Sitemap;
  if (root == "newsMessage" || root == "itemSet" || root == "newsItem") return NewsXml::NewsMl;
  return root == "nitf" ? NewsXml::Nitf : NewsXml::None;
}

bool XmlRecords::next(XmlRecord& record) {
  record = {};
  while (!is_over_) {
    if (place_ == Place::Inside && at_ - begin_ > most_bytes_) {
      until_ = {};
      finish_record(record, "longer than 64 MiB");
      place_ = Place::Skipping;
      return true;
    }
    if (step(record)) return true;
  }
  return false;
}

// Goes behind the next markup, or reads more. Gives whether a record has come of it.
bool XmlRecords::step(XmlRecord& record) {
  if (!until_.empty()) return pass_span(record);
  const std::size_t tag = std::max(std::min(buffer_.find('<', at_), buffer_.size()), at_);
  advance(tag - at_);
  if (at_ == buffer_.size()) return fill() ? false : end(record);
  const bool is_worth_a_look = buffer_.size() >= searched_;
  const Markup markup =
      is_worth_a_look ? read_markup(std::string_view(buffer_).substr(at_)) : Markup{};
  switch (markup.kind) {
    case Markup::Kind::Open:
    case Markup::Kind::Empty:
      return open(markup, record);
    case Markup::Kind::Close:
      return close(markup, record);
    case Markup::Kind::Span:
      until_ = markup.until;
      advance(markup.length);
      return false;
    case Markup::Kind::Doctype:
      pass_doctype();
      return false;
    case Markup::Kind::None:
      if (place_ == Place::Outside) note_flaw(line_, "a '<' that begins no tag");
      advance(markup.length);
      return false;
    case Markup::Kind::Cut:
      break;
  }
  // A long tag is looked at again only when it is twice as long, so that time stays linear.
  if (is_worth_a_look) searched_ = at_ + 2 * (buffer_.size() - at_);
  if (buffer_.size() - at_ > most_bytes_) {
    advance(1);
  } else if (!fill()) {
    if (is_worth_a_look) return end(record);
    searched_ = 0;
  }
  return false;
}

bool XmlRecords::pass_span(XmlRecord& record) {
  const std::size_t found = buffer_.find(until_, at_);
  if (found != std::string::npos) {
    advance(found + until_.size() - at_);
    until_ = {};
    return false;
  }
  const std::size_t kept = std::min(buffer_.size() - at_, until_.size() - 1);
  advance(buffer_.size() - at_ - kept);
  return fill() ? false : end(record);
}

// Only a prolog has a declaration; elsewhere it is a text's.
void XmlRecords::pass_doctype() {
  if (!names_.empty() || place_ != Place::Outside) return advance(1);
  auto length = doctype_length(std::string_view(buffer_).substr(at_));
  while (!length && buffer_.size() - at_ < kLongestDoctype && fill()) {
    length = doctype_length(std::string_view(buffer_).substr(at_));
  }
  if (length) return advance(*length);
  note_flaw(line_, "a document type declaration that does not end");
  is_over_ = true;
}

// What is still open at the end of a stream that is not itself damaged is told.
bool XmlRecords::end(XmlRecord& record) {
  is_over_ = true;
  if (!in_.damage().empty()) return false;
  advance(buffer_.size() - at_);
  if (place_ == Place::Inside) {
    finish_record(record, "the file ends within <" + record_name_ + ">");
    return true;
  }
  if (!names_.empty()) note_flaw(line_, "the file ends before </" + names_[0] + ">");
  return false;
}

bool XmlRecords::is_record(std::string_view name) const {
  return kind_ != NewsXml::None && local_name(name) == record_of(kind_);
}

bool XmlRecords::open(const Markup& markup, XmlRecord& record) {
  if (place_ == Place::Inside) {
    if (markup.name == record_name_) {
      return finish_record(record, "not closed before the next one begins");
    }
    if (markup.attributes > kMostAttributes) excess_ = kEndlessTag;
    if (++tags_ > kMostTags) excess_ = "more than 200,000 tags";
    const std::size_t depth = markup.kind == Markup::Kind::Open ? depth_of(markup.name) : 0;
    if (depth > 0) ++inner_[depth - 1];
    advance(markup.length);
    return false;
  }
  if (place_ == Place::Outside && names_.empty() && unknown_depth_ == 0) begin_document(markup);
  if (is_record(markup.name)) return begin_record(markup, record);
  if (markup.attributes > kMostAttributes) give_up_head();
  if (place_ == Place::Outside && markup.kind == Markup::Kind::Open) {
    if (names_.size() < kMostDepth) {
      push(markup);
    } else {
      note_flaw(line_, "nested more than 100 deep");
      ++unknown_depth_;
    }
  }
  advance(markup.length);
  return false;
}

// The tags that are kept are parsed with many a record: in all they must not be long.
void XmlRecords::push(const Markup& markup) {
  std::size_t bytes = markup.length;
  for (const std::string& tag : open_tags_) bytes += tag.size();
  const bool is_kept = bytes <= kMostOpenTagBytes && markup.attributes <= kMostAttributes;
  names_.emplace_back(markup.name.substr(0, kLongestName));
  open_tags_.emplace_back(is_kept ? buffer_.substr(at_, markup.length) : "");
}

void XmlRecords::give_up_head() {
  note_flaw(line_, std::string(kEndlessTag));
  head_.clear();
  has_head_ = true;
}

// A root of another kind behind the news is no news; what is in it is passed over.
void XmlRecords::begin_document(const Markup& markup) {
  const NewsXml kind = news_xml_of(local_name(markup.name));
  ++documents_;
  if (kind == NewsXml::None && kind_ != NewsXml::None) {
    note_flaw(line_, "no news behind the end of the news");
  } else {
    root_ = markup.name.substr(0, kLongestName);
  }
  kind_ = kind;
  head_.clear();
  has_head_ = false;
}

bool XmlRecords::begin_record(const Markup& markup, XmlRecord& record) {
  has_head_ = true;
  place_ = Place::Inside;
  begin_ = at_;
  record_line_ = line_;
  record_name_ = markup.name;
  inner_.assign(names_.size(), 0);
  excess_ = markup.attributes > kMostAttributes ? kEndlessTag : "";
  tags_ = 1;
  advance(markup.length);
  return markup.kind == Markup::Kind::Empty && finish_record(record);
}

bool XmlRecords::finish_record(XmlRecord& record, std::string reason) {
  record.reason = reason.empty() ? std::exchange(excess_, "") : std::move(reason);
  const std::size_t most = record.reason.empty() ? std::string::npos : kMostFaultBytes;
  record.text = buffer_.substr(begin_, std::min(at_ - begin_, most));
  record.line = record_line_;
  place_ = Place::Outside;
  return true;
}

// How many elements around the innermost one of this name are open, itself too; 0 if there is none.
std::size_t XmlRecords::depth_of(std::string_view name) const {
  for (std::size_t depth = names_.size(); depth > 0; --depth) {
    if (names_[depth - 1] == name.substr(0, kLongestName)) return depth;
  }
  return 0;
}

bool XmlRecords::close(const Markup& markup, XmlRecord& record) {
  if (place_ == Place::Outside && unknown_depth_ > 0) {
    --unknown_depth_;
  } else if (place_ != Place::Outside && markup.name == record_name_) {
    advance(markup.length);
    if (place_ == Place::Inside) return finish_record(record);
    place_ = Place::Outside;
    return false;
  } else if (const std::size_t depth = depth_of(markup.name); depth > 0) {
    if (place_ == Place::Inside && inner_[depth - 1] > 0) {
      --inner_[depth - 1];
      advance(markup.length);
      return false;
    }
    if (place_ == Place::Inside) return finish_record(record, "never closed");
    if (place_ == Place::Outside && depth < names_.size()) {
      note_flaw(line_, "<" + names_.back() + "> is never closed");
    }
    place_ = Place::Outside;
    close_to(depth - 1);
  } else if (place_ == Place::Outside) {
    note_flaw(line_, "</" + std::string(markup.name.substr(0, kLongestName)) + "> without a tag");
  }
  advance(markup.length);
  return false;
}

void XmlRecords::close_to(std::size_t depth) {
  names_.resize(depth);
  open_tags_.resize(depth);
}

// Reads on; what nobody needs any more goes first.
bool XmlRecords::fill() {
  const std::size_t kept = place_ == Place::Inside ? begin_ : at_;
  if (kept > buffer_.size() / 2) {
    buffer_.erase(0, kept);
    at_ -= kept;
    begin_ -= std::min(begin_, kept);
    searched_ -= std::min(searched_, kept);
  }
  const std::string_view bytes = in_.peek(ByteStream::kLookAhead);
  buffer_ += bytes;
  in_.consume(bytes.size());
  return !bytes.empty();
}

void XmlRecords::advance(std::size_t count) {
  const std::string_view passed = std::string_view(buffer_).substr(at_, count);
  line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
  if (place_ == Place::Outside && documents_ > 0 && !has_head_) {
    head_ += passed.substr(0, kMostHeadBytes - std::min(kMostHeadBytes, head_.size()));
  }
  at_ += count;
  if (count > 0) searched_ = 0;
}

std::optional<XmlFlaw> XmlRecords::take_flaw() { return std::exchange(flaw_, std::nullopt); }

void XmlRecords::note_flaw(std::size_t line, std::string reason) {
  if (std::exchange(has_flaw_, true)) return;
  flaw_ = {line, std::move(reason)};
}

}  // namespace warta::corpus
