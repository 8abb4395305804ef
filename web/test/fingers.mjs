// What fingers do on a phone.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { far, handheld, sleep } from './harness.mjs';
import { central } from './seed.mjs';

// fingers tests touches on a page that visit(options) opens.
export function fingers(visit) {
  let view;
  before(async () => {
    view = await visit({ size: handheld });
    await view.ready();
    await view.pause(true);
  });
  after(() => view?.leave());

  test('open a node with a tap, and scroll what it says', async () => {
    const [id] = central(), { width, height } = handheld;
    await view.touch([await view.where(id)]);
    await view.selects(id);
    await view.settles();
    const low = { x: width / 2, y: 0.9 * height }, high = { x: width / 2, y: 0.6 * height };
    await view.touch([low, high]);
    const swiped = Number(await scrolled());
    assert.ok(swiped > (low.y - high.y) / 2, `a swipe up goes on in the text, by ${swiped}`);
    assert.equal(await view.selected(), id, 'a swipe is no tap');
    for (let i = 0; i < 4 && await scrolled(); i++) await view.touch([high, low]);
    assert.equal(await scrolled(), null, 'and one down comes back');
  });

  // scrolled is how far the panel is, once the swing of a swipe is over.
  async function scrolled() {
    for (let was; ;) {
      const now = await view.told('scroll');
      if (now === was) return now;
      was = now;
      await sleep(500);
    }
  }

  test('zoom with a pinch', async () => {
    await view.rest();
    const [id, other] = central(), a = await view.where(id), b = await view.where(other);
    const y = handheld.height / 2, x = handheld.width / 2;
    await view.touch([{ x: x - 40, y }, { x: x - 120, y }], [{ x: x + 40, y }, { x: x + 120, y }]);
    await view.settles();
    const grown = far(await view.where(id), await view.where(other)) / far(a, b);
    assert.ok(grown > 1.5 && grown < 4, `three times as far apart, the fingers make the map ${grown} times as large`);
    assert.equal(await view.selected(), '');
  });
}
