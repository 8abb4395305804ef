// What the keyboard does, on the map and past it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { desktop, far, sleep } from './harness.mjs';
import { central, linksOf, quotesOf, seed } from './seed.mjs';

// keys tests the keys on a page that visit(options) opens.
export function keys(visit) {
  let view;
  before(async () => {
    view = await visit({ prepare: page => page.evaluateOnNewDocument(noteFates) });
    await view.ready();
  });
  after(() => view?.leave());

  // cancelled is which events of a type the page has kept from the browser
  // since last asked, in turn.
  const cancelled = async (type, key) => {
    await view.until((t, k) => fates.some(f => f.type === t && f.key === k), type, key);
    return view.page.evaluate((t, k) => fates.filter(f => f.type === t && f.key === k).map(f => f.cancelled), type, key);
  };
  const forget = () => view.page.evaluate(() => { fates.length = 0; });

  const cases = [
    ['t', true], ['m', true], ['m', true], ['3', true], ['1', true], ['.', true], [',', true], ['ArrowDown', true], ['Escape', true], ['0', true],
    ['f', false, 'Control'], ['0', false, 'Control'], ['l', false, 'Meta'], ['ArrowLeft', false, 'Alt'],
    ['F5', false], ['F12', false],
  ];
  for (const [key, kept, chord] of cases) test(`${chord ? `${chord}+` : ''}${key} is the ${kept ? 'map' : 'browser'}'s`, async () => {
    await forget();
    await view.press(key, chord);
    assert.deepEqual(await cancelled('keyup', key), [kept]);
    assert.deepEqual(await cancelled('keydown', key), [kept]);
  });

  test('Tab leaves the map, and comes back to it', async () => {
    await view.rest();
    await view.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('button'), { id: 'beyond' }));
      document.querySelector('canvas').focus();
    });
    const focused = () => view.page.evaluate(() => document.activeElement.id || document.activeElement.localName);
    await view.press('Tab');
    assert.equal(await focused(), 'beyond');
    assert.equal(await view.selected(), '', 'nothing was selected by that');
    await view.press('Tab', 'Shift');
    assert.equal(await focused(), 'canvas');
  });

  test('step to the next node and back', async () => {
    await view.rest();
    await view.press('.');
    await view.until(() => citemap.selected());
    const first = await view.selected();
    await view.press('.');
    await view.until(id => citemap.selected() !== id, first);
    await view.press(',');
    await view.selects(first);
  });

  test('lead to a claim, whose quote is then read aloud, and its others wait to be asked for', async () => {
    const aloud = () => view.page.$eval('[aria-live=polite]', e => e.textContent), link = linksOf('iran')[1];
    const told = () => view.page.$eval('#told', e => e.textContent);
    await view.rest();
    assert.equal(await aloud(), '');
    await stepTo('.', 'iran');
    assert.match(await aloud(), /Iran/);
    await stepTo('j', link);
    const text = await told();
    assert.ok((await aloud()).includes(quotesOf(link)[0]), await aloud());
    for (const quote of quotesOf(link)) assert.ok(text.includes(quote), text);
    await view.rest();
    await view.until(() => !document.querySelector('[aria-live=polite]').textContent);
  });

  // stepTo presses a key until it has led to id.
  async function stepTo(key, id) {
    const most = 100;
    for (let i = 0; i < most && await view.selected() !== id; i++) await view.press(key);
    assert.equal(await view.selected(), id, `${key}, ${most} times`);
  }

  test('walk along links from node to node, and open what they are on', async () => {
    const heard = () => view.page.$eval('#announced', e => e.lastElementChild?.textContent ?? '');
    const says = async (key, words) => {
      const was = await heard();
      await view.press(key);
      await view.until(w => (document.getElementById('announced').lastElementChild?.textContent ?? '') !== w, was);
      assert.match(await heard(), words);
    };
    await view.rest();
    await says('Home', /\w, country$/m);
    await says('ArrowUp', / [→↔] |:/); // a claim, or a strand of several
    await says('ArrowUp', /, \w/);
    assert.equal(await view.selected(), '', 'walking opens nothing');
    const there = (await heard()).split(',')[0];
    await view.press('Enter');
    await view.until(() => citemap.selected());
    const id = await view.selected();
    assert.equal(seed.nodes.find(n => n.id === id)?.name, there);
  });

  test('that come up while Ctrl is down are not taken for held', async () => {
    await view.rest();
    const { keyboard } = view.page, [id] = central(), from = await view.where(id);
    await keyboard.down('Shift');
    await keyboard.down('ArrowLeft');
    await view.until((i, p) => citemap.where(i).x > p.x, id, from);
    await keyboard.down('Control');
    await keyboard.up('ArrowLeft');
    await keyboard.up('Control');
    await keyboard.up('Shift');
    await sleep(500);
    const there = await view.where(id);
    await sleep(1500);
    assert.deepEqual(await view.where(id), there);
  });

  test('make the wheel the browser\'s', async () => {
    await view.rest();
    const { mouse, keyboard } = view.page, [id, other] = central();
    const width = async () => far(await view.where(id), await view.where(other)), was = await width();
    await forget();
    await mouse.wheel({ deltaY: -100 });
    assert.deepEqual(await cancelled('wheel'), [true]);
    await view.rest();
    await forget();
    await keyboard.down('Control');
    await mouse.wheel({ deltaY: -100 });
    assert.deepEqual(await cancelled('wheel'), [false]);
    await sleep(500);
    const zoomed = await view.page.evaluate(() => innerWidth) !== desktop.width;
    assert.ok(zoomed || Math.abs(await width() - was) < 1, 'the page may grow, the map in it does not');
    await mouse.wheel({ deltaY: 100 });
    await keyboard.up('Control');
  });
}

// noteFates, run in a page before its own scripts, keeps what becomes of each
// key and turn of the wheel. Its listeners are the first to hear of one, even
// of one that the next stops; the answer is read when all have had it.
function noteFates() {
  globalThis.fates = [];
  const note = event => setTimeout(() => fates.push({ type: event.type, key: event.key, cancelled: event.defaultPrevented }));
  for (const type of ['keydown', 'keyup', 'wheel']) addEventListener(type, note, { capture: true, passive: true });
}
