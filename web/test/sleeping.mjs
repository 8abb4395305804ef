// The map while nobody can see it: it stops, and goes on where it was.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { sleep } from './harness.mjs';
import { central } from './seed.mjs';

// sleeping tests it on a page that visit(rest, options) opens.
export function sleeping(visit) {
  let view;
  before(async () => {
    view = await visit();
    await view.ready();
    await view.pause(false);
  });
  after(() => view?.leave());
  const frames = () => view.ask('frames');
  const draws = async () => { const before = await frames(); await view.until(n => citemap.frames() > n + 3, before); };

  test('draws nothing while it sleeps, though its flows move, and goes on', async () => {
    await draws();
    await view.ask('sleep', true);
    await sleep(500); // for the frame under way
    const before = await frames();
    await sleep(2000);
    assert.equal(await frames(), before);
    assert.equal(await view.ask('paused'), false);
    await view.ask('sleep', false);
    await draws();
  });

  test('does what it was told asleep once it wakes', async () => {
    await view.ask('sleep', true);
    await sleep(500);
    const [id] = central();
    await view.ask('go', `node=${id}`);
    await view.page.mouse.move(300, 300);
    await sleep(1000);
    assert.equal(await view.selected(), '', 'a pointer does not wake it');
    await view.ask('sleep', false);
    await view.selects(id);
  });

  test('sleeps behind another page, and wakes in front', async () => {
    await view.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await sleep(500);
    const before = await frames();
    await sleep(1500);
    assert.equal(await frames(), before);
    await view.page.evaluate(() => {
      delete document.hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await draws();
  });
}
