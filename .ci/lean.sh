#!/usr/bin/env bash
# lean.sh FOLDER
#
# Writes into FOLDER a go.mod for the page, and the modules that it replaces: as
# they are in the module cache, less what a page never reaches (.ci/lean/*.patch).
# From the engine: its protocol between processes (encoding/gob, net), its search for
# its own source (go/build, os/exec), its log (log/slog, encoding/json), dumps of its
# images (archive/zip), shaders that count in texels (go/printer), and the templates
# of its shaders, whose results lie beside them in defs.go. From the shaper: glyphs
# that are pictures (JPEG, PNG, TIFF, SVG), and WOFF.
#
# text/template calls methods by name, so with it the linker keeps every method of
# every type. All this makes the page's program 7 of 24 MB shorter, 817 of 3594 kB
# in brotli.
#
# A patch that no longer fits to the letter is a fault, and so is a package that
# comes back: an upgrade has to look here.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
gone='archive/zip|compress/.*|encoding/(gob|json|xml)|go/(build|printer)|image/(jpeg|png)|log/slog|net|os/exec|text/template'

# slim NAME MODULE puts the module into the folder, without what NAME.patch takes away.
slim() {
  local name=$1 module=$2
  cp -r "$(go list -m -f '{{.Dir}}' "$module")" "$folder/$name"
  chmod -R u+w "$folder/$name"
  patch --quiet --batch --fuzz=0 --strip=1 --directory="$folder/$name" <".ci/lean/$name.patch"
  go mod edit -replace="$module=./$folder/$name" "$folder/go.mod"
}

# listed makes a list of the shaders that stand in a package's defs.go one by one.
listed() {
  local file=$folder/ebiten/internal/$1/defs.go
  awk '/^package/ { print; print "\nvar sources = [...]string{" }
    sub(/^const _ = /, "") { print "\t" $0 "," }
    END { print "}" }' "$file" >"$file.new"
  mv "$file.new" "$file"
}

[ ! -e "$folder" ] || rm -r "$folder"
mkdir -p "$folder"
cp go.mod go.sum "$folder"
slim ebiten github.com/hajimehoshi/ebiten/v2
slim typesetting github.com/go-text/typesetting
listed builtinshader
listed colormshader

if GOOS=js GOARCH=wasm go list -modfile="$folder/go.mod" -deps . | grep -xE "$gone"; then
  echo "The page was to be without these packages; 'go list -deps' says who brings them."
  exit 1
fi >&2
