// Whose the wheel and a single finger are. A page of the map's own is all the
// map's. In a frame they scroll the page around it, until the reader has pressed
// or tapped the map: then it is engaged, and has them until the reader leaves it.
//
//   :root.framed    there is a page around this one
//   :root.engaged   and the map has the wheel and a single finger nevertheless
import { framed } from './framed.js';
import { unhint } from './hint.js';

const patience = 8000; // ms without a finger, where no page is left to tap
const most = 0.7; // of the screen's height: a higher frame leaves hardly any

const root = document.documentElement;
const full = matchMedia('(display-mode: fullscreen)');
let seen = 0; // share of the frame that is in sight
let timer = 0;

// A frame in full screen has nothing around it to yield to. Where the page around
// put it there, its own document does not know.
const alone = () => !framed || document.fullscreenElement !== null ||
  full.matches && Math.hypot(innerWidth - screen.width, innerHeight - screen.height) < 2; // some round

// engaged reports whether plain wheel and single fingers are the map's.
export const engaged = () => alone() || root.classList.contains('engaged');

// engage gives the map wheel and fingers; touch says that a finger asked for it.
//
// Fingers leave by a tap beside the frame. Where that fills the screen there is
// no such place, and who has tapped the map could never scroll on: so there it
// ends by itself.
export function engage(touch) {
  if (!framed) return;
  root.classList.add('engaged');
  unhint();
  clearTimeout(timer);
  if (touch && innerHeight > most * screenHeight()) timer = setTimeout(release, patience);
}

function release() {
  clearTimeout(timer);
  root.classList.remove('engaged');
}

// screenHeight is that of the screen as it is held: not all browsers turn it.
function screenHeight() {
  const lies = screen.orientation?.type.startsWith('landscape') ?? screen.width > screen.height;
  return (lies ? Math.min : Math.max)(screen.width, screen.height);
}

// look hears how much of the frame is in sight. Less of it than before is a page
// that was scrolled, by hands that are no longer on the map.
function look([{ intersectionRatio }]) {
  if (intersectionRatio < seen) release();
  seen = intersectionRatio;
}

// Escape always gives the page back, whatever else it closes: one key that is
// sure to do it is easier to find than one that does it sometimes.
if (framed) {
  root.classList.add('framed');
  addEventListener('pointerdown', event => { if (event.isTrusted && event.pointerType === 'mouse') engage(false); }, { capture: true });
  addEventListener('click', event => { if (event.isTrusted && event.detail > 0) engage(event.pointerType === 'touch'); }, { capture: true });
  addEventListener('keydown', event => { if (event.key === 'Escape') release(); }, { capture: true });
  addEventListener('blur', release);
  root.addEventListener('pointerleave', event => { if (event.isTrusted && event.pointerType === 'mouse') release(); });
  new IntersectionObserver(look, { threshold: Array.from({ length: 11 }, (_, i) => i / 10) }).observe(root);
}
