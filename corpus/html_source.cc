// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/html_source.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "corpus/field_values.h"
#include "corpus/finish_article.h"
#include "corpus/html_text.h"
#include "corpus/html_tree.h"
#include "corpus/page_body.h"
#include "corpus/page_fields.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLargestPage = 16UL << 20U;
// A body in JSON-LD has lost its paragraphs; it is taken where the page shows only a part.
constexpr double kMuchLonger = 1.5;

std::string better_body(std::string linked, std::string shown) {
  if (looks_like_html(linked)) linked = html_text(linked);
  const double least = kMuchLonger * static_cast<double>(shown.size());
  return static_cast<double>(linked.size()) > least ? linked : shown;
}

std::variant<Article, std::string> article_of(const HtmlNode& page, const StreamName& name,
                                              const FieldMap& fields, const Cleaning& cleaning) {
  FieldValues values(cleaning.now);
  const bool says_so = collect_page_fields(page, fields, values);
  values.put(Field::Url, name.url);
  Article article = values.take();
  PageBody body = page_body(page);
  article.body = better_body(std::move(article.body), std::move(body.text));
  article.removals = std::move(body.removals);
  if (article.body.empty() || (article.title.empty() && !says_so)) return std::string(kNoArticle);
  if (article.id.empty() && article.url.empty()) article.id = name.id;
  return finish_article(std::move(article), cleaning);
}

// End tags may be left out, so only a page that ends within a text or a tag was cut off.
bool breaks_off(std::string_view page) {
  constexpr std::size_t kEnd = 65'536;
  const std::string end = small_letters(page.substr(page.size() - std::min(page.size(), kEnd)));
  const bool has_end =
      end.find("</html") != std::string::npos || end.find("</body") != std::string::npos;
  return is_html(page) && !has_end && page[page.find_last_not_of(" \t\r\n")] != '>';
}

}  // namespace

bool is_html(std::string_view beginning) {
  constexpr std::array<std::string_view, 6> kBeginnings{"<!doctype html", "<html", "<head",
                                                        "<body",          "<meta", "<title"};
  constexpr std::size_t kLongest = 16;
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  const auto skip_to = [&](std::size_t at) {
    beginning.remove_prefix(std::min(at, beginning.size()));
  };
  skip_to(beginning.find_first_not_of(" \t\r\n"));
  while (beginning.starts_with("<!--")) {
    skip_to(beginning.find("-->"));
    skip_to(beginning.find_first_not_of("-> \t\r\n"));
  }
  const std::string small = small_letters(beginning.substr(0, kLongest));
  return std::ranges::any_of(kBeginnings,
                             [&](std::string_view known) { return small.starts_with(known); });
}

Record read_html(ByteStream& in, const StreamName& name, const FieldMap& fields,
                 const Cleaning& cleaning) {
  const std::string bytes = in.read_all(kLargestPage);
  const auto fault = [&](std::string reason) {
    return Fault{name.path, 0, std::move(reason), bytes.substr(0, kMostFaultBytes)};
  };
  if (!in.damage().empty()) return fault(in.damage());
  const std::uint64_t record = cleaning.known.hash(bytes, name.id + '\n' + name.url);
  if (cleaning.known.is_known(record)) return Known{record};
  if (bytes.size() > kLargestPage) return fault("larger than 16 MiB");
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) return fault("empty");
  if (bytes.find('\0') != std::string::npos) return fault("binary: it holds a NUL byte");
  if (breaks_off(bytes)) return fault("breaks off before </html>");
  const auto page = parse_html(bytes, name.charset);
  if (const auto* reason = std::get_if<std::string>(&page)) return fault(*reason);
  auto article = article_of(std::get<HtmlNode>(page), name, fields, cleaning);
  if (auto* reason = std::get_if<std::string>(&article)) return fault(std::move(*reason));
  auto& result = std::get<Article>(article);
  result.record = record;
  return std::move(result);
}

}  // namespace warta::corpus
