#!/usr/bin/env bash
# release.sh [OS/ARCH ...]
#
# Builds the archives of a release (of all systems, or of those named) out of the last
# commit into dist/release, with their SHA256SUMS and the bill of materials, and prints
# their sizes. All is built twice, the page too: in two new folders that differ in name
# and depth, the first with what the compiler remembers, the second with a memory of its
# own that begins empty. The two share the commit, the tools (Go, brotli, gzip) and the
# modules' source as Go fetched and verified it, and nothing that was built. If one byte
# of one archive differs, there is no release.
#
# It takes a while: the page and every system are compiled twice, once from nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
targets=(linux/amd64 linux/arm64 windows/amd64 darwin/arm64 darwin/amd64)
[ $# = 0 ] || targets=("$@")
commit=$(git rev-parse HEAD)
release=$(git show "$commit:VERSION")
[ -z "$(git status --porcelain --untracked-files=no)" ] || echo "What is not committed is not in this release." >&2

# Nothing of this account's settings comes in; once the modules are there, no network.
go mod download
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
export SOURCE_DATE_EPOCH GOMODCACHE=$(go env GOMODCACHE) GOCACHE=$(go env GOCACHE)
export GOENV=off GOFLAGS= GOPROXY=off GOTOOLCHAIN=local GOWORK=off GOEXPERIMENT= CGO_ENABLED=0
export GOAMD64=v1 GOARM64=v8.0 GOWASM= LC_ALL=C TZ=UTC
unset GOOS GOARCH

# Kept beside its source: what a build needs of room is found where the project lies.
mkdir -p dist
work=$(mktemp -d "$PWD/dist/release-XXXXXX")
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

# share FOLDER: what is in every archive beside the program.
share() {
  mkdir -p "$1/completions"
  go build -trimpath -buildvcs=false -ldflags='-s -w -buildid=' -o "$1/run" .
  cp LICENSE CHANGELOG.md "$1"
  "$1/run" licenses >"$1/LICENSES.txt"
  "$1/run" licenses --sbom >"$1/citemap.cdx.json"
  "$1/run" man >"$1/citemap.1"
  "$1/run" completion bash >"$1/completions/citemap.bash"
  "$1/run" completion zsh >"$1/completions/_citemap"
  "$1/run" completion fish >"$1/completions/citemap.fish"
  rm "$1/run"
}

# build FOLDER OUT: lays the commit into FOLDER and builds all of it into OUT.
build() {
  local out=$2 target name program
  mkdir -p "$1" "$out"
  git archive "$commit" | tar -x -C "$1"
  cd "$1"
  .ci/page.sh
  share "$out/share"
  for target in "${targets[@]}"; do
    name=citemap-$release-${target/\//-} program=citemap end=.tar.gz
    name=${name/darwin/macos}
    [[ $target != windows/* ]] || program=citemap.exe end=.zip
    cp -r "$out/share" "$out/$name"
    GOOS=${target%/*} GOARCH=${target#*/} go build -trimpath -buildvcs=false -ldflags='-s -w -buildid=' -o "$out/$name/$program" .
    stat -c "%s  $target, the program" "$out/$name/$program"
    go run .ci/pack.go "$out/$name$end" "$out/$name"
    rm -r "$out/$name"
  done
  mv "$out/share/citemap.cdx.json" "$out/citemap-$release.cdx.json"
  rm -r "$out/share"
  (cd "$out" && sha256sum -- * >../sums && mv ../sums SHA256SUMS)
}

(build "$work/here" "$work/first")
(GOCACHE=$work/memory build "$work/elsewhere/and/deeper" "$work/second")
if ! diff "$work/first/SHA256SUMS" "$work/second/SHA256SUMS"; then
  echo "Two builds of the same commit differ: see above. There is no release." >&2
  exit 1
fi
rm -rf dist/release
mv "$work/first" dist/release
cd dist/release
sha256sum --check --quiet SHA256SUMS
stat -c '%10s  dist/release/%n' -- *
cat SHA256SUMS
