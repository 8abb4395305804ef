// Brings the page of a kiosk back: whatever has become of it, in a month it plays. A
// program that has stopped (playlist.js) or hangs, and graphics that the browser has taken
// away, are a reload, soon and then after ever longer pauses. Where the show was stands
// in the address.
import { kiosk, memory, remember } from './kiosk.js';

const pauses = [1, 5, 15, 30, 60]; // s before the first, second … reload in a row
const well = 300_000; // ms that a page has to run, for the next fault to be the first
const pulse = 20_000; // ms between two looks whether the program still runs

let due = 0;

// again starts the page anew.
export function again(why, pause = pauses[Math.min(memory().tries ?? 0, pauses.length - 1)]) {
  if (due) return;
  console.warn(`citemap: the page starts anew in ${pause} s: ${why}`);
  remember({ tries: (memory().tries ?? 0) + 1 });
  due = setTimeout(reload, 1000 * pause);
}

// A page is not left before the next is there to be had: the browser's own page of a
// fault would be the end.
async function reload() {
  while (!(await reachable())) await new Promise(then => setTimeout(then, 1000 * pauses[1]));
  location.reload();
}

export async function reachable() {
  if (location.protocol === 'file:') return true;
  const page = location.href.split('#')[0];
  return fetch(page, { method: 'HEAD', cache: 'no-store' }).then(answer => answer.ok || answer.status === 405, () => false);
}

// watch looks whether the program has looked at its devices since the last time. It
// sleeps while nothing moves, so it is woken for the next; out of sight it may sleep on.
function watch() {
  let looks = -1, since = performance.now();
  setInterval(() => {
    const now = wake() ?? looks;
    if (now !== looks || document.hidden) [looks, since] = [now, performance.now()];
    if (performance.now() - since > 2 * pulse) again('the program hangs');
  }, pulse);
}

// wake wakes the program and returns how often it has looked; null, if it is past that.
function wake() {
  try {
    citemap.sleep(false);
    return citemap.looks();
  } catch {
    return null;
  }
}

if (kiosk) {
  addEventListener('webglcontextlost', event => { // the game library would reload at once, and for ever
    event.stopImmediatePropagation();
    again('the graphics are gone');
  }, { capture: true });
  addEventListener('citemap:first-frame', () => {
    watch();
    setTimeout(() => remember({ tries: 0 }), well);
  }, { once: true });
}
