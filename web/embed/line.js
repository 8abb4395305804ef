// The line to one frame: it says hello, is let in by a port, and may do so again
// after it was loaded anew, which it is when the graphics are taken from it.
import { check, outward } from './protocol.js';

const patience = 3000; // ms for a frame that has loaded to say hello
const most = 20_000; // ms for one that some browsers, where it is forbidden, never load
const again = 3; // reloads at most
const within = 600_000; // ms

// connect waits for frame. welcome() is what it is told; hear(message) gets what
// it says, or a fault.
export function connect(frame, welcome, hear) {
  let port, ratio, losses = [];
  const fault = text => hear({ type: 'fault', text });

  // A frame that was zoomed, or is on another screen, loads itself anew as well.
  function knock({ source, data, timeStamp }) {
    if (source !== frame.contentWindow || check(outward, data)?.type !== 'hello') return;
    if (ratio === devicePixelRatio) losses = [...losses, timeStamp].filter(t => timeStamp - t < within);
    ratio = devicePixelRatio;
    if (losses.length > again) return fault("The browser took the map's graphics away too often.");
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port.onmessage = event => { if (check(outward, event.data)) hear(event.data); };
    source.postMessage({ type: 'welcome', citemap: 1, ...welcome() }, '*', [port2]);
  }

  addEventListener('message', knock);
  const wait = ms => setTimeout(() => { if (!port && frame.isConnected) fault("This page, or the map's host, forbids its frame."); }, ms);
  wait(most);
  frame.onload = () => wait(patience);
  return {
    _say: message => port.postMessage(message),
    _end() {
      removeEventListener('message', knock);
      frame.remove();
    },
  };
}
