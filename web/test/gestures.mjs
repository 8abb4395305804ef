// What hands do on the map: zoom, put nodes somewhere, ask what can be done.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { far, handheld, sleep } from './harness.mjs';
import { central } from './seed.mjs';

// gestures tests them on pages that visit(rest, options) opens.
export function gestures(visit) {
  const [id, other] = central();
  let view;
  before(async () => {
    view = await visit();
    await view.ready();
  });
  after(() => view?.leave());

  test('a double click on the ground zooms in there', async () => {
    await view.rest();
    const { spot } = await view.look();
    const a = await view.where(id), b = await view.where(other);
    await view.twice(spot);
    await view.says('camera', /,/);
    await view.settles();
    const c = await view.where(id), d = await view.where(other);
    assert.ok(Math.abs(far(c, d) / far(a, b) - 2) < 0.05, `${far(c, d) / far(a, b)} times as large`);
    for (const axis of ['x', 'y']) assert.ok(Math.abs((c[axis] - spot[axis]) - 2 * (a[axis] - spot[axis])) < 4, 'about the pointer');
  });

  test('a node that is dragged stays where it was put, over a reload, until it is freed', async () => {
    await view.rest();
    const from = await view.where(id), to = { x: from.x - 60, y: from.y + 70 };
    await view.drag(from, to);
    await view.says('pins', new RegExp(`^${id}:`));
    await view.settles();
    const there = await view.where(id), pins = await view.told('pins');
    await view.page.reload();
    await view.ready();
    assert.equal(await view.told('pins'), pins);
    assert.ok(far(await view.where(id), there) < 3, 'it is where it was');
    assert.equal(await view.selected(), '');
    await view.twice(await view.where(id));
    await view.says('pins', null);
  });

  test('the right button offers what can be done, and keys choose from it', async () => {
    await view.rest();
    const { x, y } = await view.where(id), { mouse } = view.page;
    await mouse.move(x, y);
    await sleep(250);
    await mouse.down({ button: 'right' });
    await sleep(250);
    await mouse.up({ button: 'right' });
    await view.sees('Keep it here');
    await view.press('Escape');
    await view.until(() => !citemap.seen('Keep it here'));
    assert.equal(await view.selected(), '');
    await mouse.click(x, y, { button: 'right', delay: 250 });
    await view.sees('Keep it here');
    await view.presses('Only this and its neighbours');
    await view.says('focus', '1');
    assert.equal(await view.selected(), id);
  });

  test('a finger that rests does what the right button does', async () => {
    const phone = await visit('', { size: handheld });
    await phone.ready();
    const { x, y } = await phone.where(id);
    const finger = await phone.page.touchscreen.touchStart(x, y);
    await phone.sees('What the text says');
    await finger.end();
    await sleep(250);
    assert.equal(await phone.selected(), '', 'it was no tap');
    await phone.touch([(await phone.sees('What the text says')).middle]);
    await phone.selects(id);
    await phone.leave();
  });
}
