// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "searcher/cli/answers_output.h"
#include "searcher/cli/commands.h"
#include "searcher/cli/dates.h"
#include "searcher/cli/hit_text.h"
#include "searcher/cli/printable.h"
#include "searcher/cli/terminal.h"
#include "warta/saved_searches.h"

namespace warta::searcher::cli {
namespace {

SavedSearches saved(const Options& options) {
  return SavedSearches(options.saved_folder.empty() ? options.index + "/saved"
                                                    : options.saved_folder);
}

int run_add(const Options& options) {
  Searcher searcher(options.index, {.ranking_path = options.ranking_path});
  const SavedSearch search{
      .name = options.words[0], .request = options.request, .added = now(options.request)};
  saved(options).add(search, searcher, options.from_start);
  return kFound;
}

int run_list(const Options& options) {
  const std::vector<SavedSearch> searches = saved(options).list();
  if (options.format == Format::Json) {
    std::cout << to_json(searches) << '\n';
  } else {
    for (const SavedSearch& search : searches) {
      std::cout << search.name << '\t' << indonesian_date(search.added) << '\t'
                << printable(search.request.query) << '\n';
    }
  }
  return searches.empty() ? kNothingFound : kFound;
}

int run_remove(const Options& options) {
  int code = kFound;
  for (const std::string& name : options.words) {
    if (saved(options).remove(name)) continue;
    std::cerr << "warta-search: there is no saved search '" << printable(name) << "'\n";
    code = kNothingFound;
  }
  return code;
}

// Asks the saved queries as if they had been typed.
int answer_saved(const Options& options) {
  Searcher searcher(options.index);
  AnswersOutput output(options, true);
  bool found = false;
  for (const SavedSearch& search : saved(options).named(options.words)) {
    Request request = options.request;
    request.query = search.request.query;
    request.profile = search.request.profile;
    request.settings = search.request.settings;
    request.limits = search.request.limits;
    const Result result = searcher.search(request);
    output.print(result, search.name);
    found = found || result.total > 0;
  }
  return found ? kFound : kNothingFound;
}

std::string stories_text(const std::vector<SavedStory>& stories, const TextStyle& style) {
  std::string text =
      std::to_string(stories.size()) + (stories.size() == 1 ? " new story\n" : " new stories\n");
  std::size_t rank = 0;
  std::string search;
  for (const SavedStory& story : stories) {
    if (story.search != search) {
      search = story.search;
      text += '\n' + search + ":\n";
    }
    Hit hit = story.hit;
    hit.rank = ++rank;
    text += '\n' + hit_text(hit, style);
  }
  return text;
}

int report_new(const Options& options) {
  Searcher searcher(options.index);
  RunRequest request{.names = options.words, .now = now(options.request)};
  request.output_path = options.output_path;
  request.report = [&](const std::vector<SavedStory>& fresh,
                       const std::vector<SavedStory>& latest) {
    if (options.format == Format::Rss) return to_rss(latest, request.now);
    if (options.format == Format::Json) return to_json(fresh) + '\n';
    TextStyle style = text_style(options);
    if (!options.output_path.empty()) style.colour = style.hyperlinks = false;
    return stories_text(fresh, style);
  };
  request.deliver = [](const std::string& report) {
    std::cout << report;
    finish_output();
  };
  const RunOutcome outcome = saved(options).run_new(request, searcher);
  if (outcome.was_completed) {
    std::cerr << "warta-search: a run before had not come to its end; its report is in "
              << printable(outcome.completed_path)
              << "\nhint: run it again for what is new since\n";
    return kFound;
  }
  return outcome.stories == 0 ? kNothingFound : kFound;
}

}  // namespace

int run_saved(const Options& options) {
  switch (options.command) {
    case Command::SavedAdd:
      return run_add(options);
    case Command::SavedList:
      return run_list(options);
    case Command::SavedRemove:
      return run_remove(options);
    default:
      return options.only_new ? report_new(options) : answer_saved(options);
  }
}

}  // namespace warta::searcher::cli
