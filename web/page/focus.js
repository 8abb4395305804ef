// Shows that the map has the focus, to those who go by keys: it came by Tab, and
// not by a press on the map, from its own field, or with the window.

let pointed = false, left = true;

addEventListener('citemap:first-frame', () => {
  const canvas = document.querySelector('canvas');
  addEventListener('pointerdown', () => {
    canvas.classList.remove('reached');
    pointed = true;
    setTimeout(() => { pointed = false; });
  }, { capture: true });
  canvas.addEventListener('focus', event => {
    const back = !left || event.relatedTarget?.id === 'field';
    if (!pointed && !back) canvas.classList.add('reached');
    left = true;
  });
  canvas.addEventListener('blur', () => {
    left = document.hasFocus();
    if (left) canvas.classList.remove('reached');
  });
}, { once: true });
