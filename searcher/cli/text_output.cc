// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/text_output.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "searcher/cli/counts_text.h"
#include "searcher/cli/hit_text.h"
#include "searcher/cli/printable.h"

namespace warta::searcher::cli {
namespace {

std::string articles(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

std::string headline(const Result& result) {
  if (result.relaxed) return articles(result.with_all_words) + " with all the words";
  return (result.total_is_exact ? "" : "about ") + articles(result.total);
}

std::string suggestion(const Result& result) {
  if (result.suggestion.empty()) return "";
  return "Maksud Anda: " + printable(result.suggestion) +
         (result.corrected ? " (nothing matches as it was typed; this answers what it may mean)"
                           : "") +
         '\n';
}

// A stage, its lines moved in below its name.
std::string stage(std::string_view name, const std::string& text) {
  std::string shown(name);
  shown += ":\n";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    shown += "   " + printable(std::string_view(text).substr(at, end - at)) + '\n';
    at = end + 1;
  }
  return shown;
}

// What is said before the first hit that holds less than was asked for.
std::string_view lesser_match(const Hit& hit) {
  if (hit.has_all_words) return "";
  return hit.is_related ? "With other words of the same root:" : "With some of the words:";
}

}  // namespace

std::string result_text(const Result& result, const TextStyle& style) {
  std::string text = headline(result) + '\n' + suggestion(result);
  text += timeline_text(result.timeline, style);
  std::string_view told;
  for (const Hit& hit : result.hits) {
    text += '\n';
    if (const std::string_view less = lesser_match(hit); less != std::exchange(told, less)) {
      text.append(less).append("\n\n");
    }
    text += hit_text(hit, style);
  }
  for (const Facet& facet : result.facets) text += '\n' + facet_text(facet, style);
  if (!result.next.empty()) {
    text += '\n';
    text += style.faint();
    text += "More: --after " + one_word(result.next);
    text += style.off();
    text += '\n';
  }
  return text;
}

std::string diagnostics_text(const Result& result) {
  std::string text;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    text += "warta-search: " + printable(diagnostic.message) + '\n';
    if (!diagnostic.hint.empty()) text += "hint: " + printable(diagnostic.hint) + '\n';
  }
  return text;
}

std::string stages_text(const Result& result) {
  if (!result.stages) return "";
  return stage("tokens", result.stages->tokens) + stage("tree", result.stages->tree) +
         stage("xapian", result.stages->xapian);
}

}  // namespace warta::searcher::cli
