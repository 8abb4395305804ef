// The messages between the element, on somebody's page, and the map in its frame:
// one table for each direction, by which whoever hears a message checks it.
//
// The frame says hello to its parent by window.postMessage, and is answered by a
// welcome that bears a MessagePort; all else goes over that.

const text = v => typeof v === 'string';
const flag = v => typeof v === 'boolean';
const size = v => Number.isFinite(v) && v >= 0;
const list = v => Array.isArray(v) && v.every(text);
const blob = v => v instanceof Blob;
const first = v => v === 1; // version of all this
const maybeText = v => v === undefined || text(v);
const maybeSize = v => v === undefined || size(v);
const maybeList = v => v === undefined || list(v);
const maybeBlob = v => v === undefined || blob(v);

// To the map. The last three are between element and page alone.
export const inward = {
  __proto__: null,
  select: { id: text }, // of a node, a link, a strand or a quote; "" closes what is open
  goto: { chapter: maybeText, step: maybeSize }, // steps count from 1
  filter: { kinds: maybeList, families: maybeList, statuses: maybeList }, // [] is all
  play: {},
  pause: {},
  chapter: { name: text }, // "" is none
  view: { name: text }, // force or geo
  theme: { name: text }, // auto, light or dark
  state: { hash: text }, // a bookmark
  visible: { on: flag },
  file: { id: size, blob: maybeBlob, status: maybeSize }, // 0: no answer that may be read
  welcome: { citemap: first, hash: text, map: text, page: text, links: flag },
};

// From the map. The last two are between page and element alone.
export const outward = {
  __proto__: null,
  ready: { title: text, language: text },
  select: { id: text, text },
  chapter: { chapter: text, title: text, step: size, steps: size },
  state: { hash: text },
  height: { height: size }, // CSS pixels in which all that is shown has room
  fault: { text },
  get: { id: size, own: flag, name: text }, // a file of the map's own, or of the site
  hello: { citemap: first },
};

// check returns message, if table has it so; else it warns and returns nothing.
export function check(table, message) {
  const { type, ...rest } = Object(message);
  const row = table[type];
  if (row && Object.keys({ ...row, ...rest }).every(key => row[key]?.(rest[key]))) return message;
  console.warn('citemap: no such message', message);
}
