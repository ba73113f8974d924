// SPDX-License-Identifier: GPL-2.0-or-later
// From one named stream of bytes to its articles, whatever it holds.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/expansion_guard.h"
#include "corpus/read_options.h"
#include "corpus/stream_name.h"

namespace warta::corpus {

/// What all streams of one reading share. All of it must outlive what reads.
struct Reading {
  const ReadOptions& options;
  const Cleaning& cleaning;
  ExpansionGuard& guard;
};

/// The articles of a stream. What is found in a folder or a container and holds no articles is
/// passed over and counted; named itself it gives a Fault.
std::unique_ptr<ArticleSource> stream_source(std::unique_ptr<ByteStream> in, StreamName name,
                                             const Reading& reading);

/// Whether a file found in a folder or a container is worth opening, by its name alone.
bool is_worth_opening(const std::string& file, const ReadOptions& options);

}  // namespace warta::corpus
