// The map as a tree of words beside the picture, for those who hear it, feel it or
// would rather read: nodes, below each its quotes and claims, below each claim the
// quotes that carry it. It is in step with the map, both ways: what has the focus
// here is selected there, and what is selected there is opened and marked here.
//
//   #words             where it stands: not seen, until something in it has the
//                      focus, or it is read in place of the map
//   citemap:selected   event on window: detail is {node, link, links, quote, under}
//   read()             shows it over the map
//
// Out of sight it is no place in the order of Tab: the map is one, whoever goes by
// keys passes it by one key, and asks for the text by another. Readers of screens
// come here by their own cursor.
import { mayFocus } from './framed.js';
import { fillClaim, fillNode, make, nodeLine } from './outline.js';

const main = document.getElementById('words');
const chunk = 50; // lines that are made at once, in idle time
const patience = 1000; // ms: a map that moves may leave no idle time
const idle = then => (globalThis.requestIdleCallback ? requestIdleCallback(then, { timeout: patience }) : setTimeout(then, 50));
const map = () => document.querySelector('canvas');

let list = null; // of the nodes
let words = {}; // of the interface
let made = 0, total = Infinity; // of the nodes
let mode = ''; // 'aside' while something in it has the focus, 'read' over the map
let asked = null; // the item that has told the map to select it
let current = []; // items that are marked
const rests = new WeakMap(); // by box: what makes the claims that are left

// begin makes the head, and then the lines of nodes while nobody needs the time.
function begin() {
  if (list || !globalThis.citemap) return;
  const { title, summary, language, words: said } = citemap.tree(0, 0);
  words = said;
  list = make('ul', { class: 'nodes' });
  const close = make('button', { type: 'button', class: 'close', lang: words.language }, words.close);
  close.addEventListener('click', leave);
  const name = make('h1', { id: 'words-title', dir: 'auto' }, title || document.title);
  const about = summary ? [make('p', { class: 'summary', dir: 'auto' }, summary)] : [];
  main.replaceChildren(make('div', { class: 'bar' }, close), name, ...about, make('p', { class: 'hint', lang: words.language }, words.hint), list);
  main.setAttribute('role', 'main');
  main.setAttribute('aria-labelledby', 'words-title');
  if (language) main.lang = language;
  main.tabIndex = -1; // a click on its text keeps the focus in it
  order();
  grow();
  if (history.state?.words) read();
}

function grow() {
  if (globalThis.citemap && list && more()) idle(grow); // another map may be on its way
}

// more makes the next lines, and reports whether there are others.
function more() {
  const part = citemap.tree(made, made + chunk);
  total = part.total;
  list.classList.toggle('long', total > 1000);
  const lines = part.nodes.map(nodeLine);
  for (const line of lines) order(line);
  list.append(...lines);
  made += lines.length;
  return made < total;
}

// order puts all that can have the focus into the order of Tab, or takes it out.
function order(within = main) {
  for (const item of within.querySelectorAll('button, a')) {
    if (mode) item.removeAttribute('tabindex');
    else item.tabIndex = -1;
  }
}

// boxOf is what an item opens.
const boxOf = item => item.closest('li').querySelector('.branch');

function expand(item, on) {
  const box = boxOf(item), { node, link } = item.dataset;
  if (on && !box.firstChild) {
    if (link === undefined) fillNode(box, node, citemap.branch(node), words, (all, act) => rests.set(box, inTime(box, all, act)));
    else fillClaim(box, link, citemap.claim(link), words);
    order(box);
  }
  box.hidden = !on;
  item.setAttribute('aria-expanded', on);
}

// inTime does the first of many things in a box at once, and the others in idle
// time. It returns what does all that are left.
function inTime(box, all, act) {
  let done = 0;
  const some = most => {
    for (const end = Math.min(done + most, all.length); done < end; done++) act(all[done]);
    order(box);
  };
  const next = () => {
    some(chunk);
    if (done < all.length) idle(next);
  };
  next();
  return () => some(all.length);
}

// claimIn is the item of a claim below a node.
function claimIn(box, id) {
  if (!find(box, 'link', id)) rests.get(box)?.();
  return find(box, 'link', id);
}

const escaped = id => CSS.escape(id);
const find = (within, name, id) => within.querySelector(`[data-${name}="${escaped(id)}"]:not([data-quote])`);

// line is the item of a node, which is made if it has not been.
function line(id) {
  let item = null;
  while (!(item = find(list, 'node', id)) && made < total && more());
  return item;
}

// mark shows what is selected on the map. What was selected from here is where it
// was, and is left as it was.
function mark({ node, link, links, quote, under }) {
  if (!list) return;
  if (asked && (asked.dataset.link === undefined ? asked.dataset.node === node : asked.dataset.link === link)) return;
  asked = null;
  const owner = under && line(under);
  if (!owner) { note([]); return; }
  expand(owner, true);
  let items = [owner];
  if (links.length > 0) items = links.map(id => claimIn(boxOf(owner), id)).filter(Boolean);
  if (link && items[0]) expand(items[0], true);
  const said = items.length === 1 && quote && boxOf(items[0]).querySelector(`:scope > figure [data-quote="${escaped(quote)}"]`);
  note(said && said !== boxOf(items[0]).querySelector('[data-quote]') ? [said] : items);
  if (mode) current[0]?.scrollIntoView({ block: 'nearest' });
}

// note marks items: the first is what is selected, or the first claim of it.
function note(items) {
  for (const item of current) {
    item.removeAttribute('aria-current');
    item.classList.remove('among');
  }
  current = items;
  items[0]?.setAttribute('aria-current', 'true');
  for (const item of items.slice(1)) item.classList.add('among');
}

// select has the map select an item. What else the reader has set stays as it is.
const replaced = /^(node|link|quote|with|chapter|step|play|camera|scroll|panel(?!=article$))=/;
function select(item) {
  asked = item;
  note([item]);
  const wanted = ['node', 'link', 'quote'].filter(key => item.dataset[key] !== undefined)
    .map(key => `${key}=${encodeURIComponent(item.dataset[key])}`);
  const kept = citemap.bookmark().split('&').filter(pair => pair && !replaced.test(pair));
  citemap.go([...wanted, ...kept].join('&'));
}

function show(how) {
  mode = how;
  const { theme } = Object.fromEntries(new URLSearchParams(citemap.bookmark()));
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  main.classList.toggle('unseen', !how);
  main.classList.toggle('read', how === 'read');
  main.classList.toggle('aside', how === 'aside');
  for (const covered of [map(), document.getElementById('field')]) covered.inert = how === 'read';
  order();
}

// A page that is reloaded, as by another zoom of the browser, is read on.
function keep(on) {
  try { history.replaceState({ ...history.state, words: on }, ''); } catch { /* a frame that may not */ }
}

// read shows the words over the map, at what is selected.
export function read() {
  begin();
  if (!list) return;
  show('read');
  keep(true);
  const at = current[0] ?? main.querySelector('.close');
  if (mayFocus()) at.focus();
  at.scrollIntoView({ block: at === current[0] ? 'center' : 'nearest' });
}

function leave() {
  const had = main.contains(document.activeElement);
  show('');
  keep(false);
  if (had) map().focus({ preventScroll: true });
}

const items = () => [...main.querySelectorAll('button, a')].filter(item => !item.closest('[hidden]'));
const itemOf = target => target.closest('[data-node], [data-link]');

// step is the item that an arrow leads to.
function step(from, key) {
  const all = items(), at = all.indexOf(from);
  switch (key) {
    case 'ArrowDown': return all[at + 1];
    case 'ArrowUp': return all[at - 1];
    case 'Home': return all[0];
    case 'End': return all.at(-1);
  }
  const [open, close] = main.matches(':dir(rtl)') ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const expanded = from.getAttribute('aria-expanded');
  if (key === open && expanded === 'false') expand(from, true);
  else if (key === close && expanded === 'true') expand(from, false);
  else if (key === close) return from.closest('.branch')?.parentElement.querySelector('button');
  return null;
}

main.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    leave();
    return;
  }
  const from = event.target.closest('button, a');
  if (!from || !/^(Arrow|Home|End)/.test(event.key)) return;
  event.preventDefault();
  step(from, event.key)?.focus();
});

main.addEventListener('focusin', ({ target }) => {
  if (!mode) {
    show('aside');
    target.scrollIntoView({ block: 'center' });
  }
  const item = itemOf(target);
  if (item && item !== asked && item !== current[0]) select(item);
});

// Only another place on the page takes the focus away, and not another window.
main.addEventListener('focusout', ({ relatedTarget }) => {
  if (main.contains(relatedTarget) || !document.hasFocus()) return;
  asked = null;
  if (mode === 'aside') show('');
});

main.addEventListener('click', event => {
  const item = itemOf(event.target);
  if (!item) return;
  if (item.localName === 'a') {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a window of its own
    event.preventDefault();
  }
  if (item.localName === 'button') expand(item, item.getAttribute('aria-expanded') === 'false');
  if (item !== current[0] || asked !== item) select(item);
});

// Another map is shown: its words take the place of the old one's.
addEventListener('citemap:turned', () => {
  if (mode === 'read') leave();
  [list, made, total, asked, current] = [null, 0, Infinity, null, []];
  idle(begin);
});
addEventListener('citemap:selected', event => mark(event.detail));
addEventListener('citemap:first-frame', () => setTimeout(() => idle(begin), 100), { once: true });
