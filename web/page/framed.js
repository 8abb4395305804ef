// What the page is part of: nothing, a frame, or the frame of the element
// <cite-map>, which answers its hello with a welcome and a port.
import { check, inward } from '../embed/protocol.js';

export const framed = parent !== window;

// mayFocus reports whether to give something the focus takes it from nobody: in a
// frame that is not where the reader is, from the page around.
export const mayFocus = () => !framed || document.hasFocus();

// A sandboxed frame has no origin: no storage, and no file of a host that does not
// send CORS headers. Only then does the page around hand it its files: in a frame
// with an origin, they would be somebody else's program in this site's name.
export const sealed = framed && self.origin === 'null';

// welcome is what the element says and {port}. It never comes if there is none.
export const welcome = new Promise(settle => {
  if (!framed) return;
  addEventListener('message', function hear({ source, data, ports }) {
    if (source !== parent || data?.type !== 'welcome' || !ports[0] || !check(inward, data)) return;
    removeEventListener('message', hear);
    settle({ ...data, port: ports[0] });
  });
  parent.postMessage({ type: 'hello', citemap: 1 }, '*');
});

// A frame.html is the element's alone, and waits for it however busy the page
// around is; another page soon goes on by itself.
const patience = /\/frame(\.html)?$/.test(location.pathname) ? 10_000 : 300; // ms

// around is the welcome where it came in time, and the frame is one to be helped.
export const around = sealed ? Promise.race([welcome, new Promise(settle => setTimeout(settle, patience))]) : Promise.resolve();
