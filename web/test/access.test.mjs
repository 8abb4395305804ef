// The page for readers whose device asks for something: strong contrast, colours of
// their own, larger letters, wider spacing, no motion; and every page that is served,
// by the rules of axe-core. What is measured in the picture of the map is what
// docs/accessibility.md says of it. Such devices are emulated by Chromium.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { desktop, launch, open, patience, serve } from './harness.mjs';
import { seed } from './seed.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const testing = { timeout: 5 * patience };
const narrow = { width: 320, height: 640 }; // WCAG 1.4.10, reflow
const forced = { name: 'forced-colors', value: 'active' }, dark = { name: 'prefers-color-scheme', value: 'dark' };

let browser, server;
before(async () => { [server, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser?.close(); server?.close(); });

// visit opens a page as a device shows it that asks for features, with letters so
// large in the browser's own settings.
async function visit(path, { features = [], letters = '', size = desktop, prepare } = {}) {
  return open(browser, server.url + path, {
    size,
    prepare: async page => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features });
      if (letters) await page.evaluateOnNewDocument(enlarge, letters);
      await prepare?.(page);
    },
  });
}

// enlarge runs in the page, before anything else of it.
function enlarge(letters) {
  new MutationObserver((_, observer) => {
    if (!document.documentElement) return;
    document.documentElement.style.fontSize = letters;
    observer.disconnect();
  }).observe(document, { childList: true });
}

// mapped opens the page of the map and waits for it to be drawn.
async function mapped(how) {
  const view = await visit('', how);
  await view.ready();
  return view;
}

const blocked = async page => {
  await page.setRequestInterception(true);
  page.on('request', r => (/page\.js$/.test(r.url()) ? r.abort() : r.continue()));
};
const pages = {
  'the live page': ['', view => view.ready()],
  'the page without its script': ['index.html', view => view.until(() => document.getElementById('unstarted').checkVisibility({ visibilityProperty: true })), blocked],
  'how to embed': ['embed.html', view => view.until(() => document.querySelector('main pre'))],
  'the messages': ['messages.html', view => view.until(() => document.querySelectorAll('#table tr').length > 10)],
  'the presenter’s page': ['presenter.html', view => view.until(() => document.getElementById('state').textContent)],
  'the page of words': ['text.html', view => view.until(() => document.querySelector('#Table tbody tr'))],
};
const long = new Set(['index.html', 'text.html']);

// The long pages of words take axe-core a while; how they are in the dark is looked at
// in twin.test.mjs.
describe('by the rules of axe-core', { timeout: 15 * patience }, () => {
  for (const [name, [path, shown, prepare]] of Object.entries(pages)) for (const features of long.has(path) ? [[], [forced]] : [[], [dark], [forced]]) {
    test(`${name} has no fault${features.map(f => `, ${f.name}: ${f.value}`).join('')}`, async () => {
      const view = await visit(path, { features, prepare });
      await shown(view);
      await view.page.evaluate(axe);
      // The map in a frame is the live page, which is looked at by itself.
      const { violations } = await view.page.evaluate(runOnly => axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false }), rules);
      assert.deepEqual(violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' ')}`), []);
      await view.page.close();
    });
  }
});

// colours reads a part of the picture: its commonest colour, and of all others that
// which stands out most from it, with how much, as WCAG 2 counts.
async function colours(view, box) {
  await view.page.evaluate(async () => { // what the map has come to is on the screen some pictures later
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
  });
  const clip = { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height: Math.ceil(box.height) };
  const png = await view.page.screenshot({ type: 'png', encoding: 'base64', clip });
  return view.page.evaluate(async base64 => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], { type: 'image/png' }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height), counts = new Map();
    for (let i = 0; i < data.length; i += 4) {
      const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const linear = c => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const light = colour => colour.split(',').reduce((sum, c, i) => sum + [0.2126, 0.7152, 0.0722][i] * linear(Number(c)), 0.05);
    const ratio = (a, b) => Math.max(light(a), light(b)) / Math.min(light(a), light(b));
    const [ground] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    const [ink] = [...counts].reduce((a, b) => (ratio(b[0], ground) > ratio(a[0], ground) ? b : a));
    return { ground, ink, ratio: ratio(ink, ground) };
  }, png);
}

const within = (box, size) => box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;

describe('the picture of the map', testing, () => {
  const asks = {
    'forced colours': [[forced], '255,255,255', '0,0,0'],
    'forced colours, dark': [[forced, dark], '0,0,0', '255,255,255'],
    'more contrast': [[{ name: 'prefers-contrast', value: 'more' }], '255,255,255', '0,0,0'],
  };
  for (const [name, [features, ground, ink]] of Object.entries(asks)) test(`is black and white under ${name}, and whole`, async () => {
    const view = await mapped({ features });
    const title = await view.sees(seed.title);
    assert.ok(within(title, desktop), 'the title is in sight');
    const got = await colours(view, title);
    assert.deepEqual([got.ground, got.ink], [ground, ink]);
    await view.page.evaluate(() => citemap.go('link=iran-russia-drones&paused=1'));
    await view.selects('iran-russia-drones');
    await view.settles();
    const dimmed = await colours(view, await view.sees('China')); // which has no part in it
    assert.equal(dimmed.ground, ground);
    assert.ok(dimmed.ratio >= 4.5, `what is dimmed stands out ${dimmed.ratio} to 1`);
    await view.leave();
  });

  test('has other colours where nobody asks', async () => {
    const view = await mapped();
    const { ground, ratio } = await colours(view, await view.sees(seed.title));
    assert.notEqual(ground, '255,255,255');
    assert.ok(ratio >= 7, `the title stands out ${ratio} to 1`);
    await view.leave();
  });

  test('has letters twice as large for those who have set them so, and its title uncut', async () => {
    const usual = await mapped();
    const before = await usual.sees('China');
    await usual.leave();
    const view = await mapped({ letters: '200%' });
    const after = await view.sees('China'), title = await view.sees(seed.title);
    assert.ok(within(title, desktop), 'the title is in sight');
    assert.ok(after.height >= 1.85 * before.height, `${after.height} and ${before.height} px`); // a view of half the width has names one dp smaller
    assert.ok((await colours(view, title)).ratio >= 7);
    await view.page.evaluate(() => { document.documentElement.style.fontSize = ''; dispatchEvent(new Event('resize')); });
    await view.until(high => citemap.seen('China')?.height <= high, before.height);
    await view.leave();
  });

  test('is not cut where there is no room for such letters', async () => {
    const view = await mapped({ letters: '200%', size: narrow });
    await view.page.evaluate(() => citemap.go('link=iran-russia-drones&paused=1'));
    await view.selects('iran-russia-drones');
    await view.settles();
    for (const words of ['Claims', 'Tour', '1 of 2', 'Iran → Russia: drones']) assert.ok(within(await view.sees(words), narrow), words);
    await view.leave();
  });

  test('stands still for those who want no motion, until they ask for it', async () => {
    const still = await mapped({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    assert.equal(await still.ask('paused'), true);
    await still.press(' ');
    await still.until(() => !citemap.paused());
    await still.leave();
    const moving = await mapped();
    assert.equal(await moving.ask('paused'), false);
    await moving.press(' ');
    await moving.until(() => citemap.paused());
    await moving.leave();
  });
});

// WCAG 1.4.12: a reader's own style sheet spaces letters, words and lines.
const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

describe('words', testing, () => {
  test('lose nothing of the page of words to wider spacing and twice the size', async () => {
    const view = await visit('text.html', { letters: '200%', size: narrow });
    await view.page.evaluate(style, spacing);
    assert.deepEqual(await beyond(view, 'body'), []);
    await view.page.close();
  });

  test('lose nothing of the tree to wider spacing', async () => {
    const view = await mapped({ size: narrow });
    await view.until(n => document.querySelectorAll('#words .node').length === n, seed.nodes.length);
    await view.page.focus('#words [data-node="iran"]');
    await view.page.evaluate(style, spacing);
    await view.page.click('#words [data-node="iran"]');
    await view.until(() => document.querySelector('#words [data-node="iran"][aria-expanded=true]'));
    assert.deepEqual(await beyond(view, '#words'), []);
    await view.leave();
  });
});

// style runs in the page, whose policy lets no other sheets in.
function style(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

// beyond lists what stands outside the view at the sides, or is cut by its own box;
// what scrolls by itself is none of it.
const beyond = (view, within) => view.page.evaluate(root => [...document.querySelector(root).querySelectorAll('button, a, p, li, h1, h2, h3, h4, dd, dt, blockquote')]
  .filter(e => e.checkVisibility() && !e.closest('.scroll, .skip'))
  .filter(e => { const r = e.getBoundingClientRect(), s = getComputedStyle(e); return r.left < -1 || r.right > innerWidth + 1 || s.overflow !== 'visible' && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1); })
  .map(e => e.outerHTML.slice(0, 120)), within);
