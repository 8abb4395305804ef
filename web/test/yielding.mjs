// What the map takes from the page around it, and what it leaves, when it is shown
// in a frame there.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { desktop, far, handheld, sleep } from './harness.mjs';
import { central, standing } from './seed.mjs';

// wheel tests mouse and wheel on a page around the map that visit() opens.
export function wheel(visit) {
  let view;
  before(async () => { view = await visit(); });
  after(() => view?.leave());

  test('has taken no focus by loading, or by what scripts do', async () => {
    assert.equal(await view.focused(), 'above');
    await view.ask('go', 'panel=find');
    await view.says('panel', 'find');
    await sleep(500);
    assert.equal(await view.focused(), 'above');
    await view.back();
    assert.equal(await view.focused(), 'above');
  });

  test('leaves the plain wheel to the page, and says how to zoom', async () => {
    const was = await view.wide();
    assert.equal(await view.hinted(), '', 'before the wheel is turned, nothing is said');
    await view.turns(200);
    await view.scrolls(200);
    assert.ok(Math.abs(await view.wide() - was) < 1, 'the map stays');
    await view.turns(-200);
    assert.match(await view.hinted(), /^Hold (Ctrl|⌘) to zoom the map/);
    await view.scrolls(0);
    const said = await view.frame.$eval('.nudge', e => [e.getAttribute('aria-hidden'), getComputedStyle(e).pointerEvents]);
    assert.deepEqual(said, ['true', 'none']);
    await view.until(() => !document.querySelector('.nudge.shown'));
  });

  for (const key of ['Control', 'Meta']) test(`zooms with ${key} and the wheel`, async () => {
    await view.back();
    const was = await view.wide();
    await view.turns(-200, key);
    assert.equal(await view.stands(), 0);
    assert.ok(await view.wide() > 1.1 * was);
    assert.equal(await view.hinted(), '');
    assert.deepEqual(await view.page.evaluate(() => [innerWidth, visualViewport.scale]), [desktop.width, 1], 'the page does not zoom');
  });

  // engages clicks on a node of the map, so that the wheel is the map's.
  async function engages() {
    await view.back();
    const [id] = central();
    await view.click(await view.at(id));
    await view.selects(id);
    await view.settles();
    assert.ok(await view.engaged());
  }

  test('zooms with the plain wheel once it is clicked', async () => {
    await engages();
    const was = await view.wide();
    await view.turns(-200);
    assert.equal(await view.stands(), 0);
    assert.ok(await view.wide() > 1.1 * was);
    assert.equal(await view.hinted(), '');
  });

  const ends = {
    'when the pointer leaves it': () => view.page.mouse.move(5, 5),
    'with Escape': () => view.press('Escape'),
    'when the page takes the focus': () => view.page.focus('#above'),
    'when it is scrolled away': () => view.page.evaluate(() => scrollTo(0, 400)),
  };
  for (const [when, act] of Object.entries(ends)) test(`gives the wheel back ${when}`, async () => {
    await engages();
    await act();
    await view.until(() => !document.querySelector('.engaged'));
    const was = await view.wide(), stood = await view.stands();
    await view.turns(100);
    await view.scrolls(stood + 100);
    assert.ok(Math.abs(await view.wide() - was) < 1);
  });

  test('is one place in the order of Tab', async () => {
    await view.back();
    await view.press('Tab');
    assert.equal(await view.focused(), view.how.name);
    assert.equal(await view.frame.evaluate(() => document.activeElement.localName), 'canvas');
    await view.press('Tab');
    assert.equal(await view.focused(), 'below');
    await view.press('Tab', 'Shift');
    assert.equal(await view.focused(), view.how.name);
    await view.press('Tab', 'Shift');
    assert.equal(await view.focused(), 'above');
    assert.equal(await view.selected(), '');
  });

  const keys = [['f', 'Control'], ['p', 'Control'], ['r', 'Control'], ['l', 'Control'], ['d', 'Meta'], ['ArrowLeft', 'Alt'], ['F5'], ['F6'], ['F11']];
  test('leaves the browser its keys', async () => {
    await engages();
    const before = await view.ask('bookmark');
    await view.frame.evaluate(() => { fates.length = 0; });
    for (const [key, chord] of keys) await view.press(key, chord);
    await view.until(k => fates.some(([key]) => key === k), keys.at(-1)[0]);
    const fates = await view.frame.evaluate(() => globalThis.fates);
    for (const [key] of keys) assert.deepEqual(fates.filter(([k]) => k === key).map(([, cancelled]) => cancelled), [false], key);
    assert.equal(await view.ask('bookmark'), before);
  });
}

// fingers tests touches on such a page.
export function fingers(visit) {
  let view;
  before(async () => {
    view = await visit(handheld);
    await view.ask('pause', true);
  });
  after(() => view?.leave());

  // drags takes one finger up by 150, from the middle of the map.
  const drags = async () => {
    const { x, y } = await view.middle();
    await view.touch([{ x, y }, { x, y: y - 150 }]);
  };

  // taps puts a finger on a node, for as long as fingers tap, or longer.
  async function taps(id, held = 80) {
    const p = await view.at(id), finger = await view.page.touchscreen.touchStart(p.x, p.y);
    await sleep(held);
    await finger.end();
    await sleep(250);
  }

  // clear is another node than the one that is open, where the panel covers nothing.
  async function clear(open) {
    const { width, height } = await view.box(), at = await view.where(open);
    for (const id of standing()) {
      const p = await view.where(id);
      if (p && p.x > 40 && p.x < width - 40 && p.y > 40 && p.y < 0.38 * height && far(p, at) > 60) return id;
    }
    return assert.fail('no node stands clear of the panel');
  }

  test('leave one finger to the page, and say how to move the map', async () => {
    const [id] = central(), was = await view.where(id);
    assert.equal(await view.hinted(), '');
    await drags();
    assert.match(await view.hinted(), /two fingers/);
    assert.ok(await view.stands() > 100, `scrolled by ${await view.scrolled()}`);
    assert.deepEqual(await view.where(id), was);
    assert.equal(await view.selected(), '');
    assert.equal(await view.focused(), 'above', 'scrolling takes no focus');
  });

  test('move and zoom the map by two', async () => {
    await view.back();
    const { x, y } = await view.middle(), was = await view.wide();
    await view.touch([{ x: x - 40, y }, { x: x - 100, y: y - 50 }], [{ x: x + 40, y }, { x: x + 100, y: y - 50 }]);
    assert.ok(await view.wide() > 1.5 * was);
    assert.equal(await view.stands(), 0);
    assert.equal(await view.hinted(), '');
    assert.equal(await view.page.evaluate(() => visualViewport.scale), 1, 'the page does not zoom');
    const [id] = central(), from = await view.where(id);
    await view.touch([{ x: x - 40, y }, { x: x - 40, y: y - 60 }], [{ x: x + 40, y }, { x: x + 40, y: y - 60 }]);
    await view.settles();
    assert.ok(far(await view.where(id), { x: from.x, y: from.y - 60 }) < 15);
    assert.ok(!await view.engaged());
    assert.equal(await view.selected(), '');
  });

  test('select with a tap; then one moves the map, until one taps beside it', async () => {
    await view.back();
    const [id] = central();
    await taps(id);
    await view.selects(id);
    assert.ok(await view.engaged());
    assert.equal(await view.frame.evaluate(() => document.querySelector('.reached')), null, 'and nobody came by Tab');
    await view.settles();
    const other = await clear(id);
    await sleep(600); // or the two taps are a double one
    await taps(other);
    await view.selects(other);
    await view.settles();
    const { x, y } = await view.box(), was = await view.where(other);
    await view.touch([{ x: x + 20, y: y + 100 }, { x: x + 80, y: y + 60 }]);
    await view.until((i, p) => Math.hypot(citemap.where(i).x - p.x, citemap.where(i).y - p.y) > 30, other, was);
    assert.equal(await view.stands(), 0);
    const beside = { x: 100, y: y - 30 };
    await view.touch([beside]);
    await view.until(() => !document.querySelector('.engaged'));
    await drags();
    assert.ok(await view.stands() > 100);
  });

  test('get the page back where the map leaves none of it to tap on', async () => {
    await view.back();
    await view.page.$eval(view.how.name, e => { e.style.height = '100vh'; e.scrollIntoView(); });
    await view.stands();
    await view.settles();
    await taps(central()[0]);
    await view.selects(central()[0]);
    assert.ok(await view.engaged());
    await view.until(() => !document.querySelector('.engaged'));
    const stood = await view.stands();
    await drags();
    assert.ok(await view.stands() > stood + 100);
    await view.page.$eval(view.how.name, e => { e.style.height = ''; });
    await sleep(500);
  });

  test('open the menu of what they stay on', async () => {
    await view.back();
    const [id] = central();
    await taps(id, 1500);
    await view.sees('Keep it here');
    assert.equal(await view.selected(), '');
    assert.equal(await view.stands(), 0);
    await view.press('Escape');
  });
}
