// Whether the page stands in public, as a kiosk, and how: that is for its address to
// say.
//
//   ?kiosk=1               the show plays by itself; a touch takes over
//   &idle=120              seconds without a hand until the countdown begins
//   &hours=09:00-18:00     outside them the screen is dark (hours.js)
//   &playlist=list.json    several maps, one after the other (playlist.js)
//
//   :root.kiosk            in style sheets
//   citemapKiosk           {idle}, for the program
//   citemapHome            where the codes on the screen lead: to the map, and not to
//                          a kiosk of it
//
// A frame is none: it is a part of somebody else's page, whose reader is not to be
// locked up.
import { framed } from './framed.js';
import { hoursOf } from './hours.js';

const query = new URLSearchParams(location.search);
const usualIdle = 120; // s

// kiosk is {idle, hours, playlist}; null: the page is whose screen it is.
export const kiosk = framed || (query.get('kiosk') ?? '0') === '0' ? null : {
  idle: idleOf(query.get('idle')),
  hours: hoursOf(query.get('hours') ?? ''),
  playlist: query.get('playlist') ?? '',
};

function idleOf(text) {
  const seconds = Number(text ?? usualIdle);
  if (seconds > 0 && seconds < 86_400) return seconds;
  console.warn(`citemap: idle=${text} is no number of seconds; it is ${usualIdle}`);
  return usualIdle;
}

// What a kiosk keeps from one page to the next stands in the browser's one entry of
// history: that outlasts a reload and a crash, and needs no storage.
//
//   entry     of the playlist
//   skipped   entries in a row that could not be shown
//   tries     how often the page came back in vain
export const memory = () => history.state?.kiosk ?? {};

// remember keeps other values of some of that, and another address.
export function remember(changes, url = location.href) {
  try {
    history.replaceState({ ...history.state, kiosk: { ...memory(), ...changes } }, '', url);
  } catch { /* what is not kept begins anew */ }
}

// home is where the map can be opened: where the publisher says, or here. A machine
// that serves the page to itself is no address for anybody's telephone; then it is
// nowhere.
function home() {
  const published = document.querySelector('link[rel="canonical"]')?.href;
  if (published && !query.has('map') && !query.has('playlist')) return published;
  const url = new URL(location.href);
  for (const key of ['kiosk', 'idle', 'hours', 'playlist', 'reduced-motion', 'theme', 'view', 'paused']) url.searchParams.delete(key);
  url.hash = '';
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname) || query.has('playlist') ? '' : url.href;
}

if (kiosk) {
  document.documentElement.classList.add('kiosk');
  globalThis.citemapKiosk = { idle: kiosk.idle };
  globalThis.citemapHome = home();
}
