// A browser that has waited too long for a page's answer to a finger goes on without
// it: the event then says that it cannot be cancelled, and whoever tries all the same,
// as the game library does with each, is written about on the console, for weeks in a
// kiosk. So there is nothing to try.
for (const type of ['touchstart', 'touchmove', 'touchend']) {
  addEventListener(type, event => { if (!event.cancelable) event.preventDefault = () => {}; }, { capture: true, passive: true });
}
