// The page in WebKit: what half of all phones have.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { map, serve } from './harness.mjs';
import { launch } from './webkit.mjs';

let server, window;
before(async () => { [server, window] = await Promise.all([serve(), launch()]); });
after(async () => { await window?.close(); server?.close(); });

describe('the page in WebKit', { timeout: 300_000 }, () => {
  const { nodes } = map(), id = 'iran', node = nodes.find(n => n.id === id);

  test('draws the map', async () => {
    await window.open(`${server.url}?reduced-motion`);
    assert.ok(await window.until(() => performance.getEntriesByName('first-frame')[0]?.startTime));
    await window.until(() => citemap.settled() && !document.getElementById('loader'));
  });

  test('a click opens a node, and the page says so', async () => {
    await window.click(await window.ask(i => citemap.where(i), id));
    await window.until(i => citemap.selected() === i, id);
    await window.until(name => document.getElementById('selection').textContent.includes(name), node.name);
    assert.match(await window.ask(() => location.hash), new RegExp(`node=${id}`));
  });

  test('the wheel zooms', async () => {
    const camera = () => new URLSearchParams(citemap.bookmark()).get('camera');
    const before = await window.ask(camera);
    await window.wheel({ x: 300, y: 300 }, -240);
    await window.until(was => new URLSearchParams(citemap.bookmark()).get('camera') !== was, before);
  });

  test('keys are heard, and the search field takes text', async () => {
    await window.press('s');
    await window.until(() => document.getElementById('field').hidden === false);
    for (const letter of 'china') await window.press(letter);
    await window.until(() => document.getElementById('field').value === 'china');
    await window.press('\uE007');
    await window.until(() => citemap.selected() === 'china');
  });

  test('a reload brings back the same place', async () => {
    const bookmark = await window.ask(() => citemap.bookmark());
    await window.ask(() => location.reload());
    await window.until(() => globalThis.citemap?.bookmark && performance.getEntriesByName('first-frame')[0]?.startTime > 0);
    await window.until(b => citemap.bookmark() === b, bookmark);
  });
});
