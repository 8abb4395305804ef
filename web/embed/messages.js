// The page that shows every message: a button for each that the map takes, and a
// log of those that it sends. The table is made of the one that is checked by.
import { inward, outward } from './protocol.js';

const map = document.getElementById('map');
const node = map.dataset.node ?? 'iran'; // of the map that the page shows

// Each wish: what it says in the table, what is filled in, and what it does.
const wishes = {
  select: ['Opens a node, a link, a strand or a quote; "" closes what is open.', node, id => map.select(id)],
  goto: ['Goes to a step of the tour.', '{"chapter": "", "step": 1}', place => map.goto(JSON.parse(place))],
  filter: ['Shows these alone; [] is all.', '{"families": ["force", "goods"]}', shown => map.filter(JSON.parse(shown))],
  play: ['Lets the flows move, and an open chapter go on.', '', () => map.play()],
  pause: ['Stops both.', '', () => map.pause()],
  chapter: ['The attribute chapter has changed.', '', id => { map.chapter = id; }],
  view: ['The attribute view has changed: force or geo.', 'geo', name => { map.view = name; }],
  theme: ['The attribute theme has changed: light, dark or auto.', 'dark', name => { map.theme = name; }],
  state: ['Goes to a bookmark.', `node=${node}&view=geo`, hash => { map.state = hash; }],
};

const told = {
  visible: 'Whether the map can be seen; else it stands still.',
  file: 'A file that was asked for, or the status with which it could not be had.',
  welcome: 'What a frame begins with, and its port.',
  ready: 'The map is drawn: its title and language.',
  chapter: 'The tour is at another step.',
  state: 'Where the map is now: its bookmark.',
  select: 'What is open now, and what the panel says of it.',
  height: 'The height that suits the map at its width.',
  fault: 'The map cannot be shown, and why.',
  get: 'Asks for a file, of the map\'s own or of the site.',
  hello: 'A frame has loaded.',
};

const made = (name, more, ...within) => {
  const element = Object.assign(document.createElement(name), more);
  element.append(...within);
  return element;
};

for (const [name, [, value, does]] of Object.entries(wishes)) {
  const field = made('input', { value, ariaLabel: `What to ${name}`, spellcheck: false });
  const form = made('form', {}, made('button', { textContent: name }), ...(does.length ? [field] : []));
  form.addEventListener('submit', event => {
    event.preventDefault();
    try {
      does(field.value);
      log('→', name, does.length ? field.value : '');
    } catch (error) {
      log('→', name, error.message);
    }
  });
  document.getElementById('wishes').append(form);
}

function log(way, name, text) {
  const list = document.getElementById('log');
  list.querySelector('.none')?.remove();
  list.prepend(made('li', {}, made('time', { textContent: new Date().toLocaleTimeString('en-GB') }), made('b', { textContent: `${way} ${name}` }), text));
  if (list.children.length > 200) list.lastChild.remove();
}

for (const name of Object.keys(outward)) {
  map.addEventListener(`citemap-${name}`, ({ detail }) => log('←', name, JSON.stringify(detail)));
}

const sides = [['→', inward, name => wishes[name]?.[0] ?? told[name]], ['←', outward, name => told[name]]];
for (const [way, table, says] of sides) for (const [name, row] of Object.entries(table)) {
  const fields = Object.entries(row).map(([key, kind]) => `${key}${kind(undefined) ? '?' : ''}`).join(', ');
  document.getElementById('table').append(made('tr', {},
    made('th', { scope: 'row', textContent: `${way} ${name}` }), made('td', { textContent: fields }), made('td', { textContent: says(name) })));
}
