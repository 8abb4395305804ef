// Where the focus is, and that it can be seen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { sleep } from './harness.mjs';
import { central } from './seed.mjs';

// focusing tests it on a page that visit(rest, options) opens.
export function focusing(visit) {
  let view;
  before(async () => {
    view = await visit('#theme=light');
    await view.ready();
    await view.pause(true);
    await view.page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { id: 'beyond' })));
  });
  after(() => view?.leave());
  const ringed = () => view.page.$eval('canvas', c => getComputedStyle(c).outlineStyle !== 'none');

  test('is on the map at first, which needs no ring yet', async () => {
    assert.equal(await view.page.evaluate(() => document.activeElement.localName), 'canvas');
    assert.equal(await ringed(), false);
  });

  test('has a ring where it came by Tab, until the map is pressed', async () => {
    await view.press('Tab');
    assert.equal(await ringed(), false);
    await view.press('Tab', 'Shift');
    assert.equal(await ringed(), true);
    await view.click(await view.where(central()[0]));
    assert.equal(await ringed(), false);
    await view.rest();
  });

  test('lets letters be commands on the map alone', async () => {
    await view.page.focus('#beyond');
    const was = await view.ask('bookmark');
    for (const key of ['m', 't', '.', '3']) await view.press(key);
    await sleep(500);
    assert.equal(await view.ask('bookmark'), was);
    await view.page.focus('canvas');
    await view.press('t');
    await view.until(() => /theme=dark/.test(citemap.bookmark()));
  });
}
