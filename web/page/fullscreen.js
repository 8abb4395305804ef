// In a frame, a button of the page's own that gives the map the whole screen: a
// part of somebody's page is small. The map stays one stop of Tab: those who go by
// keys press Alt and Enter.
import { framed } from './framed.js';

const outward = 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4', back = 'M7 3v4H3M17 7h-4V3M13 17v-4h4M3 13h4v4';

function drawn(path) {
  const [picture, line] = ['svg', 'path'].map(name => document.createElementNS('http://www.w3.org/2000/svg', name));
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

function show(button) {
  const full = document.fullscreenElement !== null;
  button.replaceChildren(drawn(full ? back : outward));
  button.title = button.ariaLabel = citemap.words()[full ? 'small' : 'full'];
}

function toggle() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => citemap.note(citemap.words().notFull));
}

// The chord is heard here before yield.js keeps it, as one of the browser's, from
// everybody else.
if (framed && document.fullscreenEnabled) addEventListener('keydown', event => {
  if (globalThis.citemap && event.altKey && event.key === 'Enter' && !event.repeat) toggle();
}, { capture: true });

if (framed && document.fullscreenEnabled) addEventListener('citemap:first-frame', () => {
  const button = Object.assign(document.createElement('button'), { id: 'fullscreen', type: 'button', tabIndex: -1, onclick: toggle });
  document.addEventListener('fullscreenchange', () => show(button));
  show(button);
  document.body.append(button);
}, { once: true });
