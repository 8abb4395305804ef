// What the map asks of the browser: to save a file, and to open other pages.
//
//   citemap:errand   event on window: detail is {task, text, name}
//     "save"     text as a file of that name
//     "words"    the map in words, at the anchor text: the page of them, or the
//                tree of them over the map
//     "page"     the address text
//     "present"  the page for whoever presents the map
//
// A sandboxed frame can save nothing, and opens pages only where the page around
// has turned its links on; then the address is said instead.
import { framed, sealed, welcome } from './framed.js';
import { read } from './tree.js';

let links = !sealed;
welcome.then(around => { links ||= around.links; });

const tasks = { save, words, page, present };

// told says something to the reader in the interface's words: with an address in them.
const told = (name, address = '') => citemap.note(citemap.words()[name].replace('{address}', () => address));

addEventListener('citemap:errand', ({ detail: { task, text, name } }) => tasks[task]?.(text, name));

function save(text, name) {
  if (sealed) return told('unsaved');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// The map in words lies beside the map that is shown, if it has been exported. In a
// frame nothing is fetched after the start, and no window opened.
async function words(anchor) {
  if (framed || globalThis.citemapOpened) return read();
  const own = new URLSearchParams(location.search).get('map');
  const name = document.querySelector('meta[name="citemap-words"]')?.content || 'text.html';
  const url = own ? new URL('text.html', new URL(own, location.href)) : new URL(name, location.href);
  const there = await fetch(url, { method: 'HEAD', mode: 'same-origin' }).then(r => r.ok, () => false);
  if (!there) return read();
  url.hash = anchor;
  show(url);
}

function page(address) {
  const url = URL.canParse(address) && new URL(address);
  if (/^https?:$/.test(url.protocol)) show(url);
  else told('noAddress', address);
}

// A browser does not say that it kept a window of another's from opening, but
// whether it would have to.
function show(url) {
  if (!links) told('shut', url.href);
  else if (navigator.userActivation?.isActive === false) told('unasked', url.href);
  else open(url, '_blank', 'noopener');
}

function present() {
  if (sealed) return told('apart');
  const shown = open(`presenter.html${location.search}`, 'citemap-presenter', 'popup,width=900,height=700');
  if (!shown) told('noPresenter');
}
