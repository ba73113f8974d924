// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fault/invented_news.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace warta::tests {
namespace {

constexpr std::size_t kWords = 400;

// An invented word of three syllables; the first ones are common.
std::string word(std::size_t number) {
  static constexpr std::array<std::string_view, 12> kFirst{"ba", "do", "gu", "ja", "ko", "lu",
                                                           "mo", "po", "ra", "so", "tu", "wo"};
  static constexpr std::array<std::string_view, 12> kMiddle{
      "bra", "gol", "kun", "lam", "mur", "nop", "rut", "sol", "tor", "wul", "zam", "dor"};
  const std::size_t scattered = number * 41 % (12 * 12 * 2);
  return std::string(kFirst[scattered % 12]) + std::string(kMiddle[scattered / 12 % 12]) +
         (number < kWords / 2 ? "po" : "go") + (scattered >= 144 ? "rok" : "mut");
}

// The same numbers with every library: no distribution of the standard is.
class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return random_() % end; }

  std::string text(std::size_t words) {
    std::string text;
    for (; words > 0; --words) {
      const std::size_t most = below(kWords) + 1;  // small numbers are likelier than large ones
      text += word(below(most)) + (words > 1 ? " " : "");
    }
    return text;
  }

 private:
  std::mt19937_64 random_;
};

std::string id_of(std::size_t number) {
  const std::string digits = std::to_string(number);
  return "a" + std::string(5 - digits.size(), '0') + digits;
}

std::string article(std::size_t number, std::uint64_t version) {
  Writer writer(number * 1000 + version);
  std::string line = R"({"id": ")" + id_of(number) + R"(", "title": ")" + writer.text(5);
  line += R"(", "body": ")" + writer.text(20) + ".\\n";
  // Of all articles each has a length of its own, or those with a word as often had one score.
  for (std::size_t left = 60 + number * 7 % 313; left > 0;) {
    const std::size_t words = std::min<std::size_t>(left, 60);
    left -= words;
    line += writer.text(words) + (left > 0 ? ".\\n" : ".");
  }
  const std::string day = std::to_string(1 + number % 28);
  line += R"(", "date": "2025-0)" + std::to_string(1 + number % 9) + '-' +
          (day.size() < 2 ? "0" : "") + day + R"(", "source": "Kabar )" +
          std::to_string(number % 7) + R"(", "category": ")" +
          (number % 3 == 0 ? "pertahanan" : "ekonomi") + "\"}\n";
  return line;
}

void add(std::size_t number, std::uint64_t version, std::string& news,
         std::vector<std::string>& ids) {
  news += article(number, version);
  ids.push_back(id_of(number));
}

}  // namespace

InventedNews invent_news(std::size_t articles) {
  InventedNews news;
  for (std::size_t i = 0; i < articles; ++i) {
    add(i, 0, news.yesterday, news.yesterdays_ids);
    if (i % 24 == 7) continue;  // gone
    add(i, i % 12 == 3 ? 1 : 0, news.today, news.todays_ids);
  }
  for (std::size_t i = articles; i < articles + articles / 24; ++i) {
    add(i, 0, news.today, news.todays_ids);
  }
  return news;
}

std::vector<std::string> queries_about_them() {
  std::vector<std::string> queries;
  for (const std::size_t common : {0, 3, 8, 14, 20, 33, 45, 60, 90}) {
    queries.push_back(word(common));
    queries.push_back(word(common) + ' ' + word(common + 1));
    queries.push_back(word(common) + " -" + word(common + 2));
    queries.push_back("kategori:pertahanan " + word(common));
  }
  for (const std::size_t common : {0, 1, 2}) {
    queries.push_back('"' + word(common) + ' ' + word(common + 1) + '"');
  }
  return queries;
}

}  // namespace warta::tests
