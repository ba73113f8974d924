// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/inverted_run.h"

#include <span>

#include "indexer/glass/packing.h"

namespace warta::indexer {
namespace {

using glass::pack_number;

void put_document(std::string& out, std::uint32_t document) {
  for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(document >> shift));
}

// One term's record of a file.
class TermRecord {
 public:
  explicit TermRecord(SpillFile& file) : file_(file) {}

  std::string& entry() {
    ++count_;
    return entries_;
  }

  void write(std::string_view term) {
    if (count_ == 0) return;
    record_.clear();
    glass::pack_text(record_, term);
    pack_number(record_, count_);
    glass::pack_text(record_, entries_);
    file_.add(record_);
    entries_.clear();
    count_ = 0;
  }

 private:
  SpillFile& file_;
  std::size_t count_ = 0;
  std::string entries_, record_;
};

}  // namespace

void RunBuilder::add(std::uint32_t document, const IndexedDocument& content) {
  constexpr std::size_t kAhead = 8;
  const std::vector<DocumentTerm>& terms = content.terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i + kAhead < terms.size()) dictionary_.prepare(terms[i + kAhead].hash);
    const DocumentTerm& term = terms[i];
    if (!term.positions.empty()) glass::pack_positions(positions_, term.positions);
    postings_.push_back({dictionary_.add(term.name, term.hash), document, term.wdf,
                         static_cast<std::uint32_t>(positions_.size())});
  }
}

std::size_t RunBuilder::memory() const {
  // Each posting has a place in the order too, while the run is written.
  return dictionary_.memory() + positions_.size() +
         postings_.size() * (sizeof(Posting) + sizeof(std::uint32_t));
}

// The places of the postings, term by term; ends[t] is where those of term t end.
std::vector<std::uint32_t> RunBuilder::postings_by_term(std::vector<std::uint32_t>& ends) const {
  ends.assign(dictionary_.size() + 1, 0);
  for (const Posting& posting : postings_) ++ends[posting.term + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<std::uint32_t> places(postings_.size());
  for (std::uint32_t i = 0; i < postings_.size(); ++i) places[ends[postings_[i].term]++] = i;
  return places;
}

InvertedRun RunBuilder::write(const std::filesystem::path& path) {
  InvertedRun run{std::make_unique<SpillFile>(path.string() + ".postings"),
                  std::make_unique<SpillFile>(path.string() + ".positions")};
  std::vector<std::uint32_t> ends;
  const std::vector<std::uint32_t> places = postings_by_term(ends);
  TermRecord postings(*run.postings), positions(*run.positions);
  for (const std::uint32_t term : dictionary_.in_order()) {
    for (std::uint32_t i = term == 0 ? 0 : ends[term - 1]; i < ends[term]; ++i) {
      const Posting& posting = postings_[places[i]];
      std::string& entry = postings.entry();
      put_document(entry, posting.document);
      pack_number(entry, posting.wdf);
      const std::uint32_t begin = places[i] == 0 ? 0 : postings_[places[i] - 1].positions_end;
      if (begin == posting.positions_end) continue;
      std::string& where = positions.entry();
      put_document(where, posting.document);
      glass::pack_text(where,
                       std::string_view(positions_).substr(begin, posting.positions_end - begin));
    }
    const std::string_view name = dictionary_.name(term);
    postings.write(name);
    positions.write(name);
  }
  run.postings->map();
  run.positions->map();
  dictionary_.clear();
  postings_.clear();
  positions_.clear();
  return run;
}

}  // namespace warta::indexer
