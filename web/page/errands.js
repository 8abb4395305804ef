// What the map asks of the browser: to save a file, and to open other pages.
//
//   citemap:errand   event on window: detail is {task, text, name}
//     "save"     text as a file of that name
//     "words"    the map in words, at the anchor text
//     "page"     the address text
//     "present"  the page for whoever presents the map

const tasks = { save, words, page, present };

addEventListener('citemap:errand', ({ detail: { task, text, name } }) => tasks[task]?.(text, name));

function save(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// The map in words lies beside the map that is shown, if it has been exported.
async function words(anchor) {
  const own = new URLSearchParams(location.search).get('map');
  const name = document.querySelector('meta[name="citemap-words"]')?.content || 'text.html';
  const url = own ? new URL('text.html', new URL(own, location.href)) : new URL(name, location.href);
  const there = await fetch(url, { method: 'HEAD', mode: 'same-origin' }).then(r => r.ok, () => false);
  if (!there) {
    citemap.note(`There is no page of words at ${url.href}. The program writes it: citemap export --to text.html`);
    return;
  }
  url.hash = anchor;
  show(url);
}

function page(address) {
  const url = URL.canParse(address) && new URL(address);
  if (/^https?:$/.test(url.protocol)) show(url);
  else citemap.note(`${address} is no address of a page.`);
}

// A browser does not say that it kept a window of another's from opening, but
// whether it would have to.
function show(url) {
  if (navigator.userActivation?.isActive === false) citemap.note(`The browser does not open ${url.href} unasked.`);
  else open(url, '_blank', 'noopener');
}

function present() {
  const shown = open(`presenter.html${location.search}`, 'citemap-presenter', 'popup,width=900,height=700');
  if (!shown) citemap.note('The browser did not open a window. Allow this page to, or open presenter.html yourself.');
}
