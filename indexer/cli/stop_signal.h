// SPDX-License-Identifier: GPL-2.0-or-later
// An end that leaves nothing half done: SIGTERM, as a system sends that goes down, and SIGINT.
#pragma once

namespace warta::indexer::cli {

/// Listens for both from here on, for the rest of the program. The first is only noted; from then
/// on the next one, of either kind, ends the program as if nobody listened. A signal that was
/// ignored when the program began, as a shell's background job ignores SIGINT, stays ignored. To be
/// called once, before there are threads.
void listen_for_stop_signals();

/// Whether one has come. Safe from any thread.
bool stop_is_asked_for();

/// What a program ends with that such a signal made stop: 128 and the signal's number, as a shell
/// tells it; 0 if none has come.
int stopped_exit_code();

}  // namespace warta::indexer::cli
