// SPDX-License-Identifier: GPL-2.0-or-later
// From the paths on a command line to a stream of articles.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "corpus/article_source.h"
#include "corpus/read_options.h"

namespace warta::corpus {

/// Reads files, folders and "-" (standard input) in the given order; folders with all their
/// folders, sorted by name, hidden names and links to folders left out. What a file is, is told by
/// its name (.jsonl .ndjson .json .txt .text .xml and others, in any case) and otherwise by its
/// content; how JSON is laid out, and which XML it is, always by its content. Containers
/// (.zip .tar .gz .bz2 .xz .zst and mixtures, told by their content too) are read like folders. In
/// a folder a file of another kind is skipped and counted; named itself it gives a Fault. A path
/// that cannot be read gives a Fault.
///
/// A text file's id is its name without extension; within a folder argument it is led by the
/// folder's name and the path below it: samples/portal/banjir. Arguments of the same name are led
/// by as many of the folders above them as tell them apart: a/berita/banjir and b/berita/banjir.
std::unique_ptr<ArticleSource> open_source(std::vector<std::string> paths,
                                           ReadOptions options = {});

}  // namespace warta::corpus
