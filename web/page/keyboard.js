// Chromium keeps the keyboard's layout from frames of another site, and the game
// library then complains on the console of the page around: there is none to know.

navigator.keyboard?.getLayoutMap?.().catch(() => { navigator.keyboard.getLayoutMap = async () => new Map(); });
