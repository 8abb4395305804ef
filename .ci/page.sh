#!/usr/bin/env bash
# page.sh [PACKAGE]
#
# Builds what the native binary carries of the page, in dist/web and web/built: the pages
# and their scripts (bundle.sh), and PACKAGE (the program at the root) as WebAssembly,
# without what of its modules a page never reaches (lean.sh), as .br and .gz.
set -euo pipefail
cd "$(dirname "$0")/.."
site=dist/web built=web/built

# The compiler copies small functions into their callers. What that gains in speed
# it costs in bytes to fetch, an eighth of the page; so it is left to what runs in
# every tick and frame.
small=(-gcflags=all=-l)
for fast in citemap/{layout,scene,scene/screen,scene/typeset} 'math/...' slices runtime; do
  small+=("-gcflags=$fast=")
done

.ci/lean.sh dist/lean
mkdir -p "$site"
CGO_ENABLED=0 GOOS=js GOARCH=wasm go build -buildvcs=false -trimpath -modfile=dist/lean/go.mod -ldflags='-s -w' "${small[@]}" -o "$site/citemap.wasm.new" "${1:-.}"
if cmp -s "$site/citemap.wasm.new" "$site/citemap.wasm" && [ -s "$site/citemap.wasm.br" ] && [ -s "$site/citemap.wasm.gz" ]; then
  rm "$site/citemap.wasm.new" # the same program: compressing it again would take half a minute
else
  rm -f "$site"/citemap.wasm{,.br,.gz}
  mv "$site/citemap.wasm.new" "$site/citemap.wasm"
  echo "compressing the page's program (half a minute) ..."
  gzip -9 --keep --no-name "$site/citemap.wasm" &
  brotli --quality=11 --keep --output="$site/citemap.wasm.br" "$site/citemap.wasm"
  wait $!
fi

chmod -R u+w "$site"
.ci/bundle.sh "$site" "$(stat -c %s "$site/citemap.wasm")"
go run .ci/licences.go >"$site/LICENSES.txt"

find "$built" -type f ! -name .gitkeep -delete
find "$site" -maxdepth 1 -type f -exec cp -t "$built" {} +
rm "$built/citemap.wasm" # the server unpacks the .gz for the rare client that wants it so
