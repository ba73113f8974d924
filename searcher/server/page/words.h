// SPDX-License-Identifier: GPL-2.0-or-later
// The page's own words in both languages (words.tsv), and numbers and dates as each writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "searcher/server/page/template.h"

namespace warta::server::page {

/// The words, numbers and dates of one language. A value; its words live as long as the program.
class Words {
 public:
  /// "en" is English; anything else is Indonesian.
  explicit Words(std::string_view language);

  std::string_view language() const { return is_english_ ? "en" : "id"; }

  /// The words of a key of words.tsv; the key itself if there are none.
  std::string_view operator()(std::string_view key) const;

  /// The same with {0}, {1} … replaced.
  std::string filled(std::string_view key, std::initializer_list<std::string_view> values) const;

  /// `one` for 1, else `many` with the number in it.
  std::string counted(std::string_view one, std::string_view many, std::size_t count) const;

  /// "26.586" or "26,586".
  std::string number(std::size_t number) const;

  /// Two digits behind the point: "3,42" or "3.42".
  std::string decimal(double number) const;

  /// By the clock of Jakarta: "11 Juni 2025, 10.32 WIB" or "11 June 2025, 10:32 WIB"; midnight to
  /// the second stands for a day without a time. Seconds since 1970-01-01 UTC.
  std::string moment(std::int64_t seconds) const;

  /// "11 Juni 2025".
  std::string day(std::int64_t seconds) const;

  /// "10.32 WIB"; empty at midnight to the second.
  std::string time(std::int64_t seconds) const;

  /// A label of a timeline in words: "2025-06" is "Juni 2025"; what is no such label stays as it
  /// is.
  std::string period(std::string_view label) const;

  /// All words, for templates: {{w.key}}.
  View all() const;

 private:
  bool is_english_;
};

/// The moment for a machine: "2025-06-11T10:32:00+07:00".
std::string machine_time(std::int64_t seconds);

}  // namespace warta::server::page
