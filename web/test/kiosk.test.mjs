// The page as a kiosk: it plays, is whoever's touches it, lets nobody out, and comes
// back whatever becomes of it.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch, map, open, patience, serve, sleep } from './harness.mjs';
import { hoursOf, isOpen } from '../page/hours.js';
import { host } from './hosts.mjs';
import { odd, texts } from './oddmap.mjs';

const testing = { timeout: 4 * patience };
const [, { id: second }, , { id: fourth }] = map().chapters;

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  server?.close();
});

// noting runs in a page before its own scripts: it notes events, and what becomes of
// them, wakes that are asked for, and windows that are opened.
function noting() {
  globalThis.noted = {};
  globalThis.wakes = 0;
  for (const type of ['contextmenu', 'drop', 'dragover', 'selectstart', 'wheel', 'keydown', 'click', 'auxclick', 'mouseup']) {
    addEventListener(type, event => { (noted[type] ??= []).push(event); }, { capture: true, passive: true });
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { wakes++; return {}; } } });
}

// refused reports whether all events of a kind have come to nothing, and forgets them.
const refused = (view, type) => view.page.evaluate(name => {
  const all = globalThis.noted[name] ?? [];
  delete globalThis.noted[name];
  return all.length > 0 && all.every(event => event.defaultPrevented);
}, type);

const visit = (query, prepare = page => page.evaluateOnNewDocument(noting)) => open(browser, `${server.url}?kiosk=1${query}`, { prepare });
const showing = view => view.ask('showing');
const steps = view => view.page.evaluate(() => history.length);

// comes waits for what the show does in its own time, on a busy machine too.
const comes = (view, fn, ...args) => view.page.waitForFunction(fn, { timeout: 2 * patience, polling: 100 }, ...args);
const somebody = (view, is) => comes(view, want => citemap.showing().visitor === want, is);
const middle = { x: 640, y: 300 };

describe('a kiosk', testing, () => {
  let view, history;
  before(async () => {
    view = await visit(`&idle=5&theme=light#chapter=${second}&step=2`);
    await view.firstFrame();
    history = await steps(view);
  });
  after(() => view?.leave());

  test('plays at the step that its address says, and keeps the screen awake', async () => {
    const { chapter, step, visitor } = await showing(view);
    assert.deepEqual([chapter, step, visitor], [second, 2, false]);
    assert.equal(await view.page.evaluate(() => wakes), 1);
    await view.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    assert.equal(await view.page.evaluate(() => wakes), 2);
  });

  test('goes on by itself, and its address with it, which is no step to go back to', async () => {
    await comes(view, () => citemap.showing().step === 3);
    await view.until(() => new URLSearchParams(location.hash.slice(1)).get('step') === '3');
    assert.equal(await view.page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('chapter')), second);
    assert.equal(await steps(view), history);
  });

  test('shows no pointer until it moves', async () => {
    const cursor = () => view.page.$eval('canvas', c => getComputedStyle(c).cursor);
    assert.equal(await cursor(), 'none');
    await view.page.mouse.move(200, 200);
    await view.page.mouse.move(210, 200);
    await view.until(() => getComputedStyle(document.querySelector('canvas')).cursor !== 'none');
    assert.equal((await showing(view)).visitor, false);
    await view.until(() => getComputedStyle(document.querySelector('canvas')).cursor === 'none');
  });

  test('is whoever’s presses it, at what it showed', async () => {
    await view.click(middle);
    await somebody(view, true);
    assert.notEqual(await view.selected(), '');
    await view.sees('Start over');
  });

  test('opens no menu, and takes no files', async () => {
    await view.page.mouse.click(middle.x, middle.y, { button: 'right' });
    assert.ok(await refused(view, 'contextmenu'));
    await view.page.$eval('canvas', canvas => {
      const data = new DataTransfer();
      data.items.add(new File(['{}'], 'map.json'));
      for (const type of ['dragover', 'drop']) canvas.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    assert.ok(await refused(view, 'dragover'));
    assert.ok(await refused(view, 'drop'));
  });

  test('follows no link and opens no window', async () => {
    await view.page.evaluate(() => { globalThis.noted = {}; });
    const pages = (await browser.pages()).length, at = view.page.url().split('#')[0];
    await view.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank', textContent: 'Away', id: 'away' });
      link.style = 'position: fixed; inset: 0 auto auto 0; z-index: 9; font-size: 60px';
      document.body.append(link);
    });
    for (const button of ['left', 'middle']) await view.page.click('#away', { button });
    assert.ok(await refused(view, 'click'));
    assert.ok(await refused(view, 'auxclick'));
    assert.equal(await view.page.evaluate(() => window.open('https://example.org/')), null);
    await view.page.$eval('#away', link => link.remove());
    assert.equal((await browser.pages()).length, pages);
    assert.equal(view.page.url().split('#')[0], at);
    assert.ok(view.requests.every(url => !url.includes('example.org')));
  });

  test('has no zoom of the browser’s, and no chords', async () => {
    const { keyboard, mouse } = view.page, ratio = await view.page.evaluate(() => devicePixelRatio);
    await keyboard.down('Control');
    await mouse.wheel({ deltaY: -200 });
    for (const key of ['p', 's', 'f', 'o', '+', '-', '0', 'r']) await keyboard.press(key);
    await keyboard.up('Control');
    for (const key of ['F1', 'F5', 'F7']) await keyboard.press(key);
    assert.ok(await refused(view, 'wheel'));
    assert.equal(await view.page.evaluate(() => noted.keydown.filter(e => e.key !== 'Control' && !e.defaultPrevented).length), 0);
    assert.equal(await view.page.evaluate(() => devicePixelRatio), ratio);
    assert.equal((await showing(view)).visitor, true);
  });

  test('begins anew at a touch of "Start over"', async () => {
    await view.presses('Start over');
    await view.until(() => citemap.selected() === '');
    assert.equal((await showing(view)).visitor, true);
  });

  test('asks after a while whether somebody is there, who stays', async () => {
    await comes(view, () => citemap.showing().leaving);
    await view.presses('Keep looking');
    await view.until(() => !citemap.showing().leaving);
    assert.equal((await showing(view)).visitor, true);
  });

  test('hears hands in its tree of words, and closes that when they are gone', async () => {
    await view.until(() => document.querySelector('#words [data-node]'));
    await view.page.focus('#words [data-node]');
    await view.page.keyboard.press('ArrowDown');
    await view.until(() => document.querySelector('#words').classList.contains('aside'));
    await somebody(view, false);
    await view.until(() => document.activeElement.localName === 'canvas');
    assert.equal(await view.page.$eval('#words', words => words.classList.contains('unseen')), true);
    const { chapter, visits } = await showing(view);
    assert.deepEqual([chapter, visits], [second, 1]);
    assert.equal(await steps(view), history);
  });

  test('has asked the network for nothing but this site', async () => {
    assert.deepEqual(view.requests.filter(url => !url.startsWith(server.url) && !/^(data|blob):/.test(url)), []);
  });
});

// Of the window as well: scene/kiosk reads them in the same way.
test('hours are spans of days, by the clock on the wall', t => {
  const at = (day, clock) => new Date(2026, 2, 1 + day, ...clock.split(':'), 30); // 2 March 2026 is a Monday
  const week = 'mon-fri 09:00-18:00, sat 20:00-03:00';
  for (const [hours, day, clock, open] of [
    ['', 1, '03:00', true], ['09:00-18:00', 1, '08:59', false], ['09:00-18:00', 7, '09:00', true], ['09:00-18:00', 1, '18:00', false],
    ['9:00–18:00', 1, '12:00', true], ['00:00-24:00', 1, '23:59', true],
    ['18:00-02:00', 1, '23:00', true], ['18:00-02:00', 1, '01:59', true], ['18:00-02:00', 1, '02:00', false], ['22:00-24:00', 1, '00:00', false],
    [week, 5, '12:00', true], [week, 6, '12:00', false], [week, 6, '23:00', true], [week, 7, '02:59', true], [week, 7, '23:00', false],
    ['Sat-Mon 10:00-11:00', 7, '10:30', true], ['Sat-Mon 10:00-11:00', 1, '10:30', true], ['Sat-Mon 10:00-11:00', 2, '10:30', false],
  ]) assert.equal(isOpen(hoursOf(hours), at(day, clock)), open, `${hours} on day ${day} at ${clock}`);

  const warn = t.mock.method(console, 'warn', () => {});
  const wrong = ['9', '09:00-25:00', '09:00-24:30', '09:60-10:00', '09:00-09:00', '24:00-02:00', 'someday 09:00-10:00', 'mon tue 09:00-10:00', '09:00-18:00,'];
  for (const hours of wrong) assert.ok(isOpen(hoursOf(hours), at(1, '04:00')), hours);
  assert.equal(warn.mock.callCount(), wrong.length);
});

// shifted sets the clock on the wall of a page to an hour of the day; setHour sets it
// to another one.
function shifted(hour) {
  const Real = Date, start = Real.now();
  globalThis.setHour = h => { globalThis.away = new Real(start).setHours(h, 0, 0, 0) - start; };
  setHour(hour);
  globalThis.Date = class extends Real {
    constructor(...args) { args.length > 0 ? super(...args) : super(Real.now() + globalThis.away); }
  };
}

test('a kiosk is black outside its hours, and rests', testing, async () => {
  const view = await visit('&hours=09:00-18:00&theme=light', page => page.evaluateOnNewDocument(shifted, 20));
  await comes(view, () => globalThis.citemap?.showing().dark && citemap.settled());
  assert.equal((await view.look()).ink, 0);
  const frames = await view.ask('frames');
  await sleep(3000);
  assert.ok(await view.ask('frames') - frames <= 2, 'frames of nothing are drawn');
  await view.page.evaluate(() => setHour(10));
  await view.until(() => !citemap.showing().dark);
  await view.until(() => citemap.seen('Touch to explore'));
  await view.leave();
});

// keeping runs in a page before its own scripts: it keeps the program's memory, for
// somebody to lose it.
function keeping() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...args) => {
    const made = await instantiateStreaming(...args);
    globalThis.lose = () => new Uint8Array(made.instance.exports.mem.buffer).fill(0);
    return made;
  };
}

describe('a kiosk that has lost', testing, () => {
  const losses = {
    'its program': page => page.evaluate(() => { lose(); }),
    'its graphics': page => page.$eval('canvas', c => c.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()),
  };
  for (const [what, loses] of Object.entries(losses)) {
    test(`${what} comes back where it was`, testing, async () => {
      const view = await visit(`&idle=30#view=geo&chapter=${fourth}&step=3`, page => page.evaluateOnNewDocument(keeping));
      await view.firstFrame();
      const history = await steps(view);
      await view.page.evaluate(() => { globalThis.before = true; });
      await loses(view.page);
      await comes(view, () => !globalThis.before && globalThis.citemap && performance.getEntriesByName('first-frame').length > 0);
      const { chapter, step } = await showing(view);
      assert.deepEqual([chapter, step], [fourth, 3]);
      assert.match(await view.page.evaluate(() => location.hash), /view=geo/);
      assert.equal(await steps(view), history);
      await view.leave(/./); // it complained of the loss
    });
  }
});

// beside is a folder of maps beside the page, as a host has it.
const beside = (folder, title) => ({
  [`/citemap/${folder}/map.json`]: JSON.stringify({ ...odd, title }),
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/citemap/${folder}/${name}`, text])),
});

test('a playlist goes on, and passes over what cannot be shown', testing, async () => {
  const maps = [
    { map: '../broken/map.json' }, { map: '../missing/map.json' }, { map: 'https://example.org/map.json' },
    { map: '../one/map.json', minutes: 0.01, theme: 'night' }, { map: '../two/map.json' },
  ];
  const { url, close } = await host({
    '/citemap/lists/list.json': JSON.stringify({ maps }), '/citemap/broken/map.json': '{"title": 1}',
    ...beside('one', 'The first'), ...beside('two', 'The second'),
  });
  const said = [];
  const view = await open(browser, `${url}citemap/?kiosk=1&playlist=lists/list.json`, {
    prepare: async page => { page.on('console', m => said.push(m.text())); },
  });
  await comes(view, () => globalThis.citemap && document.title === 'The first');
  await view.says('theme', 'dark');
  for (const name of ['broken/map.json', 'missing/map.json', 'example.org/map.json']) {
    assert.equal(said.filter(line => line.includes('cannot be shown') && line.includes(name)).length, 1, said.join('\n'));
  }
  assert.ok(view.requests.every(request => !request.includes('example.org')));
  await comes(view, () => globalThis.citemap && document.title === 'The second');
  assert.equal(await steps(view), 2);
  await view.leave(/./); // it complained of three maps
  close();
});

test('a page in a frame is no kiosk', testing, async () => {
  const { url, close } = await host({ '/favicon.ico': '', '/': '<!doctype html><title>Around</title><iframe src="citemap/?kiosk=1" width="600" height="400"></iframe>' });
  const view = await open(browser, url);
  const [frame] = view.page.mainFrame().childFrames();
  await frame.waitForFunction(() => globalThis.citemap?.settled(), { timeout: patience, polling: 200 });
  assert.equal(await frame.evaluate(() => document.documentElement.classList.contains('kiosk')), false);
  assert.equal(await frame.evaluate(() => citemap.showing().chapter === '' && typeof globalThis.citemapKiosk), 'undefined');
  await view.leave();
  close();
});
