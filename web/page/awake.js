// Keeps the screen of a kiosk from going to sleep. The browser takes that back whenever
// the page is out of sight, and gives it to pages of https or of this machine alone.
// Where it is refused the map is shown nevertheless.
import { kiosk } from './kiosk.js';

async function stay() {
  if (document.hidden) return;
  try {
    await navigator.wakeLock.request('screen');
  } catch { /* the system is set up not to sleep, or does */ }
}

if (kiosk) {
  stay();
  document.addEventListener('visibilitychange', stay);
}
