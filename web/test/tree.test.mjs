// The map as a tree of words, as keys, the accessibility tree and a hostile map
// have it. The accessibility tree is Chromium's.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { labels, write } from './hostile.mjs';
import { launch, open, patience, serve, sleep } from './harness.mjs';
import { bundle, between, quotesOf, seed } from './seed.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const testing = { timeout: 5 * patience };
const drones = 'iran-russia-drones';

let browser, server;
before(async () => { [server, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser?.close(); server?.close(); });

// visit opens a page beside which there is no text.html, and waits for all lines.
async function visit(url = server.url, hash = '', { nodes = seed.nodes.length, prepare } = {}) {
  const view = await open(browser, `${url}${hash}`, {
    prepare: async page => {
      await prepare?.(page);
      await page.setRequestInterception(true);
      page.on('request', r => (r.isInterceptResolutionHandled() ? 0 : /text\.html/.test(r.url()) ? r.respond({ status: 404 }) : r.continue()));
    },
  });
  await view.ready();
  await view.until(n => document.querySelectorAll('#words .node').length === n, nodes);
  await view.pause(true);
  return view;
}
const missing = /status of 404/; // of the page of words

// heard is the accessibility tree: what is not ignored, in its order.
async function heard(view) {
  const session = await view.page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const by = new Map(nodes.map(n => [n.nodeId, n])), all = [];
  const walk = n => {
    const has = name => n.properties?.find(p => p.name === name)?.value.value;
    if (!n.ignored) all.push({ role: n.role.value, name: n.name?.value ?? '', expanded: has('expanded'), focused: has('focused'), focusable: has('focusable') });
    for (const id of n.childIds ?? []) if (by.has(id)) walk(by.get(id));
  };
  walk(nodes[0]);
  return all;
}

const active = view => view.page.evaluate(() => ({ ...document.activeElement.dataset, tag: document.activeElement.localName }));
const marked = view => view.page.evaluate(() => [...document.querySelectorAll('#words [aria-current]')].map(e => ({ ...e.dataset })));
const mode = view => view.page.$eval('#words', e => (['read', 'aside', 'unseen'].filter(c => e.classList.contains(c)).join()));
const item = (name, id) => `#words [data-${name}="${id}"]:not([data-quote])`;

describe('the map in words', testing, () => {
  let view;
  before(async () => { view = await visit(); });
  after(() => view?.leave(missing));
  const key = async (name, times = 1) => { for (; times > 0; times--) await view.page.keyboard.press(name); };

  test('leads by keys alone to the words about the drones', async () => {
    // onto goes down to what a screen reader would announce so.
    const onto = async (role, name) => {
      let from, to = -1;
      for (let tries = 0; to < 0 && tries < 50; tries++) { // long lists are made in idle time
        if (tries) await sleep(200);
        const stops = (await heard(view)).filter(n => ['button', 'link'].includes(n.role) && n.focusable);
        from = stops.findIndex(n => n.focused);
        to = stops.findIndex(n => n.role === role && name.test(n.name));
      }
      assert.ok(to >= 0, `nothing is called ${name}`);
      await key(to > from ? 'ArrowDown' : 'ArrowUp', Math.abs(to - from));
      const now = (await heard(view)).find(n => n.focused && n.role === role);
      assert.match(now?.name ?? '', name);
      return now;
    };
    if ((await active(view)).tag === 'body') await key('Tab');
    assert.equal((await active(view)).tag, 'canvas', 'the map is the first place that Tab comes to');
    await view.press('x');
    await view.until(() => document.querySelector('#words.read')?.contains(document.activeElement));
    assert.equal((await onto('button', /^Iran, country: \d+ quotes?, \d+ claims$/)).expanded, false);
    await key('Enter');
    assert.equal((await onto('button', /^Iran, country/)).expanded, true);
    await onto('button', /^Iran to Russia: drones\. 2 quotes$/);
    await key('ArrowRight');
    for (const quote of quotesOf(drones)) assert.equal((await onto('link', new RegExp(RegExp.escape?.(quote) ?? quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))).name, `“${quote}”`);
    await view.selects(drones);
    await key('Escape');
    assert.equal((await active(view)).tag, 'canvas');
    assert.equal(await mode(view), 'unseen');
  });

  test('has every node, claim and quote for those who hear it, below all who have a part in it', async () => {
    await view.page.evaluate(() => { for (const b of document.querySelectorAll('#words [data-node][aria-expanded=false]')) b.click(); });
    const parts = l => new Set([l.source, l.target, ...l.with, ...l.cargo]).size;
    await view.until(n => document.querySelectorAll('#words [data-link][aria-expanded]').length === n, seed.links.reduce((n, l) => n + parts(l), 0));
    await view.page.evaluate(() => { for (const b of document.querySelectorAll('#words [data-link][aria-expanded=false]')) b.click(); });
    const all = await heard(view), told = new Map();
    for (const { role, name } of all) if (role === 'link') told.set(name, (told.get(name) ?? 0) + 1);
    const wanted = new Map();
    const want = (id, times) => {
      const { exact } = seed.quotes.find(q => q.id === id), name = /^“[^“”]*”$/.test(exact) ? exact : `“${exact}”`;
      wanted.set(name, (wanted.get(name) ?? 0) + times);
    };
    for (const n of seed.nodes) for (const q of n.quotes) want(q, 1);
    for (const l of seed.links) for (const q of l.quotes) want(q, parts(l));
    assert.deepEqual(new Map([...told].sort()), new Map([...wanted].sort()));
    for (const n of seed.nodes) assert.ok(all.some(a => a.role === 'button' && a.name.startsWith(`${n.name}, `)), n.name);
    await view.page.evaluate(() => { for (const b of document.querySelectorAll('#words [aria-expanded=true]')) b.click(); });
  });

  test('selects on the map what has the focus, and leaves the rest as it was', async () => {
    await view.page.evaluate(() => citemap.go('node=china&detail=3&theme=light&find=C%2B%2B&paused=1&strange=kept'));
    await view.selects('china');
    await view.page.focus(item('node', 'israel'));
    await view.selects('israel');
    assert.equal(await mode(view), 'aside', 'it shows itself beside the map');
    for (const [name, value] of Object.entries({ detail: '3', theme: 'light', find: 'C++', strange: 'kept' })) assert.equal(await view.told(name), value);
    assert.deepEqual(await marked(view), [{ node: 'israel' }]);
    await view.page.click(item('node', 'israel'));
    const link = seed.links.find(l => l.source === 'israel' || l.target === 'israel');
    const below = '#words li:has(> h2 > [data-node="israel"])', claim = `${below} [data-link="${link.id}"]`;
    await view.page.focus(claim);
    await view.selects(link.id);
    await view.page.click(claim);
    const quote = link.quotes.at(-1);
    await view.page.focus(`${claim}[data-quote="${quote}"]`);
    await view.until(q => document.activeElement.dataset.quote === q, quote);
    if (link.quotes.length > 1) await view.says('quote', quote);
    await view.page.keyboard.press('Escape');
    assert.equal((await active(view)).tag, 'canvas');
  });

  test('opens and marks what is selected on the map, and leaves the focus where it is', async () => {
    await view.page.focus('canvas');
    await view.page.evaluate(() => citemap.go('paused=1'));
    await view.selects('');
    await view.until(() => !document.querySelector('#words [aria-current]'));
    await view.settles();
    await view.click(await view.where('china'));
    await view.selects('china');
    assert.deepEqual(await marked(view), [{ node: 'china' }]);
    assert.equal(await view.page.$eval(item('node', 'china'), e => e.getAttribute('aria-expanded')), 'true');
    await view.press('j');
    await view.until(() => document.querySelector('#words [aria-current]')?.dataset.quote || document.querySelector('#words [aria-current]')?.dataset.link);
    await view.page.evaluate(id => citemap.go(`link=${id}&paused=1`), drones);
    await view.selects(drones);
    assert.deepEqual(await marked(view), [{ link: drones }]);
    await view.press('j');
    const second = seed.links.find(l => l.id === drones).quotes[1];
    await view.until(q => document.querySelector('#words [aria-current]')?.dataset.quote === q, second);
    const [a, b] = bundle();
    await view.page.evaluate((x, y) => citemap.go(`link=${x}>${y}&paused=1`), a, b);
    await view.selects(`${a}>${b}`);
    const among = await view.page.$$eval('#words :is([aria-current], .among)', all => all.map(e => e.dataset.link));
    assert.deepEqual(among.sort(), between(a, b).sort());
    assert.equal((await active(view)).tag, 'canvas');
    assert.equal(await mode(view), 'unseen');
  });

  test('says in one line what was selected, with its quotes', async () => {
    const said = () => view.page.$eval('#selection', e => e.textContent.split('\n')), iran = seed.nodes.find(n => n.id === 'iran');
    await view.page.evaluate(() => citemap.go('node=iran&paused=1'));
    await view.until(() => document.getElementById('selection').textContent.startsWith('Iran, country'));
    const count = n => (n === 1 ? '1 quote' : `${n} quotes`);
    assert.match((await said())[0], new RegExp(`^Iran, country: ${count(iran.quotes.length)}, \\d+ claims\\.$`));
    await view.page.evaluate(id => citemap.go(`link=${id}&paused=1`), drones);
    await view.until(() => /drones/.test(document.getElementById('selection').textContent));
    assert.deepEqual(await said(), ['Iran to Russia: drones. 2 quotes.', `“${quotesOf(drones)[0]}”`]);
  });

  test('is passed by Tab while nobody reads it, and is a page of its own while somebody does', async () => {
    const stops = () => view.page.$$eval('#words :is(a, button)', all => all.filter(e => e.tabIndex >= 0).length);
    assert.equal(await stops(), 0);
    await view.page.focus('canvas');
    await view.press('x');
    await view.until(() => document.querySelector('#words.read'));
    assert.ok(await stops() > seed.nodes.length);
    assert.equal(await view.page.$eval('canvas', c => c.inert), true, 'what is covered is not to be reached');
    await view.page.reload({ waitUntil: 'domcontentloaded' });
    await view.ready();
    await view.until(() => document.querySelector('#words.read'));
    await view.page.click('#words .close');
    assert.equal(await mode(view), 'unseen');
    assert.equal((await active(view)).tag, 'canvas');
    assert.equal(await view.page.$eval('canvas', c => c.inert), false);
  });

  for (const scheme of ['light', 'dark']) for (const shown of [false, true]) {
    test(`breaks no rule of accessibility, ${shown ? 'shown' : 'hidden'}, ${scheme}`, async () => {
      await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await view.page.evaluate(id => citemap.go(`link=${id}&paused=1`), drones);
      await view.selects(drones);
      await view.page.focus('canvas');
      if (shown) {
        await view.press('x');
        await view.until(() => document.querySelector('#words.read'));
      }
      await view.until(() => document.querySelectorAll('#words .node').length > 100);
      await view.page.evaluate(axe);
      const { violations } = await view.page.evaluate(() => axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
      }));
      assert.deepEqual(violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' ')}`), []);
      if (shown) await key('Escape');
    });
  }

  test('loses nothing where letters are twice as large, on a narrow screen', async () => {
    await view.page.setViewport({ width: 320, height: 640 });
    await view.page.focus('canvas');
    await view.press('x');
    await view.until(() => document.querySelector('#words.read'));
    const beyond = await view.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const words = document.getElementById('words');
      const cut = [...words.querySelectorAll('button, a, p, li, h1')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1);
      return [words.scrollWidth - words.clientWidth, cut.length];
    });
    assert.deepEqual(beyond, [0, 0]);
  });
});

test('in a frame the words are shown over the map, and nothing is fetched for that', testing, async () => {
  const page = await browser.newPage(), asked = [];
  const host = `<!doctype html><title>Host</title><iframe src="${server.url}#paused=1" width="780" height="560"></iframe>`;
  await page.setRequestInterception(true);
  page.on('request', r => {
    asked.push(r.url());
    if (/host\.html/.test(r.url())) r.respond({ status: 200, contentType: 'text/html', body: host });
    else r.continue();
  });
  await page.goto(`${server.url}host.html`, { waitUntil: 'domcontentloaded' });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => globalThis.citemap?.settled() && document.querySelectorAll('#words .node').length > 100, { timeout: patience });
  await frame.focus('canvas');
  await page.keyboard.press('x', { delay: 250 });
  await frame.waitForFunction(() => document.querySelector('#words.read'), { timeout: patience });
  await frame.click('#words .close');
  await frame.waitForFunction(() => !document.querySelector('#words.read'));
  assert.deepEqual(asked.filter(u => u.includes('text.html')), []);
  await page.close();
});

describe('a hostile map', testing, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-hostile-'));
  const { file, map } = write(folder);
  let own, view, dialogs = 0;
  before(async () => {
    own = await serve(file);
    view = await visit(own.url, '?map=map/map.json', {
      nodes: labels.length,
      prepare: async page => {
        page.on('dialog', d => { dialogs++; d.dismiss(); });
        await page.evaluateOnNewDocument(() => {
          globalThis.reports = [];
          document.addEventListener('securitypolicyviolation', e => reports.push(`${e.violatedDirective}: ${e.blockedURI} ${e.sample}`));
        });
      },
    });
    await view.page.evaluate(() => { for (const b of document.querySelectorAll('#words [data-node]')) b.click(); });
    await view.page.evaluate(() => { for (const b of document.querySelectorAll('#words [data-link]:not([data-quote])')) b.click(); });
  });
  after(async () => {
    await view?.leave();
    own?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('is served under the policy of the site', async () => {
    const policy = (await fetch(own.url)).headers.get('content-security-policy');
    assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/);
  });

  test('shows its labels to the letter', async () => {
    assert.equal(labels.length, 50);
    const said = await view.page.evaluate(() => {
      const text = (selector, inner) => Object.fromEntries([...document.querySelectorAll(selector)].map(e => [e.dataset.quote ?? e.dataset.link ?? e.dataset.node, (inner ? e.querySelector(inner) : e).textContent]));
      return {
        title: document.querySelector('#words h1').textContent, summary: document.querySelector('#words .summary').textContent,
        nodes: text('#words [data-node][aria-expanded]', 'bdi'), links: text('#words [data-link][aria-expanded]'), quotes: text('#words [data-quote]'),
      };
    });
    assert.equal(said.title, map.title);
    assert.equal(said.summary, map.summary);
    for (const n of map.nodes) assert.equal(said.nodes[n.id], n.name);
    for (const l of map.links) assert.ok(said.links[l.id].includes(`: ${l.label}. Said by ${l.by[0]}. 1 quote`), said.links[l.id]);
    for (const q of map.quotes) assert.equal(said.quotes[q.id], `“${q.exact}”`);
  });

  test('makes nothing but text of them', async () => {
    const names = await view.page.evaluate(() => [...new Set([...document.querySelectorAll('#words *')].map(e => e.localName))].sort());
    assert.deepEqual(names, ['a', 'bdi', 'blockquote', 'button', 'div', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'li', 'p', 'span', 'ul']);
    const attributes = await view.page.evaluate(() => [...new Set([...document.querySelectorAll('#words *')].flatMap(e => e.getAttributeNames()))].sort());
    const known = /^(aria-(current|expanded)|class|data-(node|link|quote)|dir|draggable|hidden|href|id|lang|tabindex|type)$/;
    assert.deepEqual(attributes.filter(a => !known.test(a)), []);
    const hrefs = await view.page.$$eval('#words a', all => all.map(a => a.getAttribute('href')));
    assert.ok(hrefs.length >= labels.length && hrefs.every(h => /^#(node|link)=\w+&quote=\w+$/.test(h)));
  });

  test('selects them all without a word of the browser', async () => {
    for (const n of map.nodes.slice(0, 12)) {
      await view.page.focus(item('node', n.id));
      await view.selects(n.id);
      await view.until(name => document.getElementById('selection').textContent.includes(name.trim()), n.name);
    }
    await sleep(500);
    assert.deepEqual(await view.page.evaluate(() => reports), []);
    assert.equal(dialogs, 0);
    const stray = view.requests.filter(u => !u.startsWith(own.url) && !/^(data|blob):/.test(u));
    assert.deepEqual(stray, []);
  });
});
