// SPDX-License-Identifier: GPL-2.0-or-later
// What libwarta shows of itself: everything marked WARTA_API, and nothing else.
#pragma once

#if defined(__GNUC__)
#define WARTA_API __attribute__((visibility("default")))
#else
#define WARTA_API
#endif
