// The maps of a kiosk, one after the other: a file beside the page,
//
//   {"maps": [{"map": "one/map.json", "loops": 2}, {"map": "two/map.json", "minutes": 30}]}
//
// with addresses from where it lies. Each plays for so many shows or minutes, whichever
// is over first, by itself for one show, and may have its "theme" and its "view". A map
// that cannot be shown is passed over with a line on the console. The next one is
// another page, at the same place of the browser's history.
//
//   citemap:fault   event on window: there is no map, of a list or by itself
import { again, reachable } from './again.js';
import { Fault } from './fault.js';
import { mapFile, ownFile } from './files.js';
import { kiosk, memory, remember } from './kiosk.js';

const grace = 60; // s until all are tried again of which none could be shown

const kinds = {
  map: ['the address of a map', value => typeof value === 'string' && value !== ''],
  loops: ['a whole number, 1 or more', value => Number.isInteger(value) && value >= 1],
  minutes: ['a number above 0', value => Number.isFinite(value) && value > 0],
  theme: ['"paper" or "night"', value => ['paper', 'night', 'light', 'dark'].includes(value)],
  view: ['"force" or "geo"', value => ['force', 'geo'].includes(value)],
};

let entries = [], number = 0; // of the one that plays
let begun = 0, loops = 0, visitor = false, drawn = false;
let rest = 0; // until when no other map is looked for

// listed is the address of the map whose turn it is; undefined without a playlist.
export async function listed() {
  if (!kiosk?.playlist) return undefined;
  entries = read(await ownFile(kiosk.playlist).then(file => file.text()));
  number = (memory().entry ?? 0) % entries.length;
  if (memory().entry === undefined) remember({ entry: number }, placeOf(entries[number]));
  return entries[number].map;
}

// read reads a playlist, strictly: what is misspelt would be missed in a month.
function read(text) {
  const fault = (where, what) => new Fault(`${kiosk.playlist}${where} is not ${what}.`);
  let list;
  try {
    list = JSON.parse(text).maps;
  } catch {
    throw fault('', 'JSON');
  }
  if (!Array.isArray(list) || list.length === 0) throw fault('/maps', 'a list of maps');
  return list.map((entry, i) => {
    if (!kinds.map[1](entry?.map)) throw fault(`/maps/${i}/map`, kinds.map[0]);
    for (const [key, value] of Object.entries(entry)) {
      const [what, fits] = kinds[key] ?? [`one of ${Object.keys(kinds).join(', ')}`, () => false];
      if (!fits(value)) throw fault(`/maps/${i}/${key}`, what);
    }
    return { ...entry, map: new URL(entry.map, new URL(kiosk.playlist, location.href)).href };
  });
}

// placeOf is the page's address at the beginning of an entry.
function placeOf({ theme, view }) {
  const url = new URL(location.href), all = new URLSearchParams(url.hash.slice(1));
  for (const key of ['chapter', 'step', ...(theme ? ['theme'] : []), ...(view ? ['view'] : [])]) all.delete(key);
  if (theme) all.set('theme', { paper: 'light', night: 'dark' }[theme] ?? theme);
  if (view) all.set('view', view);
  url.hash = all;
  return url.href;
}

const over = ({ loops: most, minutes }) => (most === undefined && minutes === undefined ? loops >= 1
  : loops >= most || performance.now() - begun >= 60_000 * minutes);

const say = (entry, why) => console.error(`citemap: this map cannot be shown: ${entry.map}: ${why}`);

// next goes on to the next map that is there.
async function next() {
  rest = performance.now() + 1000 * grace;
  for (let i = 1; i < entries.length; i++) {
    const other = (number + i) % entries.length;
    try {
      JSON.parse(await mapFile('', entries[other].map).then(file => file.text()));
      if (visitor || !(await reachable())) return; // another time
      turn(other, 0, 0);
      return;
    } catch (fault) {
      say(entries[other], fault.message);
    }
  }
}

function turn(to, skipped, pause) {
  remember({ entry: to, skipped, tries: 0 }, placeOf(entries[to]));
  again(`${entries[to].map} is next`, pause);
}

// skip passes over a map that is none. What the page has of it stays for as long as
// nothing else can be shown.
function skip(why) {
  say(entries[number], why);
  const skipped = (memory().skipped ?? 0) + 1, all = skipped >= entries.length;
  turn((number + 1) % entries.length, all ? 0 : skipped, all ? grace : 1);
}

// A map that was never drawn is at fault itself; else it is what draws it.
function fail({ detail }) {
  if (!drawn && entries.length > 1) skip(detail);
  else again(detail);
}

function look({ detail }) {
  ({ loops, visitor } = detail);
  if (!visitor && !detail.dark && entries.length > 1 && performance.now() > rest && over(entries[number])) next();
}

if (kiosk) {
  addEventListener('citemap:first-frame', () => {
    [drawn, begun] = [true, performance.now()];
    remember({ skipped: 0 });
  }, { once: true });
  addEventListener('citemap:fault', fail, { once: true });
  addEventListener('citemap:showing', look);
}
