// Shows whoever presents a tour what the audience does not see, and leads the map
// in the other window. present.js says how the two speak; of several maps the one
// that spoke last is meant.

const channel = new BroadcastChannel('citemap');
const patience = 2000; // ms for an answer to a wish
const pulse = 5000; // ms between two questions whether the map is still there
const at = id => document.getElementById(id);

let map = null; // the last message of the map that is followed
let asked = 0; // timer of a question that has not been answered
let heard = 0; // when the map last spoke

// The words of the interface: those of the map that is followed, and until there is
// one, English, as far as they are needed without a map.
const english = {
  language: 'en', direction: 'ltr', presenter: 'Presenter', play: 'Play', pause: 'Pause', blank: 'Blank', show: 'Show',
  closed: 'No map is open. Open the map in another window of this browser:',
};
let words = english;

const home = `./${location.search}`;
const keys = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous',
  b: 'blank', '.': 'blank', p: 'play',
};

function put(id, text) {
  if (at(id).textContent !== text) at(id).textContent = text;
  at(id).hidden = !text;
}

// tell says what is to be done where there is no tour to see.
function tell(text, link) {
  const state = at('state');
  if (state.dataset.said === text) return;
  state.dataset.said = text;
  state.textContent = text;
  if (link) state.append(' ', Object.assign(document.createElement('a'), { href: link, target: '_blank', textContent: new URL(link, location.href).href }));
}

function show() {
  const stage = map?.stage, touring = stage?.steps > 0;
  for (const id of ['now', 'say', 'then']) at(id).hidden = !touring;
  for (const button of document.querySelectorAll('[data-press]')) button.disabled = !map;
  press('play').textContent = stage?.playing ? words.pause : words.play;
  press('blank').textContent = stage?.blank ? words.show : words.blank;
  press('blank').setAttribute('aria-pressed', Boolean(stage?.blank));
  document.querySelector('main').lang = map?.language || 'en';
  at('state').lang = words.language;
  put('title', touring ? stage.title : map?.map || words.presenter);
  if (!map) return tell(words.closed, home);
  if (map.hidden) tell(words.hidden);
  else if (!touring) tell(words.idle);
  else tell(stage.blank ? words.blanked : '');
  if (touring) fill(stage);
}

// speak puts what the page says itself into the map's language, and direction.
function speak(said) {
  words = { ...english, ...said };
  document.documentElement.dir = words.direction;
  for (const part of document.querySelectorAll('[data-word]')) {
    Object.assign(part, { textContent: words[part.dataset.word], lang: words.language });
  }
  const nav = document.querySelector('nav');
  nav.setAttribute('aria-label', words.tour);
  nav.lang = words.language;
}

// filled is a phrase with its places filled.
const filled = (phrase, places) => phrase.replace(/\{(\w+)\}/g, (_, name) => places[name]);

const press = name => document.querySelector(`[data-press=${name}]`);

function fill(stage) {
  begun ||= Date.now();
  put('count', filled(words.step, { n: stage.step, of: stage.steps }));
  put('heading', stage.stepTitle);
  put('text', stage.text);
  put('quote', stage.quote);
  put('source', stage.source);
  put('notes', stage.notes || words.noNotes);
  at('notes').classList.toggle('none', !stage.notes);
  put('next', stage.next.title || (stage.step < stage.steps ? filled(words.nextStep, { n: stage.step + 1 }) : words.ends));
  put('next-text', stage.next.text);
}

channel.addEventListener('message', ({ data }) => {
  if (data?.citemap !== 1 || !data.from) return;
  if (data.gone) {
    if (map?.from === data.from) leave();
    return;
  }
  if (!data.stage) return;
  clearTimeout(asked);
  [map, heard] = [data, Date.now()];
  if (data.words) speak(data.words);
  show();
});

function leave() {
  map = null;
  show();
  ask();
}

function ask() { channel.postMessage({ citemap: 1, ask: true }); }

// A map whose window was closed in a hurry, or has crashed, does not say so.
setInterval(() => (map && Date.now() - heard > 3 * pulse ? leave() : ask()), pulse);

// wish asks the map for something; with no tour going on, to begin it.
function wish(name) {
  if (!map) return;
  const first = ['next', 'play'].includes(name) && !map.stage.steps;
  channel.postMessage({ citemap: 1, to: map.from, press: first ? 'begin' : name });
  clearTimeout(asked);
  asked = setTimeout(leave, patience);
}

document.querySelector('nav').addEventListener('click', event => {
  if (event.target.dataset.press) wish(event.target.dataset.press);
});

// A space on a button presses that button.
addEventListener('keydown', event => {
  const name = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!name || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ' ' && event.target.localName === 'button') return;
  event.preventDefault();
  wish(name);
});

// The clocks: from the first step of a tour, kept over a reload; and of the day.
let begun = Number(sessionStorage.getItem('citemap-begun')) || 0;

function tick() {
  if (begun) sessionStorage.setItem('citemap-begun', begun);
  const s = begun ? Math.floor((Date.now() - begun) / 1000) : 0, two = n => String(n).padStart(2, '0');
  const long = s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}` : String(Math.floor(s / 60));
  put('elapsed', `${long}:${two(s % 60)}`);
  put('clock', new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' }));
}

at('restart').addEventListener('click', () => {
  begun = Date.now();
  tick();
});

setInterval(tick, 1000);
tick();
show();
ask();
