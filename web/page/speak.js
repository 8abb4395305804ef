// Says what the map shows to those who do not see it: what the canvas is, which
// keys it takes, and the text of what is selected.
//
//   citemap:selected   event on window: detail is {id, text} of what is
//                      selected, both empty where nothing is

addEventListener('citemap:first-frame', () => {
  const canvas = document.querySelector('canvas');
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', `Map: ${document.title}`);
  canvas.setAttribute('aria-describedby', 'keys');
}, { once: true });

addEventListener('citemap:selected', event => {
  document.getElementById('selection').textContent = event.detail.text;
});
