// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/iso_date.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace warta::searcher {

std::string iso_date(std::int64_t seconds) {
  namespace chr = std::chrono;
  const chr::sys_seconds local{chr::seconds{seconds} + chr::hours{7}};
  const auto day = chr::floor<chr::days>(local);
  const chr::year_month_day date{day};
  const chr::hh_mm_ss time{local - day};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d+07:00",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text.data();
}

}  // namespace warta::searcher
