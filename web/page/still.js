// The page as it is without the map: a picture of it (#poster) and all that it
// says in words (#text), if the page brings them along. They are written by
// `citemap export --to site`, and stand in the page for those who have no script;
// style.css says how they look.

const root = document.documentElement;
const poster = document.getElementById('poster');
let parts = []; // of the words, where they are out of the page

// wait leaves the picture alone, until the map is drawn over it. The words go out
// of the page as soon as they are all there, so that none of their names is taken for
// something of the program's, and none of their links is met on the way through the page.
export function wait() {
  root.classList.remove('still');
  root.classList.add('live');
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', leave, { once: true });
  else leave();
}

function leave() {
  if (!root.classList.contains('live')) return; // they are to stay
  parts = ['words-style', 'text'].map(id => document.getElementById(id)).filter(Boolean);
  for (const part of parts) part.remove();
}

// giveWay makes room for the map, which is drawn now.
export function giveWay() {
  poster?.classList.add('done');
  setTimeout(() => { if (poster?.classList.contains('done')) poster.remove(); }, 400);
}

// stay is for when there will be no map: picture and words, if the page has any, are
// all of it.
export function stay() {
  if (!poster && parts.length === 0 && !document.getElementById('text')) return;
  root.classList.remove('live');
  root.classList.add('still');
  if (poster) {
    poster.classList.remove('done');
    document.body.prepend(poster);
  }
  document.body.append(...parts);
}
