// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <gtest/gtest.h>
