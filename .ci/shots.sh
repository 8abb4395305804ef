#!/usr/bin/env bash
# Photographs the real program, in its window and in the page, wide and narrow,
# light and dark, and as a map of the world, into docs/shots/. Look at the pictures before committing them.
set -euo pipefail
cd "$(dirname "$0")/.."
out=docs/shots
mkdir -p "$out"
CHROMIUM=$(.ci/browser.sh)
export CHROMIUM

# window opens the program on a display that is exactly as large as its window.
window() { # WIDTHxHEIGHT THEME VIEW [EXAMPLE]
  local file="$out/${4:-window}-$1-$2${3/force/}.png"
  file=${file/geo.png/-geo.png}
  xvfb-run -a -s "-screen 0 $1x24" bash -euc '
    bin/citemap ${5:+"$5"} --size "$1" --theme "$2" --view "$3" & program=$!
    trap "kill $program; wait $program || true" EXIT
    timeout 60 xdotool search --sync --onlyvisible --pid "$program" >/dev/null
    sleep 15 # for the map to come to rest
    kill -0 "$program"
    import -window root "$4"
  ' window "$1" "$2" "$3" "$file" "${4:-}"
  echo "$file"
}

for size in 1280x720 390x844; do
  for theme in light dark; do
    window "$size" "$theme" force
  done
done
window 1280x720 light geo
window 1280x720 light force zuozhuan
window 1280x720 light force factbook
window 1280x720 dark geo factbook
node web/test/shots.mjs "$out"
