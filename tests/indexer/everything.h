// SPDX-License-Identifier: GPL-2.0-or-later
// What a Xapian database holds, so that two can be compared.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <sstream>
#include <string>

namespace warta::tests {

/// All of it that its readers can see, as text.
inline std::string everything(const Xapian::Database& database) {
  std::ostringstream all;
  all << database.get_doccount() << ' ' << database.get_lastdocid() << ' '
      << database.get_total_length() << ' ' << database.get_doclength_lower_bound() << ' '
      << database.get_doclength_upper_bound() << '\n';
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    all << *term << ' ' << term.get_termfreq() << ' ' << database.get_collection_freq(*term)
        << ' ' << database.get_wdf_upper_bound(*term) << ':';
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      all << ' ' << *at << '/' << at.get_wdf();
      for (auto where = at.positionlist_begin(); where != at.positionlist_end(); ++where) {
        all << ',' << *where;
      }
    }
    all << '\n';
  }
  for (std::uint32_t slot = 0; slot < 10; ++slot) {
    all << database.get_value_freq(slot) << ' ' << database.get_value_lower_bound(slot) << ' '
        << database.get_value_upper_bound(slot) << '\n';
    for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
      all << at.get_docid() << '=' << *at << ' ';
    }
  }
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    all << '\n' << *at << ' ' << at.get_doclength() << ' ' << document.get_data();
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      all << ' ' << *term << '/' << term.get_wdf();
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      all << ' ' << value.get_valueno() << '=' << *value;
    }
  }
  return all.str();
}

}  // namespace warta::tests
