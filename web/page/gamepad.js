// The map has no use for gamepads, but the game library asks for them in every tick,
// and browsers that have once been asked look for them sixty times a second as long
// as the page is there: that alone kept a fortieth of a core busy. Where the page
// around denies them the browser would throw, too. So there are none.
Object.defineProperty(navigator, 'getGamepads', { value: () => [] });
