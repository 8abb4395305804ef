// What the map asks of the browser: to copy, to save, to open other pages.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { patience, sleep } from './harness.mjs';
import { linksOf, quotesOf } from './seed.mjs';

// errands tests them on pages that visit(rest, options) opens.
export function errands(visit) {
  const link = linksOf('iran').find(id => quotesOf(id).length > 0), [quote] = quotesOf(link);
  let view, folder, copied;
  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-saved-'));
    view = await visit(`#link=${link}`);
    await view.page.browserContext().overridePermissions(new URL(view.page.url()).origin, ['clipboard-read', 'clipboard-write']);
    copied = () => view.page.evaluate(() => navigator.clipboard.readText());
    await view.ready();
    await view.pause(true);
    await view.page.focus('canvas');
  });
  after(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await view?.leave(/status of 404/); // of a page of words that is not there
  });

  // errand asks as the map does.
  const errand = (task, text, name) => view.page.evaluate(detail => {
    dispatchEvent(new CustomEvent('citemap:errand', { detail }));
  }, { task, text, name });
  // announced waits for words that are read aloud.
  const announced = words => view.until(w => document.getElementById('announced').textContent.includes(w), words);
  // targets is the pages there are, and opened the one that act adds to them.
  const targets = () => view.page.browser().targets();
  const opened = async act => {
    const known = new Set(targets());
    const another = t => t.type() === 'page' && t.url() !== 'about:blank' && !known.has(t);
    const [target] = await Promise.all([view.page.browser().waitForTarget(another, { timeout: patience }), act()]);
    return target.page();
  };

  test('copy a citation by its key', async () => {
    await view.press('c');
    await view.until(() => document.getElementById('announced').textContent);
    const text = await copied();
    assert.ok(text.includes(quote), text);
  });

  test('copy where a page has no clipboard', async () => {
    await view.page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }); });
    await view.press('c');
    await sleep(500);
    await errand('copy', 'by hand');
    await view.page.evaluate(() => { delete navigator.clipboard; });
    assert.equal(await copied(), 'by hand');
    assert.equal(await view.page.evaluate(() => document.activeElement.localName), 'canvas', 'the focus is where it was');
  });

  test('say so where nothing can be copied', async () => {
    await view.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      document.execCommand = () => false;
    });
    await errand('copy', 'nothing');
    await announced('does not let this page copy');
    await view.page.evaluate(() => { delete navigator.clipboard; delete document.execCommand; });
  });

  test('save a file, as it is', async () => {
    const session = await view.page.browser().target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await errand('save', 'Zitate,\r\n„ö“\n', 'quotes.csv');
    const file = path.join(folder, 'quotes.csv');
    for (let i = 0; i < 50 && !fs.existsSync(file); i++) await sleep(200);
    assert.equal(fs.readFileSync(file, 'utf8'), 'Zitate,\r\n„ö“\n');
    await session.detach();
  });

  test('open the map in words, at what is open, without a way back into this page', async () => {
    const page = await opened(() => view.press('x'));
    await page.waitForFunction(() => document.readyState === 'complete', { timeout: patience });
    const url = new URL(page.url());
    assert.equal(url.pathname, '/text.html');
    assert.equal(await page.evaluate(() => opener), null);
    assert.ok(await page.evaluate(() => document.querySelector(':target') !== null), `${url.hash} is there`);
    await page.close();
    await view.page.bringToFront();
  });

  test('show the map in words over the map where there is no page of them', async () => {
    await view.page.setRequestInterception(true);
    const refuse = r => (/text\.html/.test(r.url()) ? r.respond({ status: 404 }) : r.continue());
    view.page.on('request', refuse);
    await errand('words', 'iran');
    await view.until(() => document.querySelector('#words.read')?.contains(document.activeElement));
    await view.press('Escape');
    await view.until(() => document.activeElement.localName === 'canvas');
    view.page.off('request', refuse);
    await view.page.setRequestInterception(false);
  });

  test('open no address that is none of a page', async () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'nowhere']) {
      const known = targets();
      await errand('page', address);
      await announced(`${address} is no address`);
      assert.deepEqual(targets(), known);
    }
  });

  test('leave to the browser to copy what is not the map\'s', async () => {
    await view.press('c');
    await view.press('c', 'Control'); // nothing is marked
    assert.ok((await copied()).includes(quote));
  });
}
