// Which maps of a page live. A browser has few WebGL contexts, and takes the
// oldest when there are too many: so those farthest from sight give theirs back,
// and one out of sight, or covered, stands still.

const most = 6; // live maps on a page
const pulse = 2000; // ms between two looks whether something covers a map

const maps = new Set(); // as control.js makes them
let timer = 0;

// What comes in sight, and what comes within a screen of it, changes what lives.
const eyes = ['0%', '100%'].map(rootMargin => new IntersectionObserver(settle, { rootMargin }));

export function join(map) {
  maps.add(map);
  map._joined = true;
  for (const eye of eyes) eye.observe(map._host);
}

export function leave(map) {
  map._rest();
  maps.delete(map);
}

// far is how many CSS pixels a map is out of sight.
function far({ _host: host }) {
  const box = host.getBoundingClientRect();
  return Math.max(0, box.top - innerHeight, -box.bottom);
}

const byNearness = live => [...maps].filter(map => map._live() === live).sort((a, b) => far(a) - far(b));

// begin starts a map, if there is room, or one farther away that makes it. For one
// that somebody asks for, of those as far away the one that has lived longest does.
export function begin(map, asked) {
  const live = byNearness(true), last = live.find(other => far(other) === far(live.at(-1)));
  if (live[most - 1]) {
    if (!asked && far(last) <= far(map)) return map._wait();
    last._rest();
  }
  maps.delete(map);
  maps.add(map);
  map._start();
}

// settle starts what is near and is to be, and tells all that live whether they
// are seen.
export function settle() {
  for (const map of byNearness(false)) {
    const wish = map._wish();
    if (wish === 'click') map._wait();
    else if (wish === 'eager' || wish && far(map) <= innerHeight) begin(map);
  }
  clearTimeout(timer);
  timer = 0;
  for (const map of byNearness(true)) {
    map._see(!document.hidden && seen(map._host));
    timer ||= setTimeout(settle, pulse);
  }
}

// seen looks at a grid of places over what of a map is on the screen.
function seen(host) {
  const box = host.getBoundingClientRect(), parts = [.1, .3, .5, .7, .9];
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  return top < bottom && parts.some(u => parts.some(v => host.contains(
    host.getRootNode().elementFromPoint(box.left + u * box.width, top + v * (bottom - top)))));
}

document.addEventListener('visibilitychange', settle);
