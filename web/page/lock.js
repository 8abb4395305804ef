// Closes the ways out of a kiosk's page, as far as a page can: no menus, no links, no
// windows, no files dropped, nothing marked, no zoom but the map's, no chords. Those
// that a browser keeps for itself (Ctrl+W, Alt+F4) are for whoever sets it up:
// docs/kiosk.md.
//
//   :root.pointing   a mouse has moved within the last seconds
import { kiosk } from './kiosk.js';

const rest = 3000; // ms after which a pointer that lies still is hidden
const refuse = event => { if (event.cancelable) event.preventDefault(); };
const on = (target, events, hear) => {
  for (const event of events) target.addEventListener(event, hear, { capture: true, passive: false });
};

// What the browser would do with a key that is no letter of the map's.
const isBrowsers = ({ key, ctrlKey, metaKey, altKey }) => ctrlKey || metaKey || altKey
  || /^(F\d+|ContextMenu|Browser.*|Launch.*|Help|Print.*|Open|Save|New|Close|Find|ZoomToggle)$/.test(key);

// A file over the page, a drag out of it: neither reaches the map, which would say so.
function drop(event) {
  refuse(event);
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  event.stopImmediatePropagation();
}

function link(event) {
  if (event.target.closest?.('a[href], area[href]')) refuse(event);
}

// The buttons of a mouse that go back and forth.
function turn(event) { if (event.button > 2) refuse(event); }

// fill asks for the whole screen, which a browser gives to whoever touches it; Escape
// then is a key of the map's.
async function fill() {
  if (document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches || !document.fullscreenEnabled) return;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    await navigator.keyboard?.lock?.();
  } catch { /* then the page is as large as its window */ }
}

let at = null, timer = 0;

// point shows the pointer while it moves. Browsers tell of one that lies still, too,
// when what is below it changes.
function point({ pointerType, screenX, screenY }) {
  const moved = at && (at.x !== screenX || at.y !== screenY);
  if (pointerType === 'mouse') at = { x: screenX, y: screenY };
  if (pointerType !== 'mouse' || !moved) return;
  document.documentElement.classList.add('pointing');
  clearTimeout(timer);
  timer = setTimeout(() => document.documentElement.classList.remove('pointing'), rest);
}

if (kiosk) {
  on(window, ['contextmenu', 'selectstart', 'dragstart', 'copy', 'cut', 'paste', 'beforeinput', 'submit', 'gesturestart', 'gesturechange'], refuse);
  on(window, ['dragenter', 'dragover', 'drop'], drop);
  on(window, ['click', 'auxclick'], link);
  on(window, ['mousedown', 'mouseup', 'auxclick'], turn);
  on(window, ['wheel'], event => { if (event.ctrlKey || event.metaKey) refuse(event); });
  on(window, ['keydown'], event => { if (isBrowsers(event)) refuse(event); });
  on(window, ['pointerup', 'keydown'], fill);
  on(window, ['pointermove'], point);
  globalThis.open = () => null;
  globalThis.print = () => {};
}
