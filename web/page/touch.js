// Whose fingers are. In a frame one finger scrolls the page around, two move the
// map, and a tap or a long press means what it does everywhere. The game library
// cancels every touch that its canvas hears of, and with it the scrolling: so it
// hears of fingers only once they are known to be the map's, and of taps and long
// presses afterwards, from here.
import { engage, engaged } from './engage.js';
import { framed } from './framed.js';
import { hint } from './hint.js';

const slack = 10; // CSS pixels that a finger may move and still tap, as in the map
const long = 500; // ms that it may stay

// What a gesture is, from the first finger to the last.
const open = 'open'; // it may yet be any
const map = 'map', host = 'host'; // somebody's until it ends
const spent = 'spent'; // a long press that has been done

let gesture = null;
let first = null; // the finger of an open gesture, as it came down
let timer = 0;
let fresh = null; // the last finger of the map's, until the program has looked at it
let told = Promise.resolve(), telling = 0; // what is told to the map afterwards, and how much of it is left

const settle = what => {
  clearTimeout(timer);
  gesture = what;
};

// take makes the gesture the map's, which hears of it from here on.
function take() {
  settle(map);
  const mine = fresh = {};
  look().then(() => { if (fresh === mine) fresh = null; });
}

// A second finger that comes before the first has moved makes the two the map's.
// One that taps again while its last tap is still being told waits in line.
function start(event) {
  const [finger, second] = event.targetTouches;
  if (second) {
    if (gesture === open) take();
  } else if (engaged() && telling === 0) {
    take();
    engage(true);
  } else {
    settle(open);
    const { identifier, clientX, clientY } = finger;
    first = { identifier, clientX, clientY };
    timer = setTimeout(press, long, event.target, first);
  }
  keep(event);
}

function move(event) {
  const [finger] = event.targetTouches;
  if (gesture === open && Math.hypot(finger.clientX - first.clientX, finger.clientY - first.clientY) > slack) settle(host);
  if (gesture === host) hint('touch');
  if (gesture === spent) hide(event);
  keep(event);
}

// A finger that is lifted before the program has looked would never have been there.
// What the library does not cancel the browser follows with the events of a mouse.
function end(event) {
  const { target } = event, finger = first, last = event.targetTouches.length === 0;
  const soon = gesture === map && last && fresh !== null;
  if (gesture !== map || soon) hide(event);
  if (gesture === map && engaged()) engage(true);
  if (gesture === open) tell(() => tap(target, finger));
  if (soon) tell(() => lift(target));
  if (last) settle(null);
}

// What the browser takes over is as if the fingers had been lifted; the library
// does not listen for that.
function cancel({ target, targetTouches }) {
  if (gesture === map) target.dispatchEvent(touched('touchend', [...targetTouches]));
  settle(null);
}

// keep keeps an event that is not the map's from the canvas.
function keep(event) { if (gesture !== map) event.stopImmediatePropagation(); }

// hide keeps it from everybody.
function hide(event) {
  if (event.cancelable) event.preventDefault();
  event.stopImmediatePropagation();
}

// tell does what is to be told to the map, after all that went before.
function tell(act) {
  telling++;
  told = told.then(act).then(look).finally(() => { telling--; });
}

// A tap, seen down in one look and up in the next.
async function tap(canvas, finger) {
  engage(true);
  announce();
  canvas.dispatchEvent(touched('touchstart', [finger]));
  await lift(canvas);
  document.documentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
}

async function lift(canvas) {
  await look();
  canvas.dispatchEvent(touched('touchend', []));
}

// A long press is the second button of a mouse, which then is nowhere.
function press(canvas, finger) {
  settle(spent);
  engage(true);
  tell(async () => {
    announce();
    canvas.dispatchEvent(clicked('mousedown', finger));
    await look();
    canvas.dispatchEvent(clicked('mouseup', { clientX: -1, clientY: -1 }));
  });
}

// announce says what comes before any press: the program wakes, and the focus
// that follows is not taken for one that came by Tab.
function announce() { dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' })); }

// touched is as much of a touch event as the library reads; not every browser lets
// pages make whole ones.
function touched(type, fingers) {
  const targetTouches = { length: fingers.length, item: i => fingers[i] };
  return Object.assign(new Event(type, { bubbles: true, cancelable: true }), { targetTouches });
}

const clicked = (type, { clientX, clientY }) => new MouseEvent(type, { button: 2, clientX, clientY, bubbles: true, cancelable: true });

// look lasts until the program has looked at its devices, which on a slow machine
// takes several frames of the page's; or a second, if it never does.
async function look() {
  const looks = () => globalThis.citemap?.looks(), known = looks(), begun = performance.now();
  while (looks() === known && performance.now() - begun < 1000) await new Promise(requestAnimationFrame);
}

if (framed) {
  for (const [type, heard] of Object.entries({ touchstart: start, touchmove: move, touchend: end, touchcancel: cancel })) {
    addEventListener(type, event => { if (event.isTrusted && event.target.localName === 'canvas') heard(event); }, { capture: true, passive: false });
  }
}
