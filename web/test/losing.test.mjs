// What befalls the graphics of the element's map: the browser takes them, is zoomed,
// or moves to another screen.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch, patience } from './harness.mjs';
import { article, poster } from './hosts.mjs';
import { ask, fails, frames, loses, reads, ready, tells, until } from './paper.mjs';
import { central } from './seed.mjs';

const testing = { timeout: 8 * patience };
const [one] = central();
const pages = article(`<cite-map load="eager" view="geo" state="node=${one}">${poster}</cite-map>`);

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());
const visit = reads(() => browser);

// stands is where the map is, once it is drawn and at rest.
async function stands(page) {
  await frames(page)[0].waitForFunction(() => globalThis.citemap?.settled(), { timeout: patience, polling: 200 });
  const now = new URLSearchParams(await frames(page)[0].evaluate(() => citemap.bookmark()));
  return ['node', 'view'].map(key => now.get(key));
}

describe('the graphics', testing, () => {
  test('are had again where they were lost, three times in ten minutes; then the poster stays', testing, visit(pages, {}, async (page, _, t) => {
    await ready(page);
    const was = await stands(page);
    assert.deepEqual(was, [one, 'geo']);
    for (let times = 1; times <= 3; times++) {
      const begun = Date.now();
      await loses(frames(page)[0]);
      await ready(page, times + 1);
      t.diagnostic(`drawn again ${Date.now() - begun} ms after loss ${times}`);
      assert.deepEqual(await stands(page), was);
    }
    await loses(frames(page)[0]);
    await fails(page, /graphics away too often/);
  }));

  test('are as sharp as the screen after a zoom, which is no loss', testing, visit(pages, {}, async page => {
    await ready(page);
    const was = await stands(page);
    let times = 1;
    for (const deviceScaleFactor of [2, 1.25, 1, 1.5, 2]) {
      await page.setViewport({ width: 1000, height: 800, deviceScaleFactor });
      await ready(page, ++times);
      assert.deepEqual(await stands(page), was);
      const [pixels, size] = await frames(page)[0].evaluate(() => {
        const canvas = document.querySelector('canvas');
        return [canvas.width, canvas.clientWidth];
      });
      assert.ok(Math.abs(pixels - size * deviceScaleFactor) <= 1, `${pixels} pixels for ${size} at ${deviceScaleFactor}`);
    }
    await tells(page, 'ready');
    await until(page, () => !told.some(t => t.name === 'fault'));
    assert.equal(await ask(page, e => e.ready), true);
  }));
});
