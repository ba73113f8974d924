// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_news_source.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/fault_text.h"
#include "corpus/feed_article.h"
#include "corpus/finish_article.h"
#include "corpus/json_article.h"
#include "corpus/newsml_article.h"
#include "corpus/nitf_article.h"
#include "corpus/text_encoding.h"
#include "corpus/xml_mending.h"
#include "corpus/xml_records.h"
#include "corpus/xml_tree.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMostSpaces = 64;  // news has ten

InputFormat format_of(NewsXml kind) {
  switch (kind) {
    case NewsXml::Rss:
    case NewsXml::Atom:
    case NewsXml::Sitemap:
      return InputFormat::Feed;
    case NewsXml::NewsMl:
    case NewsXml::Nitf:
      return InputFormat::NewsMl;
    case NewsXml::None:
      break;
  }
  return InputFormat::Auto;
}

class XmlNewsSource final : public ArticleSource {
 public:
  XmlNewsSource(std::unique_ptr<ByteStream> in, std::string path, InputFormat format,
                bool was_named, const Cleaning& cleaning)
      : path_(std::move(path)), format_(format), was_named_(was_named), cleaning_(cleaning) {
    const std::string_view beginning = in->peek(ByteStream::kLookAhead);
    is_empty_ = beginning.find_first_not_of(" \t\r\n") == std::string_view::npos;
    const std::string root = xml_root(beginning);
    is_other_ = !root.empty() && !is_asked_for(news_xml_of(root));
    const XmlEncoding encoding = xml_encoding(beginning);
    in_ = as_utf8(std::move(in), encoding.encoding);
    records_.emplace(*in_, kMostRecordBytes);
    if (encoding.unknown.empty() || is_other_) return;
    records_->note_flaw(
        1, "unknown encoding '" + printable(encoding.unknown.substr(0, 40)) + "', read as UTF-8");
  }

  Record next() override {
    while (!is_over_) {
      if (waiting_) return std::move(*std::exchange(waiting_, std::nullopt));
      if (is_other_) return no_news(xml_root(in_->peek(ByteStream::kLookAhead)));
      if (!records_->next(record_)) return finish();
      Record read = is_asked_for(records_->kind()) ? read_record() : End{};
      if (auto flaw = records_->take_flaw()) {
        if (!std::holds_alternative<End>(read)) waiting_ = std::move(read);
        return Fault{path_, flaw->line, std::move(flaw->reason), ""};
      }
      if (!std::holds_alternative<End>(read)) return read;
    }
    return End{};
  }

  std::size_t skipped_files() const override { return is_skipped_ ? 1 : 0; }

 private:
  bool is_asked_for(NewsXml kind) const {
    return kind != NewsXml::None && (format_ == InputFormat::Auto || format_ == format_of(kind));
  }

  // What is told, or counted, at the end of a stream.
  Record finish() {
    auto flaw = records_->take_flaw();
    if (flaw && (has_given_ || is_asked_for(records_->kind()))) {
      return Fault{path_, flaw->line, std::move(flaw->reason), ""};
    }
    is_over_ = true;
    if (!in_->damage().empty()) return Fault{path_, records_->line_number(), in_->damage(), ""};
    if (is_empty_) return Fault{path_, 0, "nothing in it", ""};
    const bool has_news = has_given_ || (is_asked_for(records_->kind()) &&
                                         records_->kind() != NewsXml::Sitemap && !has_passed_);
    return has_news ? End{} : no_news(records_->root());
  }

  Record no_news(const std::string& root) {
    is_over_ = true;
    is_skipped_ = !was_named_;
    if (is_skipped_) return End{};
    const std::string name = root.empty() ? "no XML element" : "<" + printable(root) + ">";
    return Fault{path_, 0, "holds no news that can be read: " + name, ""};
  }

  // The article or the fault of a record; End if it is not meant to be one.
  Record read_record() {
    if (!record_.reason.empty()) return fault(record_.line, record_.reason);
    prepare_document();
    const XmlSpaces& spaces = spaces_around();
    auto parsed = parse_xml(record_.text, spaces);
    if (auto* error = std::get_if<XmlError>(&parsed)) {
      const std::size_t line = record_.line + error->line - 1;
      const std::string mended = mended_xml(record_.text);
      if (mended == record_.text) return fault(line, std::move(error->reason));
      const std::string reason = error->reason;
      parsed = parse_xml(mended, spaces);
      if (auto* left = std::get_if<XmlError>(&parsed)) {
        return fault(record_.line + left->line - 1, std::move(left->reason));
      }
      records_->note_flaw(line, reason + "; mended");
    }
    return article_of(std::get<XmlNode>(parsed));
  }

  Record article_of(const XmlNode& element) {
    FieldValues values(cleaning_.now);
    std::string withdrawal;
    switch (records_->kind()) {
      case NewsXml::Rss:
        read_rss_item(element, head_, values);
        break;
      case NewsXml::Atom:
        read_atom_entry(element, head_, values);
        break;
      case NewsXml::Sitemap:
        if (!read_sitemap_url(element, values)) return pass_over();
        break;
      case NewsXml::NewsMl:
        if (!is_text_item(element)) return pass_over();
        withdrawal = newsml_withdrawal(element);
        read_news_item(element, values);
        break;
      default:
        withdrawal = nitf_withdrawal(element);
        read_nitf(element, values);
    }
    if (!withdrawal.empty()) return fault(record_.line, "not to be published: " + withdrawal);
    return finished(values.take());
  }

  Record pass_over() {
    has_passed_ = true;
    return End{};
  }

  Record finished(Article raw) {
    auto article = finish_article(std::move(raw), cleaning_);
    if (auto* reason = std::get_if<std::string>(&article)) {
      return fault(record_.line, std::move(*reason));
    }
    has_given_ = true;
    return std::get<Article>(std::move(article));
  }

  Fault fault(std::size_t line, std::string reason) {
    has_given_ = true;
    return {path_, line, std::move(reason), record_.text.substr(0, kMostFaultBytes)};
  }

  // What the document says of all its records, read with the first of them.
  void prepare_document() {
    if (documents_ == records_->documents()) return;
    documents_ = records_->documents();
    head_ = {};
    std::string text = records_->head();
    const auto& tags = records_->open_tags();
    std::for_each(tags.rbegin(), tags.rend(), [&text](const std::string& tag) {
      const Markup markup = tag.empty() ? Markup{} : read_markup(tag);
      text.append("</").append(markup.name).append(">");
    });
    auto parsed = parse_xml(text);
    if (std::holds_alternative<XmlError>(parsed)) parsed = parse_xml(mended_xml(text));
    const auto* const root = std::get_if<XmlNode>(&parsed);
    if (root == nullptr) return;
    if (records_->kind() == NewsXml::Rss) head_ = read_rss_head(*root);
    if (records_->kind() == NewsXml::Atom) head_ = read_atom_head(*root);
  }

  // Of the tags around a record, each is parsed once as long as it is open.
  const XmlSpaces& spaces_around() {
    const auto& tags = records_->open_tags();
    std::size_t same = 0;
    while (same < tags.size() && same < known_.size() && known_[same].first == tags[same]) ++same;
    if (same == tags.size() && same == known_.size()) return spaces_;
    known_.resize(same);
    for (; same < tags.size(); ++same) known_.emplace_back(tags[same], spaces_in(tags[same]));
    spaces_.clear();
    for (const auto& [tag, spaces] : known_) {
      spaces_.insert(spaces_.end(), spaces.begin(), spaces.end());
    }
    spaces_.resize(std::min(spaces_.size(), kMostSpaces));
    return spaces_;
  }

  static XmlSpaces spaces_in(const std::string& tag) {
    if (tag.find("xmlns") == std::string::npos) return {};
    auto parsed = parse_xml(tag.substr(0, tag.size() - 1) + "/>");
    const auto* const element = std::get_if<XmlNode>(&parsed);
    return element == nullptr ? XmlSpaces() : spaces_of(*element);
  }

  std::unique_ptr<ByteStream> in_;
  std::string path_;
  InputFormat format_;
  bool was_named_;
  const Cleaning& cleaning_;
  std::optional<XmlRecords> records_;
  XmlRecord record_;
  std::size_t documents_ = 0;
  FeedHead head_;
  std::vector<std::pair<std::string, XmlSpaces>> known_;  // of each open tag
  XmlSpaces spaces_;                                      // of all of them
  std::optional<Record> waiting_;
  bool is_empty_ = false, is_other_ = false, is_over_ = false, is_skipped_ = false;
  bool has_given_ = false, has_passed_ = false;
};

}  // namespace

InputFormat xml_news_format(std::string_view beginning) {
  return format_of(news_xml_of(xml_root(beginning)));
}

std::unique_ptr<ArticleSource> xml_news_source(std::unique_ptr<ByteStream> in, std::string path,
                                               InputFormat format, bool was_named,
                                               const Cleaning& cleaning) {
  return std::make_unique<XmlNewsSource>(std::move(in), std::move(path), format, was_named,
                                         cleaning);
}

}  // namespace warta::corpus
