#!/usr/bin/env bash
# Asks the compiler which products it fuses with a sum where positions are computed:
# in layout, and where scene hands sizes to it. There must be none, or arm64 would
# round otherwise than wasm. The compiler reports what -d=fmahash=vy lets it fuse by
# place (with =y it fuses in silence); go build says it again when nothing had to be
# compiled. A package of fused products shows first that it does report.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0 GOOS=linux

# fused lists the places, innermost last where functions are inlined.
fused() { # GOARCH PACKAGE
  local log
  log=$(GOARCH=$1 GOAMD64=v3 go build -gcflags=-d=fmahash=vy "$2" 2>&1) || { echo "$log" >&2; return 1; }
  sed -n 's/^fmahash triggered \(.*\) [01]*$/\1/p' <<<"$log"
}

planted=layout/testdata/fused/fused.go
for arch in arm64 amd64; do
  lines=$(grep -nE "// fused($|:| by $arch)" "$planted" | cut -d: -f1)
  found=$(fused "$arch" "./${planted%/*}")
  found=$(cut -d: -f2 <<<"$found" | sort -n)
  [ "$found" = "$lines" ] || { printf 'FAIL: on %s, of the fused products of %s in lines\n%s\nare reported\n%s\n' "$arch" "$planted" "$lines" "$found"; exit 1; }

  found=$(fused "$arch" ./layout; fused "$arch" ./scene)
  found=$(grep -E '(layout/[^/]*|scene/(geography|place|plot)\.go:[0-9:]*)$' <<<"$found" || true)
  [ -z "$found" ] || { printf 'FAIL: fused on %s\n%s\n' "$arch" "$found"; exit 1; }
  echo "$arch: of products that are fused, $(wc -l <<<"$lines") planted are reported, none in layout"
done
