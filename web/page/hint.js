// Says over the map, for as long as it is asked for in vain, how it is moved in a
// frame. Those who read with a screen reader have other ways, and are not told.

const stays = 1500; // ms after the last wish

// The key that zooms on this machine.
const key = /^(Mac|iP)/.test(navigator.platform) ? '⌘' : 'Ctrl';
const plain = { paper: 'light', night: 'dark' }; // what other themes are like

let note = null, timer = 0;

function build() {
  note = Object.assign(document.createElement('div'), { className: 'nudge' });
  note.setAttribute('aria-hidden', 'true');
  note.append(document.createElement('p'));
  document.body.append(note);
  note.getBoundingClientRect(); // so that it fades in the first time too
}

// hint shows how the map is moved by 'wheel' or 'touch', in the theme that the
// map has now.
export function hint(by) {
  if (!globalThis.citemap) return; // the map is not there yet
  if (!note) build();
  const theme = new URLSearchParams(citemap.bookmark()).get('theme');
  if (theme) document.documentElement.dataset.theme = plain[theme] ?? theme;
  note.firstChild.textContent = citemap.words()[by].replace('{key}', key);
  note.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(unhint, stays);
}

// unhint takes it away.
export function unhint() {
  clearTimeout(timer);
  note?.classList.remove('shown');
}
