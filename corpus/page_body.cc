// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/page_body.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "corpus/field_map.h"
#include "corpus/html_text.h"
#include "corpus/page_blocks.h"
#include "corpus/paragraphs.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLeastBody = 140;      // bytes: a short report
constexpr std::size_t kLeastParagraph = 25;  // bytes; shorter ones are buttons and labels
constexpr double kMostLinked = 0.5;          // a list with more of it in links is a list of links

const PageBlocks& blocks() {
  static const PageBlocks kBlocks;
  return kBlocks;
}

bool is_hidden(const HtmlNode& node) {
  const std::string style = small_letters(node.attribute("style"));
  return style.find("display:none") != std::string::npos ||
         style.find("display: none") != std::string::npos ||
         std::ranges::any_of(node.attributes,
                             [](const auto& pair) { return pair.first == "hidden"; });
}

// Bytes of text in an element, without blanks, and how many of them in links.
struct Length {
  std::size_t text = 0, linked = 0;

  void operator+=(const Length& other) {
    text += other.text;
    linked += other.linked;
  }
  bool is_list_of_links() const {
    return static_cast<double>(linked) > kMostLinked * static_cast<double>(text);
  }
};

Length length_of(const HtmlNode& node) {
  if (node.is_text()) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    const auto blanks = static_cast<std::size_t>(std::ranges::count_if(node.text, is_blank));
    return {node.text.size() - blanks, 0};
  }
  Length length;
  if (is_unread(node.name)) return length;
  for (const HtmlNode& child : node.children) length += length_of(child);
  if (node.name == "a") length.linked = length.text;
  return length;
}

// Why an element within the body is none of it; empty if it is.
std::string_view reason_to_drop(const HtmlNode& node) {
  if (node.name == "figcaption" || node.name == "figure") return "html-caption";
  if (node.name == "aside") return "html-aside";
  if (is_hidden(node)) return "html-hidden";
  if (blocks().drop(node)) return "html-block";
  const bool is_list = node.name == "ul" || node.name == "ol" || node.name == "table";
  return is_list && length_of(node).is_list_of_links() ? "html-links" : "";
}

class BodyWriter {
 public:
  void add_children(const HtmlNode& node) {
    const bool ends = is_block(node.name);
    if (ends) paragraphs_.end();
    if (node.name == "td") paragraphs_.add(" ");
    for (const HtmlNode& child : node.children) add(child);
    if (ends) paragraphs_.end();
  }

  PageBody take() { return {paragraphs_.take(), std::move(removals_)}; }

 private:
  void add(const HtmlNode& node) {
    if (node.is_text()) return paragraphs_.add(node.text);
    if (is_unread(node.name)) return;
    const std::string_view reason = reason_to_drop(node);
    if (reason.empty()) return add_children(node);
    paragraphs_.end();
    std::string text = html_text(node);
    if (!text.empty()) removals_.push_back({std::string(reason), std::move(text)});
  }

  Paragraphs paragraphs_;
  std::vector<Removal> removals_;
};

// What holds the body is not asked whether to drop it.
PageBody body_in(const HtmlNode& node) {
  BodyWriter writer;
  writer.add_children(node);
  return writer.take();
}

// An element that microdata (rank 0) or data/page_blocks.tsv call the body.
struct Named {
  const HtmlNode* node = nullptr;
  std::size_t rank = 0;
};

void find_named(const HtmlNode& node, std::vector<Named>& found) {
  if (node.is_text()) return;
  if (small_letters(node.attribute("itemprop")) == "articlebody") {
    found.push_back({&node, 0});
  } else if (const auto rank = blocks().body_rank(node)) {
    found.push_back({&node, *rank + 1});
  }
  for (const HtmlNode& child : node.children) find_named(child, found);
}

// The densest block: a walk that gives each element what its paragraphs are worth.
class Densest {
 public:
  void walk(const HtmlNode& node, const HtmlNode* parent) {
    if (node.is_text() || is_unread(node.name) || blocks().drop(node) || is_hidden(node)) return;
    const bool is_paragraph = node.name == "p" && parent != nullptr;
    give(is_paragraph ? *parent : node, worth_of_own_text(node));
    for (const HtmlNode& child : node.children) walk(child, &node);
  }

  const HtmlNode* best() const { return best_; }

 private:
  void give(const HtmlNode& node, std::size_t worth) {
    std::size_t& score = scores_[&node];
    score += worth;
    if (score <= best_score_) return;
    best_ = &node;
    best_score_ = score;
  }

  // Of the text directly in the element or in elements within a line.
  static std::size_t worth_of_own_text(const HtmlNode& node) {
    Length own;
    for (const HtmlNode& child : node.children) {
      if (child.is_text() || !is_block(child.name)) own += length_of(child);
    }
    const std::size_t worth = own.text - std::min(own.text, 2 * own.linked);
    return worth < kLeastParagraph ? 0 : worth;
  }

  std::unordered_map<const HtmlNode*, std::size_t> scores_;
  const HtmlNode* best_ = nullptr;
  std::size_t best_score_ = 0;
};

}  // namespace

PageBody page_body(const HtmlNode& page) {
  std::vector<Named> named;
  find_named(page, named);
  std::ranges::stable_sort(named, {}, &Named::rank);
  for (const Named& candidate : named) {
    PageBody body = body_in(*candidate.node);
    if (body.text.size() >= kLeastBody) return body;
  }
  Densest densest;
  densest.walk(page, nullptr);
  if (densest.best() == nullptr) return {};
  PageBody body = body_in(*densest.best());
  return body.text.size() >= kLeastBody ? body : PageBody{};
}

}  // namespace warta::corpus
