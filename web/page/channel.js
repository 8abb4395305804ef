// Lets the element in the page around lead the map, and hear from it: its messages
// become words of the object citemap, and the page's events become messages.
// ../embed/protocol.js has the table of both.
import { check, inward } from '../embed/protocol.js';
import { welcome } from './framed.js';

const calm = 250; // ms between two messages of where the map is

const lists = ['kinds', 'families', 'statuses'];
const told = 4000; // characters of what the panel says, that are passed on

// changed is the bookmark of what is shown, with other values of some keys; an
// empty one is none.
function changed(keys) {
  const all = new Map(new URLSearchParams(citemap.bookmark().replaceAll('+', '%2B')));
  for (const [key, value] of Object.entries(keys)) all.set(key, value ?? '');
  return [...all].filter(([, value]) => value !== '').map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&');
}

const go = keys => citemap.go(changed(keys));

const wishes = {
  select({ id }) {
    const key = citemap.called(id);
    if (key || id === '') go({ node: '', link: '', quote: '', with: '', ...(key && { [key]: id }) });
    else console.warn(`citemap: the map has nothing called ${id}`);
  },
  goto: ({ chapter, step }) => go({ ...(chapter !== undefined && { chapter }), step: step ? String(step) : '', panel: chapter === '' ? '' : 'tour', play: '' }),
  filter: shown => go(Object.fromEntries(lists.filter(name => shown[name]).map(name => [name, shown[name].join(',')]))),
  play: () => go({ paused: '0', ...(new URLSearchParams(citemap.bookmark()).has('chapter') && { play: '1' }) }),
  pause: () => go({ paused: '1', play: '' }),
  chapter: ({ name }) => wishes.goto({ chapter: name }),
  view: ({ name }) => go({ view: name }),
  theme: ({ name }) => go({ theme: ['light', 'dark'].includes(name) ? name : preferred() }),
  state: ({ hash }) => citemap.go(hash),
  visible: ({ on }) => citemap.sleep?.(!on),
};

// A map that was once told its theme follows the device no more.
const preferred = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

// A browser that cannot show the map is known before the element has answered.
const fault = new Promise(tell => addEventListener('citemap:fault', ({ detail }) => tell(String(detail)), { once: true }));

// inALine is the first of a fault's lines: an article has room for no more. The
// rest is for whoever makes the map.
function inALine(text) {
  const [line, ...more] = text.trim().split('\n');
  if (more.length === 0) return line;
  console.error(text);
  return `${line} (The browser's console has ${more.length} more.)`;
}

welcome.then(({ port }) => {
  const say = message => port.postMessage(message);
  const waiting = []; // what was said before the map could hear it
  let drawn = false;

  port.addEventListener('message', ({ data }) => {
    if (!check(inward, data) || !wishes[data.type]) return; // files are loader.js's
    if (drawn) wishes[data.type](data);
    else waiting.push(data);
  });
  port.start();

  addEventListener('citemap:first-frame', () => {
    drawn = true;
    say({ type: 'ready', title: document.title, language: document.documentElement.lang });
    for (const data of waiting.splice(0)) wishes[data.type](data);
    tellHeight(say);
  }, { once: true });
  fault.then(text => say({ type: 'fault', text: inALine(text) }));
  tellSelected(say);
  tellChapter(say);
  tellState(say);
});

// The panel's words change more often than what it is about.
function tellSelected(say) {
  let known = '';
  addEventListener('citemap:selected', ({ detail: { id, text } }) => {
    if (id === known) return;
    known = id;
    say({ type: 'select', id, text: text.slice(0, told) });
  });
}

function tellChapter(say) {
  let known = '';
  addEventListener('citemap:staged', ({ detail: { chapter, title, step, steps } }) => {
    const now = `${chapter} ${step}`;
    if (now === known) return;
    known = now;
    say({ type: 'chapter', chapter, title, step, steps });
  });
}

// Where the map is, now and then; and when the page is loaded again, at once.
function tellState(say) {
  let due, timer = 0;
  const tell = () => {
    clearTimeout(timer);
    timer = 0;
    if (due !== undefined) say({ type: 'state', hash: due });
    due = undefined;
  };
  addEventListener('citemap:marked', ({ detail: { hash } }) => {
    due = hash;
    timer ||= setTimeout(tell, calm);
  });
  addEventListener('pagehide', () => {
    const now = globalThis.citemap?.bookmark();
    if (now !== undefined) due = now;
    tell();
  });
}

// The map wants the shape of a screen, and on a phone that of a hand's width.
function tellHeight(say) {
  let known = 0;
  const look = () => {
    const height = Math.max(320, Math.round(innerWidth * (innerWidth < 600 ? 1.25 : 9 / 16)));
    if (height !== known) say({ type: 'height', height });
    known = height;
  };
  addEventListener('resize', look);
  look();
}
