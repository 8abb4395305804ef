#!/usr/bin/env bash
# Runs every check there is, each to its end, and says how many passed, failed
# and were skipped. Logs are left in dist/test.
set -euo pipefail
cd "$(dirname "$0")/.."
out=dist/test
rm -rf "$out"
mkdir -p "$out"
CHROMIUM=$(.ci/browser.sh)
export CGO_ENABLED=0 CHROMIUM

# step runs a command and notes its outcome as a test of its own.
step() { # NAME COMMAND...
  local name=$1
  shift
  echo "== $name"
  if "$@"; then
    echo "# pass 1" >>"$out/steps.tap"
  else
    printf 'not ok 1 - %s\n# fail 1\n' "$name" >>"$out/steps.tap"
  fi
}

formatted() { local odd; odd=$(git ls-files '*.go' | xargs gofmt -l) && [ -z "$odd" ] || { echo "not as gofmt writes it: $odd"; return 1; }; }
vetted() { go vet -buildvcs=false ./... && GOOS=js GOARCH=wasm go vet -buildvcs=false ./...; }
built() { .ci/web.sh && go build -buildvcs=false -trimpath -o bin/citemap .; }
tested() { xvfb-run -a -s '-screen 0 1280x800x24 -noreset' go test -json ./... >"$out/go.json"; }
browsed() { (cd web/test && node --test --test-concurrency=1 --test-reporter=tap $(browser_tests)) >"$out/browser.tap"; }
browser_tests() { printf '%s.test.mjs ' page tree twin state; }

step "gofmt" formatted
step "go vet, native and wasm" vetted
step "no product is fused with a sum in layout" .ci/fma.sh
step "the same layout on amd64, 386, arm64 and wasm" .ci/hash.sh
step "the same readers natively and in wasm" .ci/wasm.sh
step "web page and binary" built
step "go test ./... (every line: $out/go.json)" tested
step "browser (every line: $out/browser.tap)" browsed

go run .ci/count.go "$out/go.json" "$out/browser.tap" "$out/steps.tap"
