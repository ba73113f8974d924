// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/ranking.h"

#include <algorithm>
#include <tuple>

namespace warta::stemmer {
namespace {

/// About what the k- of a longer root and one affix more are worth together.
constexpr float kMengeBonus = 2.5F;

/// What a spelling against the norm costs.
constexpr float kLostCCost = -2;

Prefix prefix_at(const Candidate& candidate, std::size_t layer) {
  return layer < candidate.depth ? candidate.layers[layer].prefix : Prefix::None;
}

std::uint32_t pattern_of(const Candidate& candidate) {
  return pattern_number(prefix_at(candidate, 0), prefix_at(candidate, 1), prefix_at(candidate, 2),
                        candidate.ending.suffix);
}

/// Whether hunspell lists the root with this outermost prefix and suffix.
bool is_attested(const Candidate& candidate) {
  Prefix prefix = prefix_at(candidate, 0);
  if (prefix == Prefix::Pe) prefix = Prefix::PeN;
  if (prefix == Prefix::Kau) prefix = Prefix::Ku;
  if (prefix == Prefix::None && candidate.ending.suffix == Suffix::None) return false;
  return candidate.ending.suffix <= Suffix::Kan &&
         (candidate.root.record.patterns & attested_bit(prefix, candidate.ending.suffix)) != 0;
}

float clitic_cost(const StemTable& table, const Ending& ending) {
  float cost = 0;
  if (ending.particle != Particle::None) cost += table.cost(kParticleCost);
  if (ending.pronoun == Pronoun::Nya) cost += table.cost(kNyaCost);
  if (ending.pronoun > Pronoun::Nya) cost += table.cost(kPronounCost);
  return cost;
}

/// Whether the word was read as menge- or penge- before a root of which hunspell lists just that
/// (mengelas): then kelas and its like are an accident.
bool has_known_menge(const Candidate& candidate) {
  constexpr int kMenge = 5;
  if (candidate.depth == 0) return false;
  const std::size_t last = candidate.depth - 1U;
  const Layer& layer = candidate.layers[last];
  const int begin = last == 0 ? 0 : candidate.layers[last - 1].begin;
  return layer.restored == 0 && layer.begin - begin == kMenge &&
         (layer.prefix == Prefix::MeN || layer.prefix == Prefix::PeN) &&
         (candidate.root.record.patterns & attested_bit(Prefix::MeN, Suffix::None)) != 0;
}

/// Whether a nasal was read as having swallowed a c, which the norm keeps: menyolok is no mencolok
/// if there is a solok as likely.
bool has_lost_c(const Candidate& candidate) {
  for (std::size_t i = 0; i < candidate.depth; ++i) {
    if (candidate.layers[i].restored == 'c') return true;
  }
  return false;
}

bool is_bare(const Candidate& candidate) {
  const Ending& ending = candidate.ending;
  return candidate.depth == 0 && ending.suffix == Suffix::None && ending.pronoun == Pronoun::None &&
         ending.particle == Particle::None;
}

/// Whether the word is the bare form of a verb in -i that hunspell lists: soroti of menyoroti, as
/// in headlines.
bool is_bare_verb(const Candidate& candidate) {
  constexpr std::uint64_t kVerbs =
      attested_bit(Prefix::MeN, Suffix::I) | attested_bit(Prefix::Di, Suffix::I);
  return candidate.depth == 0 && candidate.ending.suffix == Suffix::I &&
         (candidate.root.record.patterns & kVerbs) != 0;
}

/// What an analysis must reach to be believed. Names are short, so in a word of few letters an
/// affix is likelier an accident (Semeru is not se- + meru), a mere -an or -i most of all (Susan,
/// Hadi). A root as it stands is believed, and so is a prefixoid that begins hardly anything else
/// (nonblok).
float least_score(const StemTable& table, std::string_view word, const Candidate& candidate) {
  constexpr std::size_t kLongestShort = 7;
  if (word.size() > kLongestShort || is_bare(candidate) || is_bare_verb(candidate) ||
      transparent_prefixoid_length(word) > 0) {
    return table.cost(kUnknownCost);
  }
  const Suffix suffix = candidate.ending.suffix;
  const bool mere_suffix = candidate.depth == 0 && (suffix == Suffix::An || suffix == Suffix::I);
  const float least = 6.0F - static_cast<float>(word.size()) + (mere_suffix ? 1.0F : 0.0F);
  return std::clamp(least, table.cost(kUnknownCost), 2.0F);
}

/// What makes two candidates the same to a reader.
auto identity(const Candidate& candidate) {
  return std::tuple(candidate.root.text(), pattern_of(candidate), candidate.ending.pronoun,
                    candidate.ending.particle);
}

}  // namespace

float score(const StemTable& table, const Candidate& candidate) {
  return candidate.root.record.weight + table.cost(pattern_of(candidate)) +
         clitic_cost(table, candidate.ending) +
         (is_attested(candidate) ? table.cost(kAttestedCost) : 0.0F) +
         (has_known_menge(candidate) ? kMengeBonus : 0.0F) +
         (has_lost_c(candidate) ? kLostCCost : 0.0F);
}

std::optional<Candidate> best_candidate(const StemTable& table, const HashedWord& word) {
  return best_candidate(table, word, table.find(word.part(0, word.text().size(), 0)));
}

std::optional<Candidate> best_candidate(const StemTable& table, const HashedWord& word,
                                        const std::optional<Lexeme>& whole) {
  std::optional<Candidate> best;
  CandidateSearch(table, word, whole).run([&](const Candidate& candidate) {
    const float points = score(table, candidate);
    if (best && best->score >= points) return;
    best = candidate;
    best->score = points;
  });
  if (best && best->score < least_score(table, word.text(), *best)) best.reset();
  return best;
}

std::vector<Candidate> ranked_candidates(const StemTable& table, const HashedWord& word) {
  std::vector<Candidate> candidates;
  CandidateSearch(table, word).run([&](const Candidate& candidate) {
    const bool seen =
        std::any_of(candidates.begin(), candidates.end(),
                    [&](const Candidate& other) { return identity(other) == identity(candidate); });
    if (seen) return;
    candidates.push_back(candidate);
    candidates.back().score = score(table, candidate);
  });
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  return candidates;
}

}  // namespace warta::stemmer
