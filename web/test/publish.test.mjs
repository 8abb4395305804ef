// What `citemap export --to site` and `--to onefile` write, as a reader has it from
// the plainest of hosts: files, their types, and nothing else. CITEMAP names another
// binary; SHOTS a folder for pictures to look at.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { desktop, launch, open, patience, phone } from './harness.mjs';
import { odd, writeOdd } from './oddmap.mjs';

const binary = process.env.CITEMAP || fileURLToPath(new URL('../../bin/citemap', import.meta.url));
const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
  + "img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json', '.txt': 'text/plain', '.wasm': 'application/wasm',
};
const testing = { timeout: 5 * patience };
const node = odd.nodes[0].id;

// host serves a folder like the plainest of hosts: no CORS, no compression, no caching.
async function host(folder, headers = {}) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const file = path.join(folder, decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', ...headers });
    return fs.createReadStream(file).pipe(response);
  });
  await new Promise(ready => { server.listen(0, '127.0.0.1', ready); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

let browser, folder, plain, guarded;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-publish-'));
  const own = writeOdd(folder);
  execFileSync(binary, ['export', own, '--to', 'site', path.join(folder, 'site')], { stdio: 'pipe' });
  execFileSync(binary, ['export', own, '--to', 'onefile', path.join(folder, 'site-frame.html')], { stdio: 'pipe' });
  fs.writeFileSync(path.join(folder, 'frame.html'),
    '<!doctype html><title>host</title><iframe sandbox="allow-scripts" src="site-frame.html" width="1000" height="600" title="map"></iframe>');
  [browser, plain, guarded] = await Promise.all([launch(), host(folder), host(folder, { 'Content-Security-Policy': strict })]);
});
after(async () => {
  await browser?.close();
  plain?.close();
  guarded?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const site = () => `${plain.url}site/`;
const shot = (view, name) => process.env.SHOTS && view.page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`) });
const shows = view => view.until(id => Boolean(globalThis.citemap?.where?.(id)), node);
const cleared = view => view.until(() => !document.getElementById('loader') && !document.getElementById('poster'));

describe('a site on a plain host', testing, () => {
  test('shows the map of one\'s own, and asks no other host', async () => {
    const view = await open(browser, site());
    await view.firstFrame();
    await shows(view);
    await cleared(view);
    assert.equal(await view.page.title(), odd.title);
    assert.deepEqual(await view.page.evaluate(() => [document.getElementById('text'), document.getElementById('words-style')]), [null, null]);
    assert.deepEqual(view.requests.filter(u => !u.startsWith(site()) && !u.startsWith('data:')), []);
    const names = view.requests.filter(u => u.startsWith(site())).map(u => u.slice(site().length));
    for (const name of ['map/map.json', 'map/letter.txt', 'citemap.wasm']) assert.ok(names.includes(name), `${name} of ${names}`);
    assert.ok((await view.look()).colours > 10);
    await shot(view, 'site');
    await view.leave();
  });

  test('works under the strictest policy', async () => {
    const view = await open(browser, `${guarded.url}site/`);
    await shows(view);
    await cleared(view);
    await view.leave();
  });

  test('shows its picture, and nothing beside it, while the program is on its way', async () => {
    const view = await open(browser, site(), { prepare: page => hold(page, /citemap\.wasm$/) });
    await view.until(() => document.documentElement.classList.contains('live'));
    assert.equal(await pictured(view), true);
    assert.equal(await view.page.$('#text'), null);
    assert.equal(await view.page.$eval('#poster', e => e.getBoundingClientRect().height === innerHeight), true);
    assert.match(await view.message(), /Loading/);
    await shot(view, 'waiting');
    await view.leave();
  });

  test('is valid HTML', async () => {
    for (const [name, rules] of [['index.html', {}], ['text.html', {}], ['embed.html', { 'attribute-allowed-values': 'off' }]]) { // width="100%"
      const check = new HtmlValidate({ root: true, extends: ['html-validate:standard'], rules });
      const { results } = await check.validateString(fs.readFileSync(path.join(folder, 'site', name), 'utf8'));
      assert.deepEqual(results.flatMap(r => r.messages.map(m => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)), [], name);
    }
  });
});

// Without the map, the page is one to read: its picture, a line that says why, all
// of the words.
describe('a site that cannot show the map', testing, () => {
  const causes = {
    'without scripts': [/has not started/, page => page.setJavaScriptEnabled(false)],
    'without WebGL 2': [/WebGL 2/, page => page.evaluateOnNewDocument(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === 'webgl2' ? null : get.call(this, kind, ...rest); };
    })],
    'without the program': [/citemap\.wasm/, page => refuse(page, /citemap\.wasm$/)],
    'with its script blocked': [/has not started/, page => refuse(page, /page\.js$/)],
  };
  const looks = [['desktop', desktop, 'light'], ['desktop', desktop, 'dark'], ['phone', phone, 'light'], ['phone', phone, 'dark']];
  for (const [cause, [why, prepare]] of Object.entries(causes)) test(`${cause} is a picture, a line and a text`, async () => {
    for (const [device, size, scheme] of looks) {
      const view = await open(browser, site(), {
        size,
        prepare: async page => {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await prepare(page);
        },
      });
      await saysWhy(view, why);
      assert.equal(await pictured(view), true);
      const got = await view.page.evaluate(readable);
      assert.deepEqual(got.hidden, [], `${device}, ${scheme}: cannot be seen`);
      assert.ok(got.height > 2 * size.height, 'it can be scrolled');
      assert.ok(got.width <= size.width, `as wide as the ${device}: ${got.width}`);
      assert.ok(got.poster < size.height, 'more than the picture is in sight');
      for (const document of odd.documents) assert.ok(got.text.includes(document.title ?? document.file), 'every document is there');
      await shot(view, `${cause} ${device} ${scheme}`.replaceAll(' ', '-'));
      await view.page.close();
    }
  });
});

describe('one file', testing, () => {
  test('shows the map from a disk, and fetches nothing', async () => {
    const url = pathToFileURL(path.join(folder, 'site-frame.html')).href;
    const view = await open(browser, url);
    await view.firstFrame();
    await shows(view);
    await cleared(view);
    assert.deepEqual(view.requests.filter(u => u !== url && !/^(data|blob):/.test(u)), []);
    await shot(view, 'onefile');
    await view.leave();
  });

  test('shows the map in a frame that may do nothing but run scripts', async () => {
    const view = await open(browser, `${plain.url}frame.html`);
    const handle = await view.page.waitForSelector('iframe');
    const frame = await handle.contentFrame();
    await frame.waitForFunction(id => Boolean(globalThis.citemap?.where?.(id)), { timeout: patience }, node);
    await frame.waitForFunction(() => !document.getElementById('loader'), { timeout: patience });
    assert.equal(await frame.evaluate(() => globalThis.origin), 'null');
    assert.deepEqual(view.requests.filter(u => /^https?:/.test(u) && !u.endsWith('/favicon.ico')).map(u => u.slice(plain.url.length)), ['frame.html', 'site-frame.html']);
    await shot(view, 'sandboxed');
    await view.leave(/favicon|404/);
  });
});

// hold keeps requests waiting, and refuse has them fail.
const hold = (page, which) => intercept(page, which, () => {});
const refuse = (page, which) => intercept(page, which, request => request.abort());
async function intercept(page, which, act) {
  await page.setRequestInterception(true);
  page.on('request', request => (which.test(request.url()) ? act(request) : request.continue()));
}

// pictured reports whether the poster is there, whole.
const pictured = view => view.page.$eval('#poster img', async img => {
  await img.decode();
  return img.complete && img.naturalWidth > 0 && img.getBoundingClientRect().width > 300;
});

// saysWhy waits for the line that says why there is no map.
async function saysWhy(view, why) {
  const end = Date.now() + patience;
  const line = () => [...document.querySelectorAll('#message, #unstarted')]
    .filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.textContent).join('\n');
  let said = '';
  while (Date.now() < end && !why.test(said)) {
    said = await view.page.evaluate(line);
    await new Promise(next => { setTimeout(next, 100); });
  }
  assert.match(said, why);
  assert.equal(said.trim().split('\n').length, 1, 'one line');
}

// readable runs in the page: what of it can be read, and how large it is.
function readable() {
  const parts = ['#poster img', '#text h1', '#text .entry', '#text .document p'];
  return {
    hidden: parts.filter(part => !document.querySelector(part)?.checkVisibility({ visibilityProperty: true, opacityProperty: true })),
    text: document.getElementById('text').innerText,
    height: document.scrollingElement.scrollHeight, width: document.scrollingElement.scrollWidth,
    poster: document.getElementById('poster').getBoundingClientRect().bottom,
  };
}
