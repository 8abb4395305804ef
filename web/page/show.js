// What the page of a kiosk does for the show: it says when it is dark, keeps where the
// show is in the page's address, without a step of history, and notes hands that the
// map does not see.
//
//   citemap:showing   event on window: detail is {chapter, step, steps, loops, visitor,
//                     leaving, dark, visits}
//   citemap.dark      is told whether the hours are over
import { isOpen } from './hours.js';
import { kiosk, remember } from './kiosk.js';

const often = 2000; // ms between two looks at the clock

let dark = false;
function look() {
  const now = !isOpen(kiosk.hours);
  if (now === dark) return;
  dark = now;
  globalThis.citemap?.dark(dark);
}

// place is the address of a step of the show: with all that it said at first.
function place(chapter, step) {
  const url = new URL(location.href), all = new URLSearchParams(url.hash.slice(1).replaceAll('+', '%2B'));
  for (const key of ['chapter', 'step']) all.delete(key);
  if (chapter) all.set('chapter', chapter);
  if (chapter && step > 0) all.set('step', step);
  url.hash = [...all].map(pair => pair.map(encodeURIComponent).join('=')).join('&');
  return url;
}

function keep({ chapter, step }) {
  const url = place(chapter, step).href;
  if (url !== location.href) remember({}, url);
}

// What a visitor has opened of the tree of words is closed with the rest.
function close({ visitor }) {
  if (!visitor && document.activeElement?.closest('#words')) document.querySelector('canvas').focus({ preventScroll: true });
}

if (kiosk) {
  addEventListener('citemap:first-frame', () => {
    look();
    setInterval(look, often);
    for (const event of ['keydown', 'wheel', 'pointerdown', 'pointermove', 'touchmove']) {
      document.getElementById('words').addEventListener(event, () => citemap.press('stay'), { passive: true });
    }
  }, { once: true });
  addEventListener('citemap:showing', ({ detail }) => {
    keep(detail);
    close(detail);
  });
}
