// Leaves to the browser what is the browser's. The game library cancels every
// key and every turn of the wheel on its canvas, and with them find, reload,
// zoom and the way out by Tab. An event passes the window before the canvas:
// one that is stopped here reaches nobody who would cancel it.
import { engaged } from './engage.js';
import { framed } from './framed.js';
import { hint } from './hint.js';
import './touch.js';

const held = new Set(); // codes of the keys that the canvas has heard go down
let control = false; // the key Control is down

const onMap = event => event.target.localName === 'canvas';
const isBrowsers = ({ key, ctrlKey, metaKey, altKey }) =>
  ctrlKey || metaKey || altKey || key === 'Tab' || /^F\d+$/.test(key);

// A key belongs to whom it was first pressed for, until it is released: the
// canvas must hear of the end of all that it heard begin.
function press(event) {
  control ||= event.key === 'Control';
  if (!onMap(event)) return;
  if (isBrowsers(event) && !held.has(event.code)) event.stopImmediatePropagation();
  else held.add(event.code);
}

function release(event) {
  control &&= event.key !== 'Control';
  if (!onMap(event)) return;
  if (!held.delete(event.code)) event.stopImmediatePropagation();
}

// On a page of the map's own, Ctrl and the wheel is the browser's zoom. Two fingers
// on a touchpad are told in the same way, but without the key: they zoom the map.
function turn(event) {
  if (event.metaKey || event.ctrlKey && control) event.stopImmediatePropagation();
}

// In a frame, the plain wheel scrolls the page around, and the key makes it zoom
// the map; what nobody cancels here the browser hands on to that page.
function turnInFrame(event) {
  if (event.metaKey || event.ctrlKey || engaged() || !onMap(event)) return;
  event.stopImmediatePropagation();
  hint('wheel');
}

// The library gives its canvas the focus at every press, and browsers then bring it
// into sight: in a frame that would move the page around under the reader's hand.
if (framed) {
  HTMLCanvasElement.prototype.focus = function (options) {
    HTMLElement.prototype.focus.call(this, { preventScroll: true, ...options });
  };
}

addEventListener('keydown', press, { capture: true });
addEventListener('keyup', release, { capture: true });
addEventListener('blur', event => {
  if (event.target === window) control = false;
  held.clear(); // the canvas forgets its keys when it loses the focus
}, { capture: true });
addEventListener('wheel', framed ? turnInFrame : turn, { capture: true, passive: true });
