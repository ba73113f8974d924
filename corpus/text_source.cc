// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text_source.h"

#include <algorithm>
#include <vector>

#include "corpus/finish_article.h"
#include "corpus/line_reader.h"
#include "corpus/news_date.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLargestText = 16UL * 1024 * 1024;
constexpr std::size_t kLongestTitle = 180;
constexpr std::size_t kDateLines = 3;
constexpr std::size_t kSentenceWords = 8;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool is_title(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  if (line.size() > kLongestTitle || line.ends_with('.') || line.ends_with(".\"")) return false;
  return !line.ends_with(".”") && !parse_date(line);
}

// Gives the place of the first line that is not blank, at or after `from`.
std::size_t skip_blank(const std::vector<std::string_view>& lines, std::size_t from) {
  while (from < lines.size() && is_blank(lines[from])) ++from;
  return from;
}

Article parse_lines(const std::vector<std::string_view>& lines) {
  Article article;
  std::size_t at = skip_blank(lines, 0);
  const bool has_more = skip_blank(lines, at + 1) < lines.size();
  if (at < lines.size() && has_more && is_title(lines[at])) article.title = lines[at++];
  std::size_t seen = 0;
  for (; at < lines.size(); ++at) {
    if (is_blank(lines[at])) continue;
    if (!article.published && seen++ < kDateLines) {
      article.published = parse_date(lines[at]);
      if (article.published) {
        article.removals.push_back({"date-line", std::string(lines[at])});
        continue;
      }
    }
    article.body += lines[at];
    article.body += '\n';
  }
  return article;
}

// Prose has some line of eight words or more; lists and tables have not.
bool has_sentence(std::string_view text) {
  for (const std::string_view line : stemmer::split_list(text, '\n')) {
    const auto spaces = static_cast<std::size_t>(std::ranges::count(line, ' '));
    if (spaces + 1 >= kSentenceWords) return true;
  }
  return false;
}

}  // namespace

Record read_text(ByteStream& in, const StreamName& name, const Cleaning& cleaning) {
  std::string text = in.read_all(kLargestText);
  const auto fault = [&](std::string reason) {
    return Fault{name.path, 0, std::move(reason), text.substr(0, kMostFaultBytes)};
  };
  if (!in.damage().empty()) return fault(in.damage());
  const std::uint64_t record = cleaning.known.hash(text, name.id + '\n' + name.url);
  if (cleaning.known.is_known(record)) return Known{record};
  if (text.size() > kLargestText) return fault("larger than 16 MiB");
  if (text.find('\0') != std::string::npos) return fault("binary: it holds a NUL byte");
  if (!is_utf8(text)) return fault("not UTF-8");
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (!has_sentence(text)) return fault(std::string(kNoSentence));
  Article article = parse_lines(stemmer::split_list(text, '\n'));
  article.id = name.id;
  article.url = name.url;
  auto finished = finish_article(std::move(article), cleaning);
  if (auto* reason = std::get_if<std::string>(&finished)) return fault(std::move(*reason));
  auto& result = std::get<Article>(finished);
  result.record = record;
  return std::move(result);
}

}  // namespace warta::corpus
