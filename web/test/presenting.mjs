// The page of whoever presents a tour, beside the map in another window.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { handheld, patience } from './harness.mjs';
import { seed } from './seed.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// presenting tests that page on those that visit(rest, options) opens, and nobody
// else.
export function presenting(visit) {
  const [chapter] = seed.chapters;
  let view, desk; // what the audience sees, and what the presenter does
  before(async () => { desk = await visit('presenter.html'); });
  after(async () => {
    await desk?.leave();
    await view?.leave();
  });
  const text = id => desk.page.$eval(`#${id}`, e => (e.checkVisibility() ? e.textContent : ''));
  const reads = (id, words) => desk.page.waitForFunction((i, w) => document.getElementById(i).textContent.includes(w), { timeout: patience, polling: 100 }, id, words);
  // leads does something at the desk, and looks at the map while it follows:
  // a window out of sight would stand still.
  const leads = async (act, ...until) => {
    await desk.page.bringToFront();
    await act();
    await view.page.bringToFront();
    await view.until(...until);
  };

  test('says what to do while no map is open', async () => {
    await reads('state', 'No map is open');
    assert.equal(await desk.page.$eval('#state a', a => new URL(a.href).pathname), '/');
    assert.equal(await desk.page.$$eval('nav button:disabled', all => all.length), 4);
  });

  test('finds a map that is opened later', async () => {
    view = await visit('');
    await view.ready();
    await reads('title', seed.title);
    await reads('state', 'No tour is being played');
  });

  test('begins the tour, and shows what is to be said', async () => {
    await leads(() => desk.page.click('[data-press=next]'), () => citemap.stage().step === 1);
    await reads('title', chapter.title);
    await reads('count', `Step 1 of ${chapter.steps.length}`);
    await reads('heading', chapter.steps[0].title);
    await reads('notes', chapter.steps[0].notes ?? 'No notes');
    await reads('next', chapter.steps[1].title);
    await reads('quote', seed.quotes.find(q => q.id === chapter.steps[0].quote).exact);
  });

  test('leads from step to step, by buttons and keys', async () => {
    await leads(() => desk.page.click('[data-press=next]'), () => citemap.stage().step === 2);
    await reads('heading', chapter.steps[1].title);
    await leads(() => desk.page.keyboard.press('PageDown'), () => citemap.stage().step === 3);
    await leads(() => desk.page.keyboard.press('ArrowLeft'), () => citemap.stage().step === 2);
    await leads(() => desk.page.click('[data-press=previous]'), () => citemap.stage().step === 1);
    await reads('count', 'Step 1 of');
  });

  test('blanks the screen, and shows it again', async () => {
    await leads(() => desk.page.keyboard.press('b'), () => citemap.stage().blank);
    await reads('state', 'The screen is blank');
    await leads(() => desk.page.click('[data-press=blank]'), () => !citemap.stage().blank);
  });

  test('counts the time from the first step, over a reload', async () => {
    await desk.page.bringToFront(); // a page behind another is asked no frames, by which it would be looked at
    await desk.page.waitForFunction(() => document.getElementById('elapsed').textContent !== '0:00', { timeout: patience, polling: 250 });
    await desk.page.reload();
    await reads('heading', chapter.steps[0].title);
    assert.match(await text('elapsed'), /^\d+:\d\d$/);
    assert.notEqual(await text('elapsed'), '0:00');
    assert.match(await text('clock'), /\d:\d\d/);
  });

  for (const scheme of ['light', 'dark']) for (const width of [390, 900, 1920]) {
    test(`breaks no rule of accessibility, and fits, ${width} wide, ${scheme}`, async () => {
      await desk.page.bringToFront();
      await desk.page.setViewport(width === handheld.width ? handheld : { width, height: 900 });
      await desk.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.ok(await desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const session = await desk.page.createCDPSession(); // past the page's policy of scripts
      await session.send('Runtime.evaluate', { expression: axe });
      await session.detach();
      const { violations } = await desk.page.evaluate(() => axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
      }));
      assert.deepEqual(violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(' ')}`), []);
    });
  }

  test('notices that the map was closed', async () => {
    await view.leave();
    view = null;
    await reads('state', 'No map is open');
    assert.deepEqual(desk.complaints, []);
  });

  test('is opened by the map', async () => {
    view = await visit('');
    await view.ready();
    const [popup] = await Promise.all([
      new Promise(found => view.page.once('popup', found)),
      view.page.evaluate(() => dispatchEvent(new CustomEvent('citemap:errand', { detail: { task: 'present' } }))),
    ]);
    await popup.waitForFunction(t => document.getElementById('title')?.textContent === t, { timeout: patience }, seed.title);
    await popup.close();
  });

  test('notices that the map is gone without a word', async () => {
    await reads('state', 'No tour is being played');
    await view.page.evaluate(() => addEventListener('pagehide', e => e.stopImmediatePropagation(), { capture: true }));
    await view.leave();
    view = null;
    await reads('state', 'No map is open');
  });
}
