// A newspaper's page with the element in it, open in a browser, and what a test
// asks of the two.
import assert from 'node:assert/strict';
import { patience } from './harness.mjs';
import { host } from './hosts.mjs';

// reads returns visit(pages, headers, then, prepare), a test: it opens pages on a
// host of its own, in the browser that launched() returns; then(page, host) runs on
// it. What the element tells stands in told, on the page; what the page complains
// of, in page.complaints.
export const reads = launched => (pages, headers, then, prepare) => async t => {
  const paper = await host(pages, headers), page = await launched().newPage();
  try {
    await page.setViewport({ width: 1000, height: 800 });
    page.complaints = [];
    page.on('pageerror', error => page.complaints.push(error.message));
    page.on('console', message => { if (message.type() === 'error') page.complaints.push(message.text()); });
    await page.evaluateOnNewDocument(() => {
      globalThis.told = [];
      for (const name of ['ready', 'select', 'chapter', 'state', 'height', 'fault']) {
        addEventListener(`citemap-${name}`, event => told.push({ name, ...event.detail }));
      }
    });
    await prepare?.(page);
    await page.goto(paper.url, { waitUntil: 'domcontentloaded', timeout: patience });
    await then(page, paper, t);
  } finally {
    await page.close();
    paper.close();
  }
};

export const until = (page, fn, ...args) => page.waitForFunction(fn, { timeout: patience, polling: 200 }, ...args);
export const tells = (page, name, key, value) => until(page, (n, k, v) => told.some(t => t.name === n && (k === null || t[k] === v)), name, key ?? null, value ?? null);
export const ready = (page, times = 1) => until(page, n => told.filter(t => t.name === 'ready').length >= n, times);
export const ask = (page, fn, ...args) => page.$eval('cite-map', fn, ...args);
export const frames = page => page.frames().filter(f => f.url().includes('/frame.html'));

// loses takes the graphics from the map in a frame, as a browser does.
export const loses = frame => frame.evaluate(() => document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());

export const shadow = (page, selector) => ask(page, (e, s) => {
  const part = e.shadowRoot.querySelector(s);
  return part && { text: part.textContent, shown: getComputedStyle(part).display !== 'none', seen: getComputedStyle(part).visibility };
}, selector);

// fails waits for the poster with a line that says why.
export async function fails(page, words) {
  await tells(page, 'fault');
  const { text, shown } = await shadow(page, 'p');
  assert.ok(shown);
  assert.match(text, words);
  assert.equal(text.trim().split('\n').length, 1, 'one line');
  assert.equal((await shadow(page, 'slot')).seen, 'visible');
  assert.equal(await shadow(page, 'iframe'), null);
  assert.ok(await page.$eval('cite-map img', i => i.getBoundingClientRect().height > 300), 'the poster stands');
}
