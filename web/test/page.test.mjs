// What a visitor can do with the page, done in a real browser.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { fingers } from './fingers.mjs';
import { far, launch, open, patience, phone, serve, sleep } from './harness.mjs';
import { keys } from './keys.mjs';
import { between, bundle, central, quotesOf, seed, standing } from './seed.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser?.close(); server?.close(); });

const visit = options => open(browser, server.url, options);
const testing = { timeout: 5 * patience };

describe('the map', testing, () => {
  let view;
  before(async () => { view = await open(browser, server.url); });
  after(() => view?.page.close());

  test('appears, and the loader goes', async t => {
    t.diagnostic(`first frame after ${Math.round(await view.firstFrame())} ms`);
    await view.ready();
  });

  test('is more than a blank canvas', async () => {
    const { colours, ink } = await view.look();
    assert.ok(colours > 30, `${colours} colours`);
    assert.ok(ink > 0.02, `${ink} of the picture is drawn on`);
  });

  test('has every node of the map in sight', async () => {
    const { width, height } = view.page.viewport();
    for (const id of standing()) {
      const p = await view.where(id);
      assert.ok(p && p.x > 0 && p.x < width && p.y > 0 && p.y < height, `${id} is at ${JSON.stringify(p)}`);
    }
    assert.equal(await view.where('no such id'), null);
  });

  test('says what it is to those who do not see it', async () => {
    const said = await view.page.$eval('canvas', c => [c.getAttribute('role'), c.getAttribute('aria-label'), document.getElementById(c.getAttribute('aria-describedby')).textContent]);
    assert.equal(said[0], 'application');
    assert.equal(said[1], `Map: ${seed.title}`);
    assert.match(said[2], /Tab leaves/);
  });

  test('opens a node that is clicked; Esc closes it', async () => {
    for (const id of central()) {
      await view.click(await view.where(id));
      await view.selects(id);
      await view.press('Escape');
      await view.selects('');
      await view.settles();
    }
  });

  test('closes on a click on the ground', async () => {
    await view.rest();
    await view.click(await view.where(central()[0]));
    await view.selects(central()[0]);
    await view.page.mouse.move(1, 1);
    await sleep(1000);
    const { spot } = await view.look();
    await view.click(spot);
    await view.selects('');
  });

  test('opens the strands between two nodes, each with the claims of one way', async () => {
    await view.rest();
    await view.pause(true);
    const [a, b] = bundle();
    for (const [from, to] of [[a, b], [b, a]]) {
      const strand = `${from}>${to}`;
      await view.page.mouse.move(1, 1); // off the strands, which it would fan out
      await view.until(id => citemap.where(id), strand);
      await view.click(await view.where(strand));
      await view.selects(strand);
      const told = await view.page.$eval('#told', e => e.textContent);
      assert.ok(between(from, to).length > 1);
      for (const link of between(from, to)) assert.ok(told.includes(quotesOf(link)[0]), `${link} is not told of`);
      await view.press('Escape');
      await view.selects('');
      await view.settles();
    }
  });

  test('opens the link whose moving cargo is clicked', async () => {
    await view.rest();
    await view.pause(false);
    const moving = await underWay(view);
    assert.ok(moving.length > 0, 'nothing moves on this map');
    await view.pause(true);
    const [id, at] = loneliest(await cargo(view), moving);
    await view.click(at);
    await view.selects(id);
  });

  test('glides to the map of the world and back, and its address says so', async () => {
    await view.rest();
    const [a, b] = ['united-states', 'china'], wide = async () => (await view.where(b)).x - (await view.where(a)).x;
    await view.press('m');
    await view.until(() => /view=geo/.test(location.hash));
    await view.settles();
    assert.ok(await wide() > view.page.viewport().width / 2, 'west is far west, and east far east');
    const { colours } = await view.look();
    assert.ok(colours > 30);
    await view.press('m');
    await view.until(() => !/view=/.test(location.hash));
    await view.settles();
  });

  test('stands still when paused, and draws nothing', async () => {
    await view.rest();
    await view.pause(true);
    await sleep(2000);
    const before = await view.ask('frames');
    await sleep(2000);
    assert.equal(await view.ask('frames'), before);
    await view.pause(false);
    await view.until(n => citemap.frames() > n + 5, before);
  });

  test('answers the pointer that hovers over a node', async () => {
    await view.rest();
    await view.pause(true);
    const { spot } = await view.look();
    await view.page.mouse.move(spot.x, spot.y);
    await sleep(1500);
    const still = await view.shot();
    const p = await view.where(central()[0]);
    await view.page.mouse.move(p.x, p.y);
    await sleep(1500);
    assert.ok(await view.shot() !== still, 'the picture changes');
    assert.equal(await view.selected(), '', 'hovering selects nothing');
    await view.page.mouse.move(spot.x, spot.y);
    await sleep(1500);
    assert.ok(await view.shot() === still, 'what was dimmed comes back to the bit');
  });

  test('zooms at the pointer', async () => {
    await view.rest();
    const [here, there] = central();
    const a = await view.where(here), b = await view.where(there);
    await view.page.mouse.move(a.x, a.y);
    await sleep(250);
    await view.page.mouse.wheel({ deltaY: -240 });
    await view.until((i, j, d) => {
      const p = citemap.where(i), q = citemap.where(j);
      return citemap.settled() && Math.hypot(p.x - q.x, p.y - q.y) > d;
    }, here, there, 1.1 * far(a, b));
    assert.ok(far(a, await view.where(here)) < 3, 'what is under the pointer stays there');
    const near = far(await view.where(here), await view.where(there));
    await view.page.mouse.wheel({ deltaY: 240 });
    await view.until((i, j, d) => {
      const p = citemap.where(i), q = citemap.where(j);
      return Math.hypot(p.x - q.x, p.y - q.y) < d;
    }, here, there, near / 1.1);
  });

  test('lets a node be dragged, and the rest reacts', async () => {
    await view.rest();
    const [id, other] = central();
    const from = await view.where(id), was = await view.where(other);
    const to = { x: from.x - 40, y: from.y + 80 };
    await view.drag(from, to, async () => {
      assert.ok(far(await view.where(id), to) < 3, 'it goes along');
      await view.until((i, p) => { const q = citemap.where(i); return Math.hypot(q.x - p.x, q.y - p.y) > 0.5; }, other, was);
    });
    await sleep(250);
    assert.equal(await view.selected(), '', 'a drag is no click');
    await view.settles();
  });

  test('pans with the ground', async () => {
    await view.rest();
    const from = await view.where(central()[0]);
    const { spot } = await view.look();
    await view.drag(spot, { x: spot.x + 50, y: spot.y + 30 });
    await view.until((i, p) => { const q = citemap.where(i); return Math.hypot(q.x - p.x - 50, q.y - p.y - 30) < 12; }, central()[0], from);
  });

  test('fits a phone when the window becomes one', async () => {
    await view.rest();
    await view.page.setViewport(phone);
    await view.until((w, h) => innerWidth === w && innerHeight === h && citemap.settled(), phone.width, phone.height);
    await sleep(1000);
    const canvas = await view.page.$eval('canvas', c => [c.width / devicePixelRatio, c.height / devicePixelRatio]);
    assert.deepEqual(canvas, [phone.width, phone.height]);
    for (const id of standing()) {
      const p = await view.where(id);
      assert.ok(p.x > 0 && p.x < phone.width && p.y > 0 && p.y < phone.height, `${id} is at ${JSON.stringify(p)}`);
    }
    const { ink } = await view.look();
    assert.ok(ink > 0.02);
  });

  test('has complained of nothing and asked no one else', () => {
    assert.deepEqual(view.complaints, []);
    const own = new URL(server.url).origin;
    assert.deepEqual(view.requests.filter(u => !u.startsWith(`${own}/`) && !/^(data|blob):/.test(u)), []);
  });
});

describe('keys', testing, () => keys(visit));
describe('fingers on a phone', testing, () => fingers(visit));

describe('a page that cannot show the map says why', testing, () => {
  const cases = {
    'without WebGL 2': [/WebGL 2/, page => page.evaluateOnNewDocument(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind === 'webgl2' ? null : get.call(this, kind, ...rest); };
    })],
    'without WebAssembly': [/WebAssembly/, page => page.evaluateOnNewDocument(() => { delete globalThis.WebAssembly; })],
    'when the program is not there': [/citemap\.wasm: status 404/, page => answer(page, r => r.respond({ status: 404 }))],
    'when the network fails': [/Could not fetch .*citemap\.wasm/, page => answer(page, r => r.abort())],
    'when the program is broken': [/could not be loaded/, page => answer(page, r => r.respond({ status: 200, body: 'not a program' }))],
  };
  for (const [name, [words, prepare]] of Object.entries(cases)) test(name, testing, async () => {
    const view = await open(browser, server.url, { prepare });
    await view.until(() => document.querySelector('#message[role=alert]'));
    assert.match(await view.message(), words);
    await view.page.close();
  });

  test('when the map that it is to show is not there', testing, async () => {
    const view = await open(browser, `${server.url}?map=nowhere/map.json`);
    await view.until(() => document.querySelector('#message[role=alert]'));
    assert.match(await view.message(), /nowhere\/map\.json: status 404/);
    await view.page.close();
  });

  test('when the map that it is to show, or a document of it, is of another site', testing, async () => {
    const stray = JSON.stringify({ documents: [{ file: '//example.invalid/a.txt' }] });
    for (const address of ['https://example.invalid/map.json', '//example.invalid/map.json', 'data:,{}', 'http://', 'own/map.json']) {
      const view = await open(browser, `${server.url}?map=${encodeURIComponent(address)}`, {
        prepare: page => answer(page, r => r.respond({ status: 200, body: stray }), /\/own\//),
      });
      await view.until(() => document.querySelector('#message[role=alert]'));
      assert.match(await view.message(), /is not fetched: this page shows only maps and documents of its own site/);
      assert.deepEqual(view.requests.filter(u => u.includes('example.invalid') && !u.startsWith(server.url)), []);
      await view.page.close();
    }
  });

  test('when the program gives up', testing, async () => {
    const view = await open(browser, server.url);
    await view.firstFrame();
    await view.page.evaluate(() => dispatchEvent(new CustomEvent('citemap:failed', { detail: 'map.json:3:7: a fault' })));
    assert.equal(await view.message(), 'map.json:3:7: a fault');
    await view.page.close();
  });
});

test('the map of the world is opened by its address', testing, async () => {
  const view = await open(browser, `${server.url}?view=geo&reduced-motion`);
  await view.ready();
  const at = async id => view.where(id);
  assert.ok((await at('united-states')).x < (await at('russia')).x && (await at('russia')).x < (await at('china')).x);
  assert.equal(await view.ask('bookmark'), 'view=geo');
  await view.page.close();
});

test('a map of one\'s own is fetched with its documents, byte for byte', testing, async () => {
  const files = {
    '/own/map.json': JSON.stringify({ documents: [{ file: 'texts/a b?#%.txt' }] }),
    '/own/texts/a%20b%3F%23%25.txt': '\ufeffWörter',
  };
  const view = await open(browser, `${server.url}?map=own/map.json`, {
    prepare: page => answer(page, r => {
      const body = files[new URL(r.url()).pathname];
      return body ? r.respond({ status: 200, body: Buffer.from(body) }) : r.continue();
    }, /\/own\//),
  });
  await view.until(() => globalThis.citemapFiles);
  assert.deepEqual(await view.page.evaluate(() => globalThis.citemapFiles),
    { 'map.json': files['/own/map.json'], 'texts/a b?#%.txt': files['/own/texts/a%20b%3F%23%25.txt'] });
  await view.page.close();
});

// answer takes over the requests whose URL matches.
async function answer(page, act, which = /citemap\.wasm$/) {
  await page.setRequestInterception(true);
  page.on('request', r => (which.test(r.url()) ? act(r) : r.continue()));
}

// cargo is where on each link its first glyph is seen, by the link's id.
async function cargo(view) {
  const places = await view.page.evaluate(ids => ids.map(id => [id, citemap.where(`cargo:${id}`)]), seed.links.map(l => l.id));
  return new Map(places.filter(([, at]) => at));
}

// underWay is the links whose glyph moves; that of a mere deal stands still.
async function underWay(view) {
  const first = await cargo(view);
  await sleep(1000);
  const second = await cargo(view);
  return [...first.keys()].filter(id => second.has(id) && far(first.get(id), second.get(id)) > 2);
}

// loneliest is the one of ids, and its place, that is farthest from every other:
// glyphs pass over one another.
function loneliest(places, ids) {
  const room = id => Math.min(...[...places].filter(([other]) => other !== id).map(([, at]) => far(at, places.get(id))));
  const [id] = ids.filter(i => places.has(i)).sort((a, b) => room(b) - room(a));
  return [id, places.get(id)];
}
