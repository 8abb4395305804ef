// A text field of the page's own over the one that the map draws: browsers give
// input methods, spelling, pasting and keyboards of phones to such fields alone.
//
//   citemap:writing   event on window: detail is {on, x, y, width, height} in CSS
//                     pixels, {size, paint, ground} of its text, and {text} where
//                     the map has changed it
//   citemap.type      is told all that stands in the field, whenever that changes,
//                     even while an input method is at work on it: Korean and
//                     Japanese can be looked for before they are settled
//   citemap.press     is told the keys that are no text
import { mayFocus } from './framed.js';

const field = document.getElementById('field');
const passed = ['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
const pressed = new Set(); // codes of the keys that went down in the field
let on = false, composing = false;

// lettered loads the map's own letters for the field, once.
let letters = null;
function lettered() {
  const data = letters ? null : globalThis.citemap?.typeface?.();
  if (!data) return;
  letters = new FontFace('citemap', data);
  letters.load().then(face => document.fonts.add(face), () => {}); // or those of the system
}

// The map is one place in the order of Tab: its field, while that is open.
// The library gives its canvas the focus at every press of the mouse; while
// somebody writes, the field has it.
function begin(canvas) {
  field.hidden = false;
  field.tabIndex = canvas.tabIndex;
  canvas.tabIndex = -1;
  canvas.focus = () => field.focus({ preventScroll: true });
  if (mayFocus()) canvas.focus();
}

function end(canvas) {
  delete canvas.focus;
  canvas.tabIndex = field.tabIndex;
  const had = document.activeElement === field;
  field.hidden = true;
  pressed.clear();
  if (had) canvas.focus({ preventScroll: true });
}

addEventListener('citemap:writing', ({ detail }) => {
  const canvas = document.querySelector('canvas');
  for (const name of ['x', 'y', 'width', 'height', 'size']) field.style.setProperty(`--${name}`, `${detail[name]}px`);
  for (const name of ['paint', 'ground']) field.style.setProperty(`--${name}`, detail[name]);
  if (detail.text !== undefined && !composing) field.value = detail.text;
  if (detail.on === on) return;
  on = detail.on;
  lettered();
  (on ? begin : end)(canvas);
});

field.addEventListener('input', () => citemap.type(field.value));
field.addEventListener('compositionstart', () => { composing = true; });
field.addEventListener('compositionend', () => {
  composing = false;
  citemap.type(field.value);
});

// A key that was held since before the field had the focus writes nothing, and
// one that an input method takes is no command: Safari tells of the Enter that
// ends a composition after the end, by the code 229.
field.addEventListener('keydown', event => {
  if (!event.repeat) pressed.add(event.code);
  else if (!pressed.has(event.code)) event.preventDefault();
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || !passed.includes(event.key)) return;
  event.preventDefault();
  citemap.press(event.key);
});
