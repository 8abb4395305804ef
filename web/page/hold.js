// A press on the map is the map's until it ends, even where that is over the
// search field or outside of the window: the game library listens on its canvas
// alone, and would go on dragging. Fingers are held so by the browser itself.

addEventListener('pointerdown', event => {
  if (event.target.localName === 'canvas' && event.pointerType !== 'touch') event.target.setPointerCapture(event.pointerId);
}, { capture: true });
