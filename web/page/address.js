// Keeps in the page's address all that a reader has set, so that it can be
// reloaded, sent and bookmarked, and in the browser's history what was looked at.
//
//   citemap:marked   event on window: detail is {hash, landmark}: the bookmark of
//                    what is shown, and whether it is a step to go back to
//   citemap:errand   event on window: tasks "back" and "forth"
//   history.state    {citemap: n}: n steps back from this one are the map's own
//
// In a frame the way back is that of the page around, and nothing is added to it:
// the program keeps its own. A kiosk has no way back, and writes its address itself
// (show.js).
import { framed } from './framed.js';
import { kiosk } from './kiosk.js';

const pause = 350; // ms between two writes: Safari allows 100 in half a minute
const early = ['view', 'theme', 'paused']; // of the query: what a bookmark says now

const fragment = () => location.hash.slice(1);
if (!kiosk) recall();
let place = history.state?.citemap ?? 0;
let known = fragment(); // to the program or from it
let due = null; // a bookmark that is to be written
let stepped = -Infinity, written = -Infinity; // when
let timer = 0;

// write puts a bookmark into the entry that is shown, or into a new one. It
// reports whether the browser allowed that.
function write(hash, how) {
  const url = new URL(location.href);
  for (const key of early) if (url.searchParams.has(key)) url.searchParams.delete(key);
  url.hash = hash;
  try {
    history[how]({ ...history.state, citemap: place }, '', url);
  } catch {
    return false;
  }
  [known, written, due] = [fragment(), performance.now(), null];
  return true;
}

// settle writes what is due, and reports whether nothing is any more.
function settle() {
  clearTimeout(timer);
  timer = 0;
  return due === null || write(due, 'replaceState');
}

// keep writes where the map is now, and reports whether that stands in the address.
export function keep() {
  if (kiosk) return true;
  const now = globalThis.citemap?.bookmark();
  if (now !== undefined && now !== known) due = now;
  return settle();
}

// step adds an entry. Steps in quick succession, as of a key that is held, are one.
function step(hash) {
  if (framed || performance.now() - stepped < pause) return false;
  settle();
  place++;
  if (!write(hash, 'pushState')) {
    place--;
    return false;
  }
  stepped = performance.now();
  return true;
}

function mark({ detail: { hash, landmark } }) {
  if (hash === (due ?? known)) return;
  if (landmark && step(hash)) return;
  if (landmark) stepped = performance.now();
  due = hash;
  timer ||= setTimeout(settle, Math.max(0, written + pause - performance.now()));
}

// Somebody else has set the address: by going back or on, or by hand.
function arrive() {
  if (fragment() === known) return;
  clearTimeout(timer);
  [timer, due, known] = [0, null, fragment()];
  place = history.state?.citemap ?? place + 1;
  globalThis.citemap?.go(known);
}

if (!kiosk) {
  addEventListener('citemap:marked', mark);
  addEventListener('popstate', arrive);
  addEventListener('hashchange', arrive);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
}

// A page that is reloaded comes back at the address that it had when that began,
// however late it is left: where the map was then is kept for it here.
function leave() {
  keep();
  try { sessionStorage.setItem('citemap-left', due ?? known); } catch { /* storage is switched off */ }
}

function recall() {
  const again = performance.getEntriesByType('navigation')[0]?.type === 'reload';
  try {
    const left = sessionStorage.getItem('citemap-left');
    sessionStorage.removeItem('citemap-left');
    if (again && left !== null) history.replaceState(history.state, '', Object.assign(new URL(location.href), { hash: left }));
  } catch { /* likewise */ }
}

addEventListener('citemap:errand', ({ detail: { task } }) => {
  if (task === 'back' && place > 0) {
    keep();
    history.back();
  }
  if (task === 'forth') history.forward();
});
