// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/places.h"

#include <gtest/gtest.h>

#include <set>

#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

TEST(Places, KnowsProvincesCitiesAndCapitalsInAnySpelling) {
  const Places places;
  for (const std::string name : {"Jakarta",
                                 "JAKARTA",
                                 "jakarta",
                                 "Jakarta Pusat",
                                 "Bandar Lampung",
                                 "Bandarlampung",
                                 "PALANGKA RAYA",
                                 "Palangkaraya",
                                 "Tangsel",
                                 "Yogyakarta",
                                 "Jogja",
                                 "Kota Bekasi",
                                 "Kabupaten Bandung",
                                 "Kab. Bogor",
                                 "Washington, D.C.",
                                 "Port-au-Prince",
                                 "Xi’an",
                                 "Kupang, NTT",
                                 "Bandar Lampung , Lampung",
                                 "SPANYOL",
                                 "Madrid, Spanyol",
                                 "Singapura"}) {
    EXPECT_TRUE(places.know(name)) << name;
  }
}

TEST(Places, KnowsNothingElse) {
  const Places places;
  for (const std::string name : {"", ",", "Jakarta,", "Ahok", "Menteri Pertahanan", "ANALISIS",
                                 "Ada", "Kota", "Jakarta, Ahok", "Jakarta dan Bandung"}) {
    EXPECT_FALSE(places.know(name)) << name;
  }
}

TEST(Places, KnowsACountryAloneInCapitalsOnly) {
  const Places places;
  EXPECT_TRUE(places.know("MALAYSIA"));
  EXPECT_FALSE(places.know("Malaysia"));
  EXPECT_TRUE(places.know("Johor, Malaysia"));
}

TEST(Places, StandOnceInTheList) {
  const std::string text =
      stemmer::read_data_file(std::string(WARTA_SOURCE_DIR) + "/corpus/data/places.tsv");
  std::set<std::string_view> seen;
  for (const auto& row : stemmer::parse_data_file(text, "places.tsv", {"places", 1, 1, 2})) {
    EXPECT_TRUE(seen.insert(row.fields[0]).second) << row.fields[0];
    if (row.fields.size() > 1) {
      EXPECT_EQ(row.fields[1], "country") << row.fields[0];
    }
  }
  EXPECT_GT(seen.size(), 1400U);
}

}  // namespace
}  // namespace warta::corpus
