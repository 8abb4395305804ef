// The page as it is without the map: a picture of it (#poster) and all that it
// says in words (#text), if the page brings them along. They are written by
// `citemap export --to site`, and stand in the page for those who have no script;
// style.css says how they look.

const root = document.documentElement;
const poster = document.getElementById('poster');
let parts = []; // of the words, where they are out of the page
let unread = null; // the element that has the rest of the page as text

// wait leaves the picture alone, until the map is drawn over it. The words go out
// of the page as soon as they are all there, so that none of their names is taken for
// something of the program's, and none of their links is met on the way through the page.
export function wait() {
  root.classList.remove('still');
  root.classList.add('live');
  if (document.readyState !== 'loading') {
    leave();
    return;
  }
  passOver();
  document.addEventListener('DOMContentLoaded', () => (root.classList.contains('live') ? leave() : stay()), { once: true });
}

const policy = (() => {
  try {
    return globalThis.trustedTypes?.createPolicy('citemap-words', { createHTML: html => html }) ?? { createHTML: html => html };
  } catch {
    return null; // the host allows none
  }
})();

// passOver lets the browser take the words, which are still to come, as one long text:
// to make thousands of elements that nobody is to see takes as long as the program does
// to start. Nothing but this element can be said to a page from there on.
function passOver() {
  if (!poster || !policy || document.getElementById('text')) return;
  document.write(policy.createHTML('<plaintext id="unread" hidden>'));
  unread = document.getElementById('unread');
}

const wordsIn = page => ['words-style', 'text'].map(id => page.getElementById(id)).filter(Boolean);

function leave() {
  parts = unread ? [unread] : wordsIn(document);
  for (const part of parts) part.remove();
}

// read makes of the text what it was to be. It is the page's own, as its publisher
// wrote it.
function read() {
  parts = wordsIn(new DOMParser().parseFromString(policy.createHTML(unread.textContent), 'text/html'));
  unread.remove();
  unread = null;
}

// giveWay makes room for the map, which is drawn now.
export function giveWay() {
  poster?.classList.add('done');
  setTimeout(() => { if (poster?.classList.contains('done')) poster.remove(); }, 400);
}

// stay is for when there will be no map: picture and words, if the page has any, are
// all of it. Words that are still on their way come once they are all there.
export function stay() {
  if (!poster && parts.length === 0 && !document.getElementById('text')) return;
  root.classList.remove('live');
  root.classList.add('still');
  if (poster) {
    poster.classList.remove('done');
    document.body.prepend(poster);
  }
  if (unread && document.readyState !== 'loading') read();
  document.body.append(...parts);
}
