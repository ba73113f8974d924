// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/database_writer.h"

#include <xapian.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document_builder.h"
#include "indexer/glass/version_file.h"
#include "indexer/kept_article.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/article_packing.h"
#include "indexer/shard_writer.h"
#include "indexer/story_groups.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;

// Terms lie in the runs of a build by term; here each document is made anew from what is stored.
void write_by_xapian(const BuiltDocuments& built, const DocumentOrder& order,
                     const analysis::Language& language, const fs::path& database) {
  const fs::path shards = database.string() + ".shards";
  fs::create_directories(shards);
  ShardWriter writer(shards);
  analysis::Analyzer analyzer(language);
  DocumentBuilder builder(analyzer);
  const std::vector<std::string> groups = story_groups(built, order);
  std::string bytes;
  schema::ArticlePacking packing;
  for (std::size_t i = 0; i < order.places.size(); ++i) {
    const BuiltDocument& item = built.documents[order.places[i].place];
    built.read_data(item, bytes);
    const auto stored = packing.unpack(bytes);
    if (!stored) throw Xapian::DatabaseCorruptError("a stored article came back broken");
    Xapian::Document document = to_xapian(builder.build(given_back(*stored)));
    built.read_values(item, bytes);
    for (std::string_view packed = bytes; !packed.empty();) {
      const SlotValue value = take_value(packed);
      document.add_value(value.slot, std::string(value.value));
    }
    document.add_value(schema::slot::kCopyGroup, groups[i]);
    writer.add(document);
  }
  writer.finish(database);
  fs::remove_all(shards);
}

}  // namespace

TableFormat format_of_this_xapian(const fs::path& scratch) {
  { const Xapian::WritableDatabase database(scratch.string(), Xapian::DB_CREATE); }
  std::string magic(glass::kMagic.size(), '\0');
  std::ifstream in(scratch / "iamglass", std::ios::binary);
  in.read(magic.data(), static_cast<std::streamsize>(magic.size()));
  const bool is_known = in && magic == glass::kMagic;
  fs::remove_all(scratch);
  return is_known ? TableFormat::Glass : TableFormat::Xapian;
}

void write_database(TableFormat format, const BuiltDocuments& built, const DocumentOrder& order,
                    const analysis::Language& language, unsigned jobs, const fs::path& database) {
  if (format == TableFormat::Glass) {
    const auto groups = [&] { return story_groups(built, order); };
    return write_tables(built, nullptr, order, groups, jobs, database);
  }
  write_by_xapian(built, order, language, database);
}

}  // namespace warta::indexer
