// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_builder.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "indexer/copy_keys.h"
#include "indexer/document_order.h"
#include "indexer/kept_article.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"
#include "stemmer/text/acronym_pairs.h"
#include "stemmer/text/acronyms.h"

namespace warta::indexer {
namespace {

namespace prefix = schema::prefix;

// A word of the title counts like four, of the lead (the first paragraph, 300 bytes at least) like
// two: news is written from the top down. They lie in the index as wdf, at no cost to a query.
constexpr std::uint32_t kTitleWeight = 4;
constexpr std::uint32_t kLeadWeight = 2;
constexpr std::size_t kShortestLead = 300;
// A mention counts by length^-kLengthPower against an article of kUsualWords words, and none longer
// than that of one kShortest as long. A power, where BM25 has a line, asks for no average of the
// collection; both found the same on the judged sets.
constexpr double kUsualWords = 250;
constexpr double kShortest = 0.1;
constexpr double kLengthPower = 0.4;
// An article of which this share of words names defence concepts is wholly about defence.
constexpr double kFullDensity = 0.10;
constexpr double kMostDensity = 8;
const std::string kExplains(prefix::kExplains);

// Where the paragraph or sentence ends in which the lead reaches its least length: some sources
// keep a whole article in one paragraph.
std::size_t lead_length(std::string_view body) {
  if (body.size() <= kShortestLead) return body.size();
  const std::size_t line = body.find('\n', kShortestLead);
  const std::size_t stop = body.find(". ", kShortestLead);
  const std::size_t sentence = stop == std::string_view::npos ? stop : stop + 1;
  return std::min({line, sentence, body.size()});
}

}  // namespace

std::string record_value(std::uint64_t record) {
  std::string value;
  for (; record > 0; record >>= 8U) value.push_back(static_cast<char>(record));
  return value;
}

std::uint64_t record_in(std::string_view value) {
  std::uint64_t record = 0;
  for (std::size_t i = value.size(); i > 0; --i) {
    record = (record << 8U) | static_cast<unsigned char>(value[i - 1]);
  }
  return record;
}

const IndexedDocument& DocumentBuilder::build(const corpus::Article& article) {
  position_ = 0;
  words_ = words_on_defence_ = 0;
  document_.clear();
  const std::string_view body = article.body;
  const std::size_t lead = lead_length(body);
  // A title made from the first sentence would count that sentence twice.
  if (!article.title_is_derived) {
    add_text(article.title, {.weight = kTitleWeight, .is_title = true});
  }
  document_.add_position(document_.add_term(prefix::kLeadMark, "", 0), schema::position::kLead);
  position_ = schema::position::kLead;
  add_text(body.substr(0, lead), {.weight = kLeadWeight});
  position_ = std::max(schema::position::kBody - 1, position_ + schema::position::kSentenceGap);
  add_text(body.substr(lead), {});
  document_.scale_wdf(length_factor());
  add_labels(prefix::kSource, article.source + ' ' + article.agency);
  add_labels(prefix::kAgency, article.agency);
  add_labels(prefix::kCategory, article.category);
  add_labels(prefix::kPlace, article.place);
  add_labels(prefix::kAuthor, article.author + ' ' + article.editor);
  if (!article.language.empty() && article.language != "id") {
    document_.add_term(prefix::kLanguage, article.language, 0);
  }
  document_.add_term("", schema::id_term(article.id), 0);
  if (const std::uint32_t density = defence_density(); density > 0) {
    document_.add_term(prefix::kDefence, "", density * schema::kWdfScale);
  }
  add_values(article);
  document_.data = packing_.pack(kept(article));
  document_.arrange();
  return document_;
}

void DocumentBuilder::add_values(const corpus::Article& article) {
  if (article.published) {
    document_.set_value(schema::slot::kPublished,
                        Xapian::sortable_serialise(static_cast<double>(*article.published)));
  }
  document_.set_value(schema::slot::kOrder, order_value(article.published, article.id));
  document_.set_value(schema::slot::kRecord, record_value(article.record));
  sketch_ = corpus::sketch_of(article.body);
  document_.set_value(schema::slot::kCopyKeys, encode_keys(CopyKeys(sketch_)));
  const auto add_facet = [&](std::uint32_t slot, std::string_view name) {
    document_.set_value(slot, std::string(schema::cut_text(name)));
  };
  add_facet(schema::slot::kSource, article.source);
  add_facet(schema::slot::kCategory, article.category);
  add_facet(schema::slot::kPlace, article.place);
  add_facet(schema::slot::kAgency, article.agency);
}

double DocumentBuilder::length_factor() const {
  const double length = std::max(static_cast<double>(words_) / kUsualWords, kShortest);
  return schema::kWdfScale / std::pow(length, kLengthPower);
}

// A term and no value slot: a term weighs less where nearly every article has it, adds up like any
// other, and any server can run it.
std::uint32_t DocumentBuilder::defence_density() const {
  if (words_on_defence_ == 0) return 0;
  const double share = static_cast<double>(words_on_defence_) / static_cast<double>(words_);
  const double density = std::min(1.0, share / kFullDensity) * kMostDensity;
  return static_cast<std::uint32_t>(density + 0.5);
}

void DocumentBuilder::add_text(std::string_view text, const Part& part) {
  const analysis::AnalyzedText& analyzed = analyzer_.analyze(text);
  const analysis::Word* before = nullptr;
  for (const analysis::Word& word : analyzed.words) {
    if (before != nullptr && analysis::sentence_ends_between(text, *before, word)) {
      position_ += schema::position::kSentenceGap;
    }
    add_word(word, text, part);
    before = &word;
  }
  for (const analysis::AcronymPair& pair : analysis::acronym_pairs(text, analyzed)) {
    document_.add_term(prefix::kShortForm, pair.short_form + kExplains + pair.long_form, 0);
  }
  const auto& concepts = analyzer_.language().concepts();
  std::uint32_t covered = 0;  // words before this one are counted already
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    const analysis::Concept item = concepts[match.concept_id];
    if (item.concept_class == analysis::kSynonyms) continue;  // a query's affair
    document_.add_term(prefix::kConcept, item.name, part.weight);
    if (!item.is_defence || match.last <= covered) continue;
    words_on_defence_ += match.last - std::max(match.first, covered);
    covered = match.last;
  }
  words_ += analyzed.words.size();
  if (!analyzed.words.empty()) position_ += analyzed.words.back().position;
}

// Stop words have terms but no positions: they would fill a third of the position lists and tell
// nothing, and a phrase spans the gap that they leave.
void DocumentBuilder::add_word(const analysis::Word& word, std::string_view text,
                               const Part& part) {
  const analysis::WordForm& form = *word.form;
  const std::uint32_t position = position_ + word.position;
  const bool has_position = !word.stop && !(part.is_title && position >= schema::position::kLead);
  for (const std::string* stem : {&form.stem, &form.part}) {
    if (stem->empty()) continue;
    const std::uint32_t term = document_.add_term(prefix::kStem, *stem, part.weight);
    if (has_position) document_.add_position(term, position);
    if (part.is_title) document_.add_term(prefix::kTitle, *stem, part.weight);
  }
  if (!form.root.empty()) document_.add_term(prefix::kRoot, form.root, part.weight);
  if (form.surface != form.stem) document_.add_term(prefix::kSurface, form.surface, part.weight);
  if (word.acronym) {
    const std::string_view spelt = text.substr(word.begin, word.end - word.begin);
    document_.add_term(prefix::kAcronym, analysis::acronym_text(spelt), part.weight);
  }
}

// Segments are labels too: sumber:detik is what detik.com is called.
void DocumentBuilder::add_labels(std::string_view term_prefix, std::string_view text) {
  if (text.find_first_not_of(' ') == std::string_view::npos) return;
  for (const analysis::Word& word : analyzer_.analyze(text).words) {
    document_.add_term(term_prefix, word.form->surface, 0);
  }
}

}  // namespace warta::indexer
