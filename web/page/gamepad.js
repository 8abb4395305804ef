// A page around can deny gamepads to the frames in it, and the browser then throws
// where the game library only asks whether there are any: there are none.

try {
  navigator.getGamepads?.();
} catch {
  Object.defineProperty(navigator, 'getGamepads', { value: () => [] });
}
