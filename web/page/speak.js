// Says what the map shows to those who do not see it: what the canvas is, which
// keys it takes, the words of the panel, and what became of their commands.
//
//   citemap:selected   event on window: detail is {brief, text}: one sentence of what
//                      is selected, which is read at once, and all that the panel
//                      says, which waits to be asked for; empty where nothing is
//   citemap:announced  event on window: detail is words to read once

addEventListener('citemap:first-frame', () => {
  const canvas = document.querySelector('canvas');
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', `Map: ${document.title}`);
  canvas.setAttribute('aria-describedby', 'keys');
  canvas.tabIndex = 0; // the library would have it before all else on the page
}, { once: true });

addEventListener('citemap:turned', () => {
  document.querySelector('canvas').setAttribute('aria-label', `Map: ${document.title}`);
});

addEventListener('citemap:selected', event => {
  document.getElementById('selection').textContent = event.detail.brief;
  Object.assign(document.getElementById('told'), { textContent: event.detail.text, hidden: !event.detail.text });
});

// Words are added, so that none go unread when others follow at once, and that
// the same words are read again.
addEventListener('citemap:announced', event => {
  const words = Object.assign(document.createElement('span'), { textContent: `${event.detail}\n` });
  document.getElementById('announced').append(words);
  setTimeout(() => words.remove(), 10_000);
});
