// Starts the server and a browser, and lets a test see and touch the map as a
// person would. BROWSER=firefox drives Firefox ESR by WebDriver BiDi instead
// of Chromium (it needs a display); CHROMIUM and FIREFOX name other binaries,
// CITEMAP_URL a server that runs already.
import { spawn } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

export { sleep };

// far is how far apart two places are, in CSS pixels.
export const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

const root = fileURLToPath(new URL('../..', import.meta.url));

// The machines that run this have few cores and draw in software.
export const patience = 60_000; // ms

const chromium = {
  browser: 'chrome',
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
    '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

const firefox = {
  browser: 'firefox',
  executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
  headless: false, // headless, it has no WebGL 2 without a GPU
  extraPrefsFirefox: { 'webgl.force-enabled': true },
};

// launch starts the browser that BROWSER names.
export function launch() {
  const engine = process.env.BROWSER === 'firefox' ? firefox : chromium;
  return puppeteer.launch({ headless: true, timeout: patience, protocolTimeout: 2 * patience, ...engine });
}

// serve runs `citemap serve` on a free port, of a map of one's own where its file is
// named; url ends in "/".
export async function serve(...file) {
  if (process.env.CITEMAP_URL && file.length === 0) return { url: process.env.CITEMAP_URL, close() {} };
  const server = spawn(`${root}bin/citemap`, ['serve', ...file, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise((found, failed) => {
    const read = text => { said += text; const m = /http:\/\/[\d.]+:\d+\//.exec(said); if (m) found(m[0]); };
    for (const out of [server.stdout, server.stderr]) out.setEncoding('utf8').on('data', read);
    server.on('error', failed).on('exit', code => failed(new Error(`citemap serve ended with ${code}: ${said}`)));
  });
  return { url, close: () => server.kill() };
}

// The map the page shows, to take ids from.
export const map = () => JSON.parse(fs.readFileSync(`${root}seeds/defiance/map.json`, 'utf8'));

export const desktop = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };
export const handheld = { ...phone, hasTouch: true, isMobile: true }; // the same, with fingers and no mouse

// open shows url in a new page; the page's complaints and requests are noted
// from its first byte on. prepare(page) runs before it is loaded.
export async function open(browser, url, { size = desktop, prepare } = {}) {
  const page = await browser.newPage();
  await page.setViewport(size);
  const complaints = [], requests = [];
  page.on('pageerror', e => complaints.push(`error: ${e.message}`));
  page.on('console', m => { if (m.type() === 'error') complaints.push(`console: ${m.text()}`); });
  page.on('request', r => requests.push(r.url()));
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience });
  return new View(page, complaints, requests);
}

// View is the page as a visitor has it: what it shows, and hands to touch it.
export class View {
  constructor(page, complaints, requests) { Object.assign(this, { page, complaints, requests }); }

  // firstFrame waits until the map is drawn and returns when that was, in ms
  // from the start of the navigation.
  async firstFrame(timeout = patience) {
    const mark = () => performance.getEntriesByName('first-frame')[0]?.startTime;
    return (await this.page.waitForFunction(mark, { timeout })).jsonValue();
  }

  // ready waits for the map to be drawn, at rest, and free of the loader.
  async ready() {
    await this.firstFrame();
    await this.page.waitForFunction(() => citemap.settled() && !document.getElementById('loader'), { timeout: patience });
  }

  ask(name, ...args) { return this.page.evaluate((n, a) => citemap[n](...a), name, args); }
  where(id) { return this.ask('where', id); }
  selected() { return this.ask('selected'); }
  message() { return this.page.$eval('#message', e => e.textContent); }

  // until waits for fn(args), in the page, to be true.
  until(fn, ...args) { return this.page.waitForFunction(fn, { timeout: patience / 2 }, ...args); }
  settles() { return this.until(() => citemap.settled()); } // places are worth asking for once it has
  selects(id) { return this.until(i => citemap.selected() === i, id); }

  // says waits until a key of the bookmark has a value; null is none, and a
  // pattern is for it to match.
  says(key, value) {
    const pattern = value instanceof RegExp ? value.source : null;
    return this.until((k, v, p) => {
      const now = new URLSearchParams(citemap.bookmark()).get(k);
      return p === null ? now === v : now !== null && new RegExp(p).test(now);
    }, key, pattern === null ? value : null, pattern);
  }

  // told is what a key of the bookmark says.
  async told(key) { return new URLSearchParams(await this.ask('bookmark')).get(key); }

  // sees waits until words stand in the picture and returns the box around them,
  // with its middle.
  async sees(words) {
    const box = await (await this.until(w => citemap.seen(w), words)).jsonValue();
    return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  }

  // presses clicks where words stand.
  async presses(words) { await this.click((await this.sees(words)).middle); }

  // A person's finger stays down for a while; a program that looks 60 times a
  // second, or 5 where the machine is busy, would miss one that does not.
  async click({ x, y }) {
    const { mouse } = this.page;
    await mouse.move(x, y);
    await sleep(250);
    await mouse.down();
    await sleep(250);
    await mouse.up();
    await sleep(250);
  }

  // leave closes the page, which is to have complained of nothing but what is
  // meant to fail.
  async leave(meant = /^$/) {
    await this.page.close();
    assert.deepEqual(this.complaints.filter(c => !meant.test(c)), []);
  }

  // twice clicks twice, as fast as a hand does.
  async twice({ x, y }) {
    const { mouse } = this.page;
    await mouse.move(x, y);
    await sleep(250);
    for (const act of ['down', 'up', 'down', 'up']) {
      await mouse[act]();
      await sleep(80);
    }
  }

  // drag takes what is at from to to; held runs while it is still held there.
  async drag(from, to, held) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await sleep(250);
    await mouse.down();
    await sleep(250);
    await mouse.move(to.x, to.y, { steps: 10 });
    await sleep(500);
    await held?.();
    await mouse.up();
  }

  // press presses a key, while another is held where chord names one.
  async press(key, chord) {
    const { keyboard } = this.page;
    if (chord) await keyboard.down(chord);
    await keyboard.press(key, { delay: 250 });
    if (chord) await keyboard.up(chord);
  }

  // touch puts a finger down at the first place of each path, and lifts all
  // when they have reached the last. One that stays is a tap, and no long press.
  async touch(...paths) {
    const steps = 10, fingers = [];
    for (const [from] of paths) fingers.push(await this.page.touchscreen.touchStart(from.x, from.y));
    await sleep(250);
    for (let i = 1; i <= steps && paths.some(([, to]) => to); i++) {
      const part = i / steps;
      for (const [n, [from, to]] of paths.entries()) {
        if (to) await fingers[n].move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      }
      await sleep(25);
    }
    for (const finger of fingers) await finger.end();
    await sleep(250);
  }

  // flick takes a finger from one place to another, as fast as one that swipes.
  async flick(from, to) {
    const finger = await this.page.touchscreen.touchStart(from.x, from.y);
    for (let i = 1; i <= 4; i++) {
      await sleep(40);
      await finger.move(from.x + (to.x - from.x) * i / 4, from.y + (to.y - from.y) * i / 4);
    }
    await finger.end();
    await sleep(250);
  }

  // pause lets the flows stand still, or go on.
  async pause(on) {
    await this.ask('pause', on);
    await this.until(want => citemap.paused() === want, on);
  }

  // rest brings the map back to where it began: nothing chosen, all in sight. Esc
  // closes one thing at a time.
  async rest() {
    await this.page.mouse.move(1, 1);
    const open = /\b(node|link|quote|panel|focus|chapter|timeline|kinds|families|statuses|looks|find)=/;
    await this.press('Escape');
    for (let i = 0; i < 8 && open.test(await this.ask('bookmark')); i++) await this.press('Escape');
    await this.press('0');
    await this.until(() => citemap.selected() === '' && citemap.settled());
  }

  shot(path) { return this.page.screenshot({ type: 'png', encoding: path ? 'binary' : 'base64', ...(path && { path }) }); }

  // look reads the picture that is shown: how many different colours it has, at
  // 4 bits a channel; the share of it that is not in the commonest one, the
  // ground's; and the place nearest to its middle with only ground around it.
  async look() {
    const png = await this.shot();
    const reader = await this.page.browser().newPage();
    try {
      return await reader.evaluate(readPicture, png);
    } finally {
      await reader.close();
      await this.page.bringToFront();
    }
  }
}

// readPicture runs in a page: browsers can read PNG.
async function readPicture(base64) {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = picture, pen = new OffscreenCanvas(width, height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const colour = i => (data[4 * i] >> 4) << 8 | (data[4 * i + 1] >> 4) << 4 | data[4 * i + 2] >> 4;
  const counts = new Map();
  for (let i = 0; i < width * height; i++) counts.set(colour(i), (counts.get(colour(i)) ?? 0) + 1);
  const [ground, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));

  const around = 16; // pixels that must be ground on each side
  const clear = (x, y) => {
    for (let v = y - around; v <= y + around; v++)
      for (let u = x - around; u <= x + around; u++) if (colour(v * width + u) !== ground) return false;
    return true;
  };
  let spot = null, nearest = Infinity;
  for (let y = around; y < height - around; y += 8) for (let x = around; x < width - around; x += 8) {
    const far = Math.hypot(x - width / 2, y - height / 2);
    if (far < nearest && clear(x, y)) [spot, nearest] = [{ x, y }, far];
  }
  return { colours: counts.size, ink: 1 - most / (width * height), spot };
}
