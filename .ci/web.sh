#!/usr/bin/env bash
# web.sh [PACKAGE]
#
# Builds the static site into dist/web: what the native binary carries of it (page.sh),
# fonts and words that only some maps need, and the map in words. Prints the sizes.
set -euo pipefail
cd "$(dirname "$0")/.."
site=dist/web

.ci/page.sh "$@"
# Fonts of other scripts and words in other languages, which the page fetches where
# its map needs them. The native binary carries them once, in assets, and so not in
# web/built.
mkdir -p "$site/fonts" "$site/words"
cp assets/words/{fa,ru,zh}.txt "$site/words"
cp assets/fonts/scripts/*.txt "$site/fonts"
for font in assets/fonts/scripts/*.ttf; do
  copy=$site/fonts/${font##*/}
  if ! cmp -s "$font" "$copy" || ! [ -s "$copy.br" ] || ! [ -s "$copy.gz" ]; then
    cp "$font" "$copy"
    gzip -9 --force --keep --no-name "$copy"
    brotli --quality=11 --force --keep "$copy"
  fi
done
chmod -R a+r,a-x+X "$site"

# The map in words, for hosts of static files; 'citemap serve' writes its own.
CGO_ENABLED=0 go run -buildvcs=false -trimpath . export --to "$site/text.html"

(cd "$site" && stat -c '%10s  dist/web/%n' * fonts/*)
