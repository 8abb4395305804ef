#!/usr/bin/env bash
# Prints stress, crossings, overlaps, edge-length variation, ticks and ms of our
# layout beside d3-force's, for the built-in map and a few well-known graphs.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
(cd layout/quality && npm ci --no-audit --no-fund --silent)
go run -buildvcs=false ./layout/quality
