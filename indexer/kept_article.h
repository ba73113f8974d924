// SPDX-License-Identifier: GPL-2.0-or-later
// An article as the index keeps it, and back: nothing that a source said is lost.
#pragma once

#include "corpus/article.h"
#include "indexer/schema/stored_article.h"

namespace warta::indexer {

/// All of an article but what cleaning took out.
schema::StoredArticle kept(const corpus::Article& article);

/// The article that was kept; its content_hash is not.
corpus::Article given_back(schema::StoredArticle kept);

}  // namespace warta::indexer
