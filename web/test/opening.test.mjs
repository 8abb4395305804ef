// Maps from the reader's own disk: chosen by the button, dropped as files and as a
// folder; what is wrong with them; and where there is none of that.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, map, open, patience, serve, sleep } from './harness.mjs';

const samples = fileURLToPath(new URL('../../seeds/check/testdata/', import.meta.url));
const story = `${samples}story.txt`, own = `${samples}good.json`;
const { title } = JSON.parse(fs.readFileSync(own, 'utf8'));

let server, browser, folder;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-open-'));
  fs.mkdirSync(`${folder}/mine`);
  fs.copyFileSync(own, `${folder}/mine/map.json`);
  fs.copyFileSync(own, `${folder}/mine/other.json`);
  fs.copyFileSync(story, `${folder}/mine/story.txt`);
  [server, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  server?.close();
  fs.rmSync(folder, { recursive: true });
});

async function visit(rest = '') {
  const view = await open(browser, server.url + rest);
  await view.firstFrame();
  return view;
}

// drop drops files or folders in the middle of the page, as a desktop does.
async function drop(view, ...files) {
  const cdp = await view.page.createCDPSession();
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 640, y: 360, data });
    await sleep(100);
  }
  await cdp.detach();
}

const titled = (view, want) => view.until(t => document.title === t, want);
const words = view => view.page.$eval('#words', e => e.textContent);

describe('a map of one\'s own', { timeout: 5 * patience }, () => {
  test('is chosen with its documents, and shown in words too; nothing leaves the page', async () => {
    const view = await visit('#node=iran&theme=dark');
    await view.selects('iran');
    const before = view.requests.length;
    const input = await view.page.waitForSelector('#files');
    const [chooser] = await Promise.all([view.page.waitForFileChooser(), view.page.click('#open')]);
    await chooser.accept([own, story]);
    await titled(view, title);
    assert.equal(await view.selected(), '', 'what was chosen was of another map');
    await view.settles();
    await view.click(await view.where('arden'));
    await view.selects('arden');
    await view.until(() => /Arden/.test(document.getElementById('words').textContent));
    assert.ok(!(await words(view)).includes('Khamenei'));
    assert.match(await view.page.$eval('canvas', c => c.getAttribute('aria-label')), new RegExp(title));
    for (const url of view.requests.slice(before)) assert.ok(/^(blob|data):/.test(url) || url.startsWith(server.url), url);
    await input.uploadFile(own, story); // the same once more
    await view.selects('');
    await view.leave();
  });

  test('is dropped as files, or as its folder', async () => {
    const view = await visit();
    await drop(view, own, story);
    await titled(view, title);
    const again = await visit();
    await drop(again, `${folder}/mine`);
    await titled(again, title);
    await again.settles();
    await again.leave();
    await view.leave();
  });

  test('tells what is wrong with it, and the map stays', async () => {
    const view = await visit(), { title: built } = map();
    const told = pattern => view.until(p => new RegExp(p).test(document.getElementById('told').textContent), pattern);
    await drop(view, own);
    await told('story\\.txt did not come with the map');
    await drop(view, story);
    await told('story\\.txt cannot be opened');
    await told('There is no map among these files');
    await drop(view, own, `${folder}/mine/other.json`);
    await told('There are several maps');
    assert.equal(await view.page.title(), built);
    assert.ok(await view.where('iran'));
    await view.press('Escape');
    await view.until(() => document.getElementById('told').textContent === '');
    await drop(view, own, story);
    await titled(view, title);
    await view.leave();
  });

  test('is not for a kiosk', async () => {
    const view = await visit('?kiosk=1'), built = await view.page.title();
    await drop(view, own, story);
    await sleep(2000);
    assert.equal(await view.page.title(), built);
    assert.equal(await view.page.$('#open'), null);
    assert.equal(await view.page.$('#files'), null);
    await view.leave();
  });
});
