// Quotes that are collected, copied and saved; and the list of all that can be done.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sleep } from './harness.mjs';
import { quotesOf, seed } from './seed.mjs';

// collecting tests them on a page that visit(rest, options) opens.
export function collecting(visit) {
  const link = seed.links.find(l => l.quotes.length > 1), [quote] = quotesOf(link.id);
  let view, folder;
  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-list-'));
    view = await visit(`#link=${link.id}`);
    await view.page.browserContext().overridePermissions(new URL(view.page.url()).origin, ['clipboard-read', 'clipboard-write']);
    const session = await view.page.browser().target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await view.ready();
  });
  after(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await view?.leave();
  });

  test('a quote is collected by its key, and the list opened by its own', async () => {
    await view.press('a');
    await view.says('list', link.quotes[0]);
    await view.press('j');
    await view.says('quote', link.quotes[1]);
    await view.press('a');
    await view.says('list', link.quotes.slice(0, 2).join(','));
    await view.press('l');
    await view.says('panel', 'list');
    await view.sees('Collected quotes');
  });

  test('the list is copied, with sources and links', async () => {
    await view.presses('Copy all');
    await sleep(500);
    const text = await view.page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.includes(quote), text);
    assert.ok(text.includes(`#quote=${link.quotes[1]}`), text);
  });

  for (const [button, name] of [['Save as text', 'quotes.txt'], ['Markdown', 'quotes.md'], ['Table (CSV)', 'quotes.csv']]) {
    test(`"${button}" saves ${name}`, async () => {
      await view.presses(button);
      const file = path.join(folder, name);
      for (let i = 0; i < 50 && !fs.existsSync(file); i++) await sleep(200);
      const text = fs.readFileSync(file, 'utf8');
      assert.ok(text.includes(quote.slice(0, 30)), text);
      assert.ok(text.includes(link.quotes[1]), text);
    });
  }

  test('quotes are taken out, and the list emptied', async () => {
    await view.presses('Take out');
    await view.says('list', link.quotes[1]);
    await view.presses('Empty the list');
    await view.says('list', null);
  });

  test('? lists all that can be done, and a click does it', async () => {
    await view.rest();
    await view.press('?');
    await view.says('panel', 'help');
    await view.until(() => /Take the tour/.test(document.getElementById('selection').textContent));
    await view.presses('Read the article');
    await view.says('panel', 'article');
    await view.press('?');
    await view.press('?');
    await view.says('panel', null);
  });

  test('letters do nothing while the focus is beside the map', async () => {
    await view.rest();
    await view.page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { id: 'beyond' })));
    await view.page.focus('#beyond');
    const was = await view.ask('bookmark');
    await view.page.evaluate(() => {
      globalThis.heard = [];
      for (const type of ['announced', 'errand', 'selected']) addEventListener(`citemap:${type}`, e => heard.push(e.type));
    });
    for (const key of 'abcdefghijklmnopqrstuvwyz123/?.,+-[]') await view.page.keyboard.press(key, { delay: 40 });
    await sleep(1000);
    assert.equal(await view.ask('bookmark'), was);
    assert.deepEqual(await view.page.evaluate(() => heard), []);
    await view.page.focus('canvas');
    await view.press('t');
    await view.until(b => citemap.bookmark() !== b, was);
  });
}
