#!/usr/bin/env bash
# Prints what the page costs beside its peers, in one run. PEERS names the folder
# with the peers' pages; a copy of it gets their packages from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
peers=${PEERS:-../shared/peers}
if [ ! -e "$peers/bench-web.mjs" ]; then
  echo "There are no peers' pages in $peers; PEERS=FOLDER names where they are." >&2
  exit 1
fi
CHROMIUM=$(.ci/browser.sh)
export CHROMIUM
copy=dist/peers site=dist/bench

mkdir -p "$copy"
cp -r "$peers"/{lib,pages,ebiten,data,package.json} "$copy"
[ -d "$copy/node_modules" ] || (cd "$copy" && npm install --no-audit --no-fund --no-package-lock) >&2

rm -rf "$site"
bin/citemap export --to site "$site"
find "$site" -type f ! -name '*.br' ! -name '*.gz' -print0 | while IFS= read -r -d '' file; do
  [ -e "$file.br" ] || brotli --quality=11 "$file"
done

node web/test/bench.mjs "$copy" "$site"
