// Lets the page of the presenter (presenter.html) follow a tour and lead it, from
// another window of the same browser. Messages on the channel "citemap":
//
//   {citemap: 1, ask: true}               from a presenter: who is there?
//   {citemap: 1, to, press}               from a presenter, to a map: a wish, one of
//                                         "begin", "next", "previous", "blank" and "play"
//   {citemap: 1, from, map, language, address, hidden, stage, words}
//                                         from a map: its title, whether its window
//                                         is out of sight, citemap.stage(), and the
//                                         words of the interface, citemap.words()
//   {citemap: 1, from, gone: true}        from a map that is left
//
//   citemap:staged   event on window: the tour is another now
//
// A sandboxed frame is no part of any site, and nobody presents what is in it.
import { sealed } from './framed.js';

const channel = sealed ? new EventTarget() : new BroadcastChannel('citemap');
const from = Math.random().toString(36).slice(2);
let drawn = false;

function say() {
  if (!drawn || sealed) return;
  const { title, documentElement: { lang }, hidden } = document;
  channel.postMessage({ citemap: 1, from, map: title, language: lang, address: location.href, hidden, stage: citemap.stage(), words: citemap.words() });
}

channel.addEventListener('message', ({ data }) => {
  if (data?.citemap !== 1) return;
  if (data.ask) say();
  if (data.to !== from || typeof data.press !== 'string') return;
  citemap.press(data.press);
  say(); // that it has come through
});

addEventListener('citemap:first-frame', () => { drawn = true; say(); }, { once: true });
addEventListener('citemap:staged', say);
document.addEventListener('visibilitychange', say);
addEventListener('pageshow', say);
addEventListener('pagehide', () => channel.postMessage?.({ citemap: 1, from, gone: true }));
