// Drives WebKitGTK by WebDriver (W3C), which puppeteer does not speak: as much of
// it as the tests need. WebKit is what every browser of an iPhone is made of.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const driver = process.env.WEBKIT_DRIVER || 'WebKitWebDriver';
const libraries = ['4.1', '4.0'].map(v => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${v}/MiniBrowser`)
  .concat(['4.1', '4.0'].map(v => `/usr/lib/aarch64-linux-gnu/webkit2gtk-${v}/MiniBrowser`));
const patience = 90_000; // ms

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise(done => server.once('listening', done));
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}

// launch starts a browser with one window.
export async function launch() {
  const port = await freePort();
  const running = spawn(driver, [`--port=${port}`], { stdio: 'ignore' });
  const failed = new Promise((_, no) => { running.on('error', no); });
  failed.catch(() => {});
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await Promise.race([fetch(`${base}/status`).then(r => r.ok, () => false), failed]);
    if (up) break;
    if (tries > 100) throw new Error(`${driver} does not answer at ${base}`);
    await sleep(100);
  }
  const binary = process.env.MINIBROWSER || libraries.find(fs.existsSync);
  const session = await command(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  });
  return new Window(`${base}/session/${session.sessionId}`, session.capabilities.browserVersion, running);
}

async function command(base, method, path, body) {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

// Window is the browser's one window.
class Window {
  constructor(session, version, running) { Object.assign(this, { session, version, running }); }

  send(method, path, body) { return command(this.session, method, path, body); }
  open(url) { return this.send('POST', '/url', { url }); }

  // ask returns what a function says in the page. Its arguments are values.
  ask(fn, ...args) { return this.send('POST', '/execute/sync', { script: `return (${fn})(...arguments)`, args }); }

  // until waits for fn(args) to be true, and returns what it says.
  async until(fn, ...args) {
    for (const began = performance.now(); ;) {
      const said = await this.ask(fn, ...args);
      if (said) return said;
      if (performance.now() - began > patience) throw new Error(`in vain: ${fn} ${JSON.stringify(args)}`);
      await sleep(200);
    }
  }

  // inside goes on in the frame that a function returns, or in the page around.
  async inside(fn) { return this.send('POST', '/frame', { id: fn ? await this.ask(fn) : null }); }

  act(...actions) { return this.send('POST', '/actions', { actions }); }

  // click presses the mouse at a place of the page, as long as a hand does.
  click({ x, y }) {
    const move = { type: 'pointerMove', duration: 100, x: Math.round(x), y: Math.round(y) }, pause = { type: 'pause', duration: 300 };
    return this.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
      actions: [move, pause, { type: 'pointerDown', button: 0 }, pause, { type: 'pointerUp', button: 0 }, pause] });
  }

  // wheel turns the wheel where the pointer has gone first, as a hand does.
  async wheel({ x, y }, deltaY) {
    await this.act({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', duration: 100, x: Math.round(x), y: Math.round(y) }] });
    return this.act({ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY, duration: 200 }] });
  }

  press(value) {
    return this.act({ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'pause', duration: 250 }, { type: 'keyUp', value }] });
  }

  async shot(path) { fs.writeFileSync(path, Buffer.from(await this.send('GET', '/screenshot'), 'base64')); }

  async close() {
    await this.send('DELETE', '').catch(() => {});
    this.running.kill();
  }
}
