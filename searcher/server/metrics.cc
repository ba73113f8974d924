// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/metrics.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace warta::server {
namespace {

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end};
}

void append_head(std::string_view name, std::string_view type, std::string_view help,
                 std::string& text) {
  text.append("# HELP ").append(name).append(" ").append(help).append("\n");
  text.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void append_gauge(std::string_view name, std::string_view help, double value, std::string& text) {
  append_head(name, "gauge", help, text);
  text.append(name).append(" ").append(number(value)).append("\n");
}

}  // namespace

void Metrics::answered(std::string_view what, unsigned status, double seconds, std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  ++answers_[{std::string(what), status}];
  bytes_ += bytes;
  Times& times = times_[std::string(what)];
  ++times.count;
  times.seconds += seconds;
  const auto bucket = std::ranges::lower_bound(kBuckets, seconds);
  if (bucket != kBuckets.end()) {
    ++times.up_to[static_cast<std::size_t>(std::distance(kBuckets.begin(), bucket))];
  }
}

void Metrics::append_times(const std::string& what, const Times& times, std::string& text) {
  const std::string name = "warta_http_answer_seconds";
  const std::string label = "{what=\"" + what + '"';
  const auto append = [&](const std::string& kind, const std::string& labels,
                          const std::string& value) {
    text.append(name).append(kind).append(label).append(labels).append("} ").append(value);
    text += '\n';
  };
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < kBuckets.size(); ++i) {
    sum += times.up_to[i];
    append("_bucket", ",le=\"" + number(kBuckets[i]) + '"', std::to_string(sum));
  }
  append("_bucket", ",le=\"+Inf\"", std::to_string(times.count));
  append("_sum", "", number(times.seconds));
  append("_count", "", std::to_string(times.count));
}

std::string Metrics::to_text(const IndexState& state, std::size_t connections) const {
  std::string text;
  append_gauge("warta_index_articles", "Articles in the live index.",
               static_cast<double>(state.articles), text);
  append_gauge("warta_index_built_seconds", "When the live index was written, in Unix time.",
               static_cast<double>(state.built), text);
  append_head("warta_index_generation_info", "gauge", "The live generation, as a label.", text);
  text += "warta_index_generation_info{generation=\"" + state.generation + "\"} 1\n";
  append_gauge("warta_http_connections", "Open connections.", static_cast<double>(connections),
               text);
  const std::lock_guard lock(mutex_);
  append_head("warta_http_answers_total", "counter", "Answers, by what was asked and status.",
              text);
  for (const auto& [key, count] : answers_) {
    text += "warta_http_answers_total{what=\"" + key.first + "\",status=\"" +
            std::to_string(key.second) + "\"} " + std::to_string(count) + '\n';
  }
  append_head("warta_http_sent_bytes_total", "counter", "Bytes of answers, without heads.", text);
  text += "warta_http_sent_bytes_total " + std::to_string(bytes_) + '\n';
  append_head("warta_http_answer_seconds", "histogram",
              "Time from a whole request to its whole answer, without waiting and sending.", text);
  for (const auto& [what, times] : times_) append_times(what, times, text);
  return text;
}

}  // namespace warta::server
