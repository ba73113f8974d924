// SPDX-License-Identifier: GPL-2.0-or-later
// What is measured on: the sample articles, or the file or folder that WARTA_BENCH_CORPUS names.
#pragma once

#include <filesystem>
#include <vector>

#include "corpus/article.h"
#include "stemmer/text/language.h"

namespace warta::bench {

const analysis::Language& language();
const std::vector<corpus::Article>& articles();
/// An index of these articles, made once.
const std::filesystem::path& index_folder();

}  // namespace warta::bench
