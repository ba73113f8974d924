// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build_worker.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "corpus/content_hash.h"
#include "indexer/document_order.h"

namespace warta::indexer {

BuildWorker::BuildWorker(const analysis::Language& language, std::filesystem::path folder,
                         std::uint32_t number, std::size_t memory)
    : analyzer_(language),
      builder_(analyzer_),
      folder_(std::move(folder)),
      number_(number),
      memory_(memory),
      spill_(std::make_unique<SpillFile>(folder_ / (std::to_string(number) + ".documents"))) {}

void BuildWorker::add(std::uint32_t sequence, const corpus::Article& article) {
  const IndexedDocument& content = builder_.build(article);
  BuiltDocument document{.sequence = sequence,
                         .id = article.id,
                         .order = order_value(article.published, article.id),
                         .content = corpus::short_hash(content.data),
                         .length = content.length(),
                         .spill = number_};
  run_.add(sequence, content);
  spill(content, builder_.sketch(), document);
  documents_.push_back(std::move(document));
  for (const corpus::Removal& removal : article.removals) ++removals_[removal.rule];
  if (run_.memory() > memory_) write_run();
}

void BuildWorker::spill(const IndexedDocument& content, const corpus::TextSketch& sketch,
                        BuiltDocument& document) {
  document.place = spill_->add(content.data);
  document.data_bytes = static_cast<std::uint32_t>(content.data.size());

  terms_.start(content.length(), content.terms().size());
  for (const DocumentTerm& term : content.terms()) terms_.add(term.name, term.wdf);
  const auto deflated_terms = deflater_.deflate(terms_.tag());
  const std::string_view terms = deflated_terms.value_or(terms_.tag());
  spill_->add(terms);
  document.terms_bytes = static_cast<std::uint32_t>(terms.size());
  document.terms_are_deflated = deflated_terms.has_value();

  values_.clear();
  for (const auto& [slot, value] : content.values()) pack_value(values_, slot, value);
  spill_->add(values_);
  document.values_bytes = static_cast<std::uint32_t>(values_.size());

  sketch_.resize(sketch.size() * sizeof(sketch[0]));
  if (!sketch.empty()) std::memcpy(sketch_.data(), sketch.data(), sketch_.size());
  spill_->add(sketch_);
  document.sketch_bytes = static_cast<std::uint32_t>(sketch_.size());
}

void BuildWorker::write_run() {
  const std::string name = std::to_string(number_) + '-' + std::to_string(runs_.size());
  runs_.push_back(run_.write(folder_ / name));
}

void BuildWorker::finish() {
  if (!run_.is_empty()) write_run();
  spill_->finish();
}

void BuildWorker::hand_over(BuiltDocuments& all) {
  all.spills.push_back(std::move(spill_));
  std::ranges::move(runs_, std::back_inserter(all.runs));
  std::ranges::move(documents_, std::back_inserter(all.documents));
}

}  // namespace warta::indexer
