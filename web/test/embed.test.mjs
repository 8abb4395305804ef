// The element <cite-map> on pages of all kinds of hosts, in a real browser.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch, patience, sleep } from './harness.mjs';
import { article, host, poster, preceded } from './hosts.mjs';
import { ask, fails, frames, loses, reads, ready, shadow, tells, until } from './paper.mjs';
import { central, seed } from './seed.mjs';

const testing = { timeout: 5 * patience };
const [one] = central();
const map = (attributes = '') => `<cite-map ${attributes}>${poster}</cite-map>`;

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const visit = reads(() => browser);

describe('on a plain host without CORS', testing, () => {
  test('the map comes over its poster, is led and tells', testing, visit(article(map('src="map/map.json"')), {}, async (page, paper) => {
    await fails(page, /map\/map\.json: status 404/);
    const entries = await page.evaluate(() => history.length);
    await ask(page, e => { e.src = ''; });
    await ready(page);
    assert.equal((await shadow(page, 'progress')).shown, false);
    await ask(page, (e, id) => e.select(id), one);
    await tells(page, 'select', 'id', one);
    assert.equal(await ask(page, e => e.selected), one);
    await until(page, id => document.querySelector('cite-map').state.includes(`node=${id}`), one);

    await ask(page, e => e.filter({ families: ['force'] }));
    await until(page, () => document.querySelector('cite-map').state.includes('families=force'));
    await ask(page, e => { e.theme = 'dark'; });
    await until(page, () => document.querySelector('cite-map').state.includes('theme=dark'));
    const chapter = seed.chapters[0].id;
    await ask(page, (e, id) => e.goto({ chapter: id, step: 2 }), chapter);
    await tells(page, 'chapter', 'step', 2);
    assert.deepEqual(paper.asked.filter(p => p.startsWith('/citemap/citemap.wasm')), ['/citemap/citemap.wasm', '/citemap/citemap.wasm.gz']);

    const before = paper.asked.length;
    await loses(frames(page)[0]);
    await ready(page, 2);
    assert.equal(await frames(page)[0].evaluate(() => new URLSearchParams(citemap.bookmark()).get('chapter')), chapter);
    assert.deepEqual(paper.asked.slice(before).filter(p => /wasm/.test(p)), [], 'the program is not fetched again');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'body', 'nothing has taken the focus');
    assert.equal(await page.evaluate(() => history.length), entries, 'nor lengthened the way back');
  }));

  test('a map of one\'s own is handed over with its documents', testing, visit({
    ...article(map('src="own/map.json"')),
    '/own/map.json': JSON.stringify({ title: 'Mine', summary: '', language: 'en', documents: [{ file: 'texts/a b?#%.txt' }, { file: '../secret.txt' }] }),
    '/own/texts/a%20b%3F%23%25.txt': 'Words', '/secret.txt': 'not below the map',
  }, {}, async (page, paper) => {
    await fails(page, /secret\.txt: status 403/);
    assert.ok(paper.asked.includes('/own/texts/a%20b%3F%23%25.txt'), `${paper.asked}`);
    assert.ok(!paper.asked.includes('/secret.txt'));
  }));

  test('a click is waited for, and the map opens where its attributes say', testing, visit(article(map(`load="click" view="geo" state="node=${one}"`)), {}, async (page, paper) => {
    await until(page, () => document.querySelector('cite-map')?.shadowRoot?.querySelector('slot').className === 'wait');
    assert.deepEqual(paper.asked.filter(p => /frame|wasm/.test(p)), []);
    await page.evaluate(() => document.querySelector('cite-map').shadowRoot.querySelector('button').click());
    await ready(page);
    await frames(page)[0].waitForFunction(id => citemap.selected() === id && citemap.bookmark().includes('view=geo'), { timeout: patience }, one);
  }));

  test('out of sight, hidden and covered it draws nothing', testing, visit(article(`${map()}<div class="tall"></div>`), {}, async page => {
    await ready(page);
    const drawn = () => frames(page)[0].evaluate(() => citemap.frames());
    const goes = async () => {
      const was = await drawn();
      await frames(page)[0].waitForFunction(n => citemap.frames() > n + 3, { timeout: patience, polling: 200 }, was);
    };
    const halts = async () => {
      for (let was = NaN, now; (now = await drawn()) !== was; was = now) await sleep(1500); // flows alone draw twelve in a second
    };
    const ways = {
      covered: [() => document.body.append(Object.assign(document.createElement('div'), { className: 'cover' })), () => document.querySelector('.cover').remove()],
      hidden: [
        () => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => true }); document.dispatchEvent(new Event('visibilitychange')); },
        () => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); },
      ],
      'out of sight': [() => scrollTo(0, 2500), () => scrollTo(0, 0)],
    };
    for (const [leave, come] of Object.values(ways)) {
      await goes();
      await page.evaluate(leave);
      await halts();
      await page.evaluate(come);
    }
    await goes();
  }));

  test('messages of other windows are nothing', testing, visit({
    ...article(`${map()}<iframe src="hostile.html" width="10" height="10"></iframe>`),
    '/hostile.html': '<!doctype html><script src="hostile.js"></script>',
    '/hostile.js': `addEventListener('message', e => parent.postMessage({ stolen: e.ports.length }, '*'));
      for (const type of ['hello', 'ready', 'fault', 'get']) parent.postMessage({ type, citemap: 1, text: 'gone', title: 'x', language: 'en' }, '*');
      for (let i = 0; i < 9; i++) parent.postMessage({ type: 'hello', citemap: 1 }, '*');`,
  }, {}, async page => {
    await page.evaluate(() => { globalThis.stolen = []; addEventListener('message', e => { if (e.data?.stolen !== undefined) stolen.push(e.data); }); });
    await ready(page);
    assert.deepEqual(await page.evaluate(() => [stolen.length, told.filter(t => t.name === 'fault').length]), [0, 0]);
    await frames(page)[0].evaluate(() => postMessage({ type: 'select', id: 'iran' }, '*'));
    await ask(page, e => e.dispatchEvent(new Event('nothing')));
    await sleep(500);
    assert.equal(await ask(page, e => e.selected), '');
  }));

  test('of sixteen maps the first in sight lives on, and no more than six live', testing, visit(article(Array.from({ length: 16 }, () => map()).join('')), {}, async (page, paper) => {
    await ready(page);
    await ask(page, (e, id) => e.select(id), one);
    await until(page, id => document.querySelector('cite-map').state.includes(`node=${id}`), one);
    for (let i = 1; i < 16; i++) {
      await page.evaluate(n => document.querySelectorAll('cite-map')[n].scrollIntoView({ behavior: 'instant' }), i);
      await sleep(400);
      assert.ok(await contexts(page) <= 6, `${await contexts(page)} contexts`);
    }
    assert.equal(await ask(page, e => e.ready), false, 'the first has given its own back');
    await page.evaluate(() => scrollTo(0, 0));
    await until(page, () => document.querySelector('cite-map').ready);
    await until(page, id => document.querySelector('cite-map').selected === id, one);
    assert.equal(paper.asked.filter(p => p.endsWith('.wasm.gz')).length, 1, 'the program is fetched once');
    assert.deepEqual(page.warnings.filter(w => /WebGL contexts/i.test(w)), [], 'the browser took none away');
  }, notesWarnings));

  test('of eight in sight, who asks for one more gets it, and the first asked for gives way', testing, visit(article(`<div class="small">${map('height="40"').repeat(8)}</div>`), {}, async page => {
    const alive = () => page.$$eval('cite-map', all => all.map(e => e.ready));
    const asks = n => page.evaluate(i => document.querySelectorAll('cite-map')[i].shadowRoot.querySelector('button').click(), n);
    const live = wanted => until(page, text => JSON.stringify([...document.querySelectorAll('cite-map')].map(e => Number(e.ready))) === text, JSON.stringify(wanted));
    await live([1, 1, 1, 1, 1, 1, 0, 0]);
    await asks(7);
    await live([0, 1, 1, 1, 1, 1, 0, 1]);
    await asks(6);
    await live([0, 0, 1, 1, 1, 1, 1, 1]);
    assert.deepEqual(await alive(), [false, false, true, true, true, true, true, true]);
  }));
});

// contexts is how many WebGL contexts live in the frames of a page.
async function contexts(page) {
  const of = frame => frame.evaluate(() => [...document.querySelectorAll('canvas')].filter(c => c.getContext('webgl2')?.isContextLost() === false).length).catch(() => 0); // gone meanwhile
  return (await Promise.all(frames(page).map(of))).reduce((a, b) => a + b, 0);
}

function notesWarnings(page) {
  page.warnings = [];
  page.on('console', message => { if (message.type() === 'warn') page.warnings.push(message.text()); });
}

// Whatever is wrong, the poster stays with one line that says so.
describe('a map that cannot be shown', testing, () => {
  const own = (source, files = {}) => ({ ...article(map(`src="${source}"`)), ...files });
  const lacking = {
    'has no address': [own('http://['), /http:\/\/\[ is not the address of a map/],
    'is not on a host': [own('data:,{}'), /data:,{} is not the address of a map/],
    'is not there': [own('none.json'), /none\.json: status 404/],
    'is no map': [own('bad.json', { '/bad.json': '{"title": "Bad", "nodes": [{"id": 1}]}' }), /^map\.json:/],
    'is no JSON': [own('bad.json', { '/bad.json': 'not a map' }), /map\.json/],
  };
  for (const [how, [pages, words]] of Object.entries(lacking)) test(how, testing, visit(pages, {}, page => fails(page, words)));
});

const strict = frame => `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'${frame}`;

describe('under policies', testing, () => {
  test('the strictest one that allows the frame', testing, visit(article(map()), { 'Content-Security-Policy': strict("; frame-src 'self'") }, async page => {
    await ready(page);
    assert.deepEqual(page.complaints, []);
  }));

  test('the strictest one leaves the poster, and a line', testing, visit(article(map()), { 'Content-Security-Policy': strict('') }, page =>
    fails(page, /forbids its frame/)));

  test('a host that forbids frames leaves the poster', testing, visit(article(map()), path => (path.includes('frame.html') ? { 'X-Frame-Options': 'DENY' } : {}), page =>
    fails(page, /forbids its frame/)));

  test('gamepads denied', testing, visit(article(map()), { 'Permissions-Policy': 'gamepad=()' }, page => ready(page)));

  const isolated = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
  test('a host that isolates its pages, with the headers that this needs', testing, visit(article(map()), path => ({
    ...isolated, ...(path.startsWith('/citemap/') && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  }), async page => {
    assert.ok(await page.evaluate(() => crossOriginIsolated || !isSecureContext));
    await ready(page);
  }));

  // Chromium shows frames without credentials there; others leave the poster.
  test('a host that isolates its pages alone', testing, visit(article(map()), path => (path.startsWith('/citemap/') ? {} : isolated),
    process.env.BROWSER === 'firefox' ? page => fails(page, /forbids its frame/) : page => ready(page)));

  const lacking = (name, words, script) => test(name, testing, visit({ ...article(map()), ...preceded(script) }, {}, page => fails(page, words)));
  lacking('no WebGL 2', /WebGL 2/, 'HTMLCanvasElement.prototype.getContext = () => null;');
  lacking('no WebAssembly', /WebAssembly/, 'delete globalThis.WebAssembly;');
  test('no script', testing, visit(article(map(), ''), {}, async page => {
    const picture = await page.waitForSelector('cite-map img');
    for (let i = 0; i < 50 && (await picture.boundingBox()).height < 100; i++) await sleep(100);
    assert.ok((await picture.boundingBox()).height > 100);
  }));
});

describe('of another host', testing, () => {
  let other;
  before(async () => { other = await host({}, {}); });
  after(() => other?.close());

  test('the header that is needed is said', testing, async () => {
    const scripts = `<script src="${other.url}citemap/embed.js" async></script>`;
    await visit(article(map(), scripts), {}, page => fails(page, new RegExp(`${new URL(other.url).host} must send the header Access-Control-Allow-Origin`)))();
  });
});

test('a plain sandboxed frame says which header it needs', testing, visit(
  article('<iframe sandbox="allow-scripts" src="citemap/index.html" width="640" height="400"></iframe>', ''), {}, async page => {
    const frame = await page.waitForFrame(f => f.url().endsWith('/index.html'));
    await frame.waitForFunction(() => document.querySelector('#message[role=alert]'), { timeout: patience, polling: 200 });
    assert.match(await frame.$eval('#message', e => e.textContent), /must send the header Access-Control-Allow-Origin: \*/);
  }));

test('a height leaves the width to the page', testing, visit(article('<cite-map load="click" height="600px"></cite-map>'), {}, async page => {
  await page.setViewport({ width: 390, height: 844 });
  await until(page, () => customElements.get('cite-map') && document.querySelector('cite-map').offsetHeight === 600);
  assert.ok(await page.evaluate(() => document.querySelector('cite-map').offsetWidth <= 390 && document.documentElement.scrollWidth <= 390));
}));

test('the page of messages shows them', testing, async () => {
  const paper = await host({}), page = await browser.newPage();
  try {
    await page.goto(`${paper.url}citemap/messages.html`);
    await until(page, () => /ready/.test(document.getElementById('log').textContent));
    await page.evaluate(() => document.querySelector('form button').click());
    await until(page, () => /select.*iran/.test(document.getElementById('log').textContent));
    assert.ok(await page.$$eval('#table tr', rows => rows.length > 15));
  } finally {
    await page.close();
    paper.close();
  }
});
