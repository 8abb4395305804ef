#!/usr/bin/env bash
# Makes a copy of the peers' engines in dist/peers, with their packages from npm, and
# prints where it is. PEERS names the folder that they are in.
set -euo pipefail
cd "$(dirname "$0")/.."
peers=${PEERS:-../shared/peers}
if [ ! -e "$peers/layout.mjs" ]; then
  echo "There are no peers' engines in $peers; PEERS=FOLDER names where they are." >&2
  exit 1
fi
copy=dist/peers
mkdir -p "$copy"
cp -r "$peers"/{lib,pages,ebiten,gonum,data,package.json,layout.mjs,quality.mjs} "$copy"
chmod -R u+w "$copy"/{lib,pages,ebiten,gonum,data,package.json,layout.mjs,quality.mjs}
[ -d "$copy/node_modules" ] || (cd "$copy" && npm install --no-audit --no-fund --no-package-lock) >&2
echo "$copy"
