#!/usr/bin/env bash
# run.sh BIN_DIR WORK_DIR: the page in a real browser. What npm installs stays in the work folder. 77 is told to ctest
# as skipped: a program that this needs is not there, or npm reaches no registry.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$1 work=$2
export WARTA_SERVE=$bin/warta-serve WARTA_INDEX=$work/samples.index
export WARTA_CHROMIUM=${WARTA_CHROMIUM:-$(command -v chromium || true)}
export WARTA_SCREENSHOTS=${CI_ARTIFACTS:+$CI_ARTIFACTS/screenshots}
WARTA_SCREENSHOTS=${WARTA_SCREENSHOTS:-$work/../../../../screenshots}
for program in node npm "${WARTA_CHROMIUM:-chromium}"; do
  command -v "$program" >/dev/null || { echo "skipped: $program is not installed" >&2; exit 77; }
done

mkdir -p "$work"
cp "$here"/package.json "$here"/package-lock.json "$here"/*.mjs "$work"
if ! cmp -s "$work/package-lock.json" "$work/node_modules/.installed-lock"; then
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1) || {
    npm view --fetch-retries=0 axe-core version >/dev/null 2>&1 && exit 1
    echo "skipped: npm reaches no registry" >&2
    exit 77
  }
  cp "$work/package-lock.json" "$work/node_modules/.installed-lock"
fi
rm -rf "$WARTA_INDEX"
"$bin/warta-index" build --quiet "$WARTA_INDEX" "$here/../../corpus/samples"
cd "$work"
node --test browser_test.mjs
