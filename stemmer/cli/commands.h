// SPDX-License-Identifier: GPL-2.0-or-later
// One function a command; each gives the exit code.
#pragma once

#include "stemmer/cli/options.h"

namespace warta::stemmer::cli {

/// Prints what the stemmer makes of words, those of standard input if none are given: 0.
int run_words(const Options& options);

/// Prints the words and concepts of a text, that of standard input if none is given: 0.
int run_tokens(const Options& options);

/// Prints the words of a corpus by their stems, suspicious ones first: 0, or 3 if records could not
/// be read.
int run_classes(const Options& options);

/// Tells why two words meet, or why they do not: 0 or 1.
int run_why_not(const Options& options);

}  // namespace warta::stemmer::cli
