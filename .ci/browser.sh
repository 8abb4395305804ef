#!/usr/bin/env bash
# Prints the path of the Chromium that the tests drive: $CHROMIUM, or the first
# that is installed. Exits 1 where there is none.
set -euo pipefail
for name in "${CHROMIUM:-chromium}" chromium-browser google-chrome-stable google-chrome; do
  command -v "$name" && exit 0
done
echo "No Chromium found. Ubuntu has it as a snap only (snap install chromium); CHROMIUM=/path/to/chrome names any other." >&2
exit 1
