#!/usr/bin/env bash
# Has NetworkX, igraph, Graphviz, graphology, Cytoscape.js and d3-force write graphs of
# their own, and read ours and write them again; then reads all of it.
#
# Debian's python3 has NetworkX, and igraph; PYTHON names another one with NetworkX 3,
# for GEXF 1.3, which version 2 does not know. What they write is committed: a
# difference is to be looked at, and 'go test ./seeds/formats -update' takes it over.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
data=seeds/formats/testdata
(cd .ci/others && npm ci --no-audit --no-fund --silent)
mkdir -p "$data/returned"
for python in /usr/bin/python3 "${PYTHON:-python3}"; do
  "$python" .ci/others/by_networkx.py "$data"
done
/usr/bin/python3 -W ignore .ci/others/by_igraph.py "$data" # says that DOT has no truths
node .ci/others/by_javascript.mjs "$data"
dot -Tdot "$data/foreign/hand.dot" -o "$data/foreign/graphviz-2.42.dot"
dot -Txdot "$data/foreign/hand.dot" -o "$data/foreign/graphviz-2.42.xdot.dot"
dot -V 2>&1
go test -count=1 ./seeds/formats
