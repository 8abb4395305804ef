// The element's map on the whole screen, by the button in its frame and by keys:
// nothing of it is lost, and the page around comes back.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { Around, standing } from './around.mjs';
import { launch, patience, serve, sleep } from './harness.mjs';

let server, browser, view;
before(async () => {
  [server, browser] = await Promise.all([serve(), launch()]);
  view = await Around.open(browser, server.url, undefined, standing.element);
});
after(async () => { await browser?.close(); server?.close(); });

// The screen of a test is as large as the view of its page.
const screen = () => view.page.evaluate(() => [innerWidth, innerHeight]);
const full = async () => view.until(([w, h]) => document.fullscreenElement === document.documentElement && innerWidth === w && innerHeight === h, await screen());
const small = wide => view.until(w => document.fullscreenElement === null && innerWidth === w, wide);

// part is where in the frame a part of its page is, and whether it can be hit there.
const part = selector => view.frame.$eval(selector, e => {
  const { x, y, width, height } = e.getBoundingClientRect(), middle = { x: x + width / 2, y: y + height / 2 };
  return { ...middle, width, height, hit: document.elementFromPoint(middle.x, middle.y)?.closest(`#${e.id || 'none'}, canvas`) === e };
});

describe('the whole screen', { timeout: 5 * patience }, () => {
  const ways = {
    'by the button': async () => {
      const [frame, button] = [await view.box(), await part('#fullscreen')];
      await view.click({ x: frame.x + button.x, y: frame.y + button.y });
    },
    'by Alt and Enter': async () => {
      const { x, y } = await view.middle();
      await view.click({ x: x - 200, y: y + 200 });
      await view.press('Enter', 'Alt');
    },
  };
  for (const [way, enter] of Object.entries(ways)) test(way, async () => {
    const { width } = await view.box();
    await enter();
    await full();
    assert.equal(await view.focused(), 'cite-map');
    assert.equal(await view.page.evaluate(() => document.fullscreenElement.localName), 'cite-map');
    const [canvas, button] = [await part('canvas'), await part('#fullscreen')];
    assert.deepEqual([canvas.width, canvas.height], await screen());
    assert.ok(button.hit, 'the way back is in sight');
    await sleep(500);
    if (process.env.SHOTS) await view.shot(`${process.env.SHOTS}/full.png`);
    await view.click(button);
    await small(width);
    await view.settles();
    assert.equal(await view.page.evaluate(() => document.fullscreenElement), null);
  });
});
