#!/usr/bin/env bash
# bundle.sh SITE SIZE
#
# Writes the pages and scripts of web/page and web/embed into the folder SITE.
# Each page has one classic script: a module would need CORS, which a sandboxed
# frame, having no origin, does not get from most hosts. SIZE is how long the
# program is before compression, in bytes: 100 % for the bars of progress.
set -euo pipefail
cd "$(dirname "$0")/.."
site=$1 size=$2
most=6144 # bytes of the element

esbuild() { go tool esbuild --minify --charset=utf8 --log-level=warning "$@"; }
script() { esbuild --bundle --format=iife --target=es2022 --define:WASM_SIZE="$size" "$@"; }

rm -f "$site"/*.{html,js,css,svg,ts}
cp web/page/*.{html,svg} web/embed/{messages.html,embed.d.ts} "$site"
chmod u+w,a+r "$site"/*
for file in web/page/{style,presenter}.css web/embed/messages.css; do
  esbuild --bundle "$file" --outfile="$site/${file##*/}"
done

script web/page/page.js --alias:wasm_exec="$(go env GOROOT)/lib/wasm/wasm_exec.js" --outfile="$site/page.js"
script web/page/presenter.js --outfile="$site/presenter.js"
script web/embed/messages.js --outfile="$site/messages.js"

# The element carries its style, and short names for what it begins with "_".
look=$(mktemp --suffix=.css)
trap 'rm -f "$look"' EXIT
esbuild web/embed/look.css --outfile="$look" --allow-overwrite
script web/embed/element.js --mangle-props=^_ --loader:.css=text --alias:look.css="$look" --outfile="$site/embed.js"
length=$(stat -c %s "$site/embed.js")
echo "embed.js is $length bytes, of at most $most"
[ "$length" -le "$most" ]

# What the element shows is the page with none of its slots filled.
sed '/^<!-- \(head\|poster\|words\) -->$/d' "$site/index.html" > "$site/frame.html"
