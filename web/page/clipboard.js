// Gives the clipboard what is marked in the map, and what the map has to copy.
//
//   copy             of the browser, while the map has the focus: citemap.marked()
//   citemap:errand   event on window: task "copy", and the text

const onMap = ({ target }) => !target.closest?.('input, textarea, #words');

// Safari asks before whether there is anything to copy, and takes no for yes.
document.addEventListener('beforecopy', event => {
  if (onMap(event) && globalThis.citemap?.marked()) event.preventDefault();
});

document.addEventListener('copy', event => {
  const text = onMap(event) && globalThis.citemap?.marked();
  if (!text) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
});

// Ctrl+A means the text in the map. It is heard here before yield.js leaves it
// to the browser, which would mark the words that are only read aloud.
addEventListener('keydown', event => {
  const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a';
  if (!chord || event.target.localName !== 'canvas') return;
  event.preventDefault();
  citemap.press('all');
}, { capture: true });

// copyByHand copies where a page has no clipboard: without https, or in a frame
// that may not have it.
function copyByHand(text) {
  const before = document.activeElement;
  const area = Object.assign(document.createElement('textarea'), { value: text, className: 'unseen' });
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
}

addEventListener('citemap:errand', async ({ detail: { task, text } }) => {
  if (task !== 'copy') return;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyByHand(text)) citemap.note(citemap.words().noCopy);
  }
});
