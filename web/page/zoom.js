// Starts the page again when the browser's zoom, or the screen, has another number
// of pixels: the game library asks for that once, and the map would be blurred.
// All that was set stands in the address; where that cannot be written, a blurred
// map is better than one that has forgotten everything.
import { keep } from './address.js';
import { framed, sealed } from './framed.js';

const calm = 500; // ms: zoom comes in steps
const pulse = 2000; // ms between two looks of a frame's own: not every browser tells a frame

const first = devicePixelRatio;
let timer = 0;

// kept reports whether where the map is stands in the address. A frame without an
// origin may write no more than the fragment, and that not into its history.
function kept() {
  if (keep()) return true;
  if (sealed) location.replace(`#${citemap.bookmark()}`);
  return sealed;
}

function look() {
  clearTimeout(timer);
  timer = setTimeout(() => { if (devicePixelRatio !== first && kept()) location.reload(); }, calm);
}

addEventListener('citemap:first-frame', () => {
  addEventListener('resize', look);
  matchMedia(`(resolution: ${first}dppx)`).addEventListener('change', look); // another screen, and a window of the same size
  if (framed) setInterval(() => { if (devicePixelRatio !== first) look(); }, pulse);
}, { once: true });
