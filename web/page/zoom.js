// Starts the page again when the browser's zoom, or the screen, has another number
// of pixels: the game library asks for that once, and the map would be blurred.
// All that was set stands in the address; where that cannot be written, a blurred
// map is better than one that has forgotten everything.
import { keep } from './address.js';

const calm = 500; // ms: zoom comes in steps

const first = devicePixelRatio;
let timer = 0;

function look() {
  clearTimeout(timer);
  timer = setTimeout(() => { if (devicePixelRatio !== first && keep()) location.reload(); }, calm);
}

addEventListener('citemap:first-frame', () => {
  addEventListener('resize', look);
  matchMedia(`(resolution: ${first}dppx)`).addEventListener('change', look); // another screen, and a window of the same size
}, { once: true });
