// SPDX-License-Identifier: GPL-2.0-or-later
// The articles in a container, member after member, as those of the files in a folder.
#pragma once

#include <memory>

#include "corpus/stream_source.h"

namespace warta::corpus {

/// Reads the members in their order; containers among them too, up to kMostContainers deep. Hidden
/// names, folders, links and devices are left out; members of other kinds are passed over and
/// counted. Damage, encryption and bombs give a Fault, and what was read before stays.
///
/// A member's path is that of the container, '!' and its name; a compressed stream has the path and
/// the name of what it lies in. Ids of texts are led by the container's name: news/portal/banjir.
std::unique_ptr<ArticleSource> archive_source(std::unique_ptr<ByteStream> in, StreamName name,
                                              const Reading& reading);

}  // namespace warta::corpus
