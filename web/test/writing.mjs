// How text gets into the search field: by keys, by an input method, by pasting.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { handheld, sleep } from './harness.mjs';
import { central } from './seed.mjs';

// writing tests the field on pages that visit(rest, options) opens.
export function writing(visit) {
  let view;
  before(async () => {
    view = await visit('#theme=light');
    await view.ready();
    await view.pause(true);
  });
  after(() => view?.leave());

  const value = () => view.page.$eval('#field', e => e.value);
  const focused = () => view.page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const found = text => view.until(t => new URLSearchParams(location.hash.slice(1)).get('find') === t, text || null);

  // search opens an empty field.
  async function search() {
    await view.page.focus('canvas');
    await view.rest();
    await view.press('s');
    await view.until(() => document.activeElement.id === 'field');
    await view.page.$eval('#field', e => e.select());
    if (await value()) await view.press('Backspace');
  }

  test('opens with its key, over the one that is drawn, in its letters', async () => {
    await search();
    const { box, font, families } = await view.page.$eval('#field', e => ({
      box: e.getBoundingClientRect().toJSON(), font: getComputedStyle(e).fontFamily, families: [...document.fonts].map(f => `${f.family} ${f.status}`),
    }));
    assert.ok(box.width > 100 && box.height >= 24 && box.left >= 0 && box.right <= view.page.viewport().width, JSON.stringify(box));
    assert.match(font, /^citemap/);
    assert.deepEqual(families, ['citemap loaded']);
    assert.equal(await value(), '', 'the key that opened it wrote nothing');
  });

  test('takes letters as letters, and commands nothing', async () => {
    await search();
    const before = await view.ask('bookmark');
    await view.page.keyboard.type('tm b3.', { delay: 100 });
    assert.equal(await value(), 'tm b3.');
    await found('tm b3.');
    const rest = text => new URLSearchParams(text);
    for (const key of ['theme', 'view', 'detail', 'node']) assert.equal(rest(await view.ask('bookmark')).get(key), rest(before).get(key), key);
  });

  test('a key that is still held from before writes nothing', async () => {
    await view.page.focus('canvas');
    await view.rest();
    await view.page.keyboard.down('s');
    await view.until(() => document.activeElement.id === 'field');
    const was = await value();
    for (let i = 0; i < 3; i++) await view.page.keyboard.down('s'); // as held keys repeat
    await view.page.keyboard.up('s');
    assert.equal(await value(), was);
    await view.page.keyboard.type('ss');
    assert.equal(await value(), `${was}ss`);
  });

  test('takes what an input method composes, and no Enter of that', async () => {
    await search();
    const method = await view.page.createCDPSession();
    await method.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await found('にほ'); // looked for before it is settled
    await view.page.evaluate(() => document.getElementById('field').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
    await sleep(500);
    assert.equal(await focused(), 'field', 'that Enter was the input method\'s');
    await method.send('Input.imeSetComposition', { text: '日本', selectionStart: 2, selectionEnd: 2 });
    await method.send('Input.insertText', { text: '日本' });
    await found('日本');
    assert.equal(await value(), '日本');
    await method.detach();
  });

  test('takes what is pasted', async () => {
    await search();
    await view.page.evaluate(() => document.execCommand('insertText', false, 'Téhéran, تهران'));
    await found('Téhéran, تهران');
  });

  test('keeps the focus while the map is touched, and gives it back at the end', async () => {
    await search();
    await view.page.keyboard.type('dr');
    await view.page.mouse.move(640, 700);
    await view.page.mouse.wheel({ deltaY: 40 });
    assert.equal(await focused(), 'field');
    await view.press('Escape');
    await found('');
    assert.equal(await focused(), 'field', 'Esc empties it first');
    await view.press('Escape');
    await view.until(() => document.activeElement.localName === 'canvas' && document.getElementById('field').hidden);
    await view.press('.');
    await view.until(() => citemap.selected());
  });

  test('lets go of what was dragged over it, and out of the window', async () => {
    await search();
    const { mouse } = view.page, [id] = central();
    const { spot } = await view.look();
    const over = await view.page.$eval('#field', e => { const b = e.getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; });
    for (const end of [over, { x: -20, y: 300 }]) {
      await view.drag(spot, end);
      await sleep(500);
      const there = await view.where(id);
      await mouse.move(spot.x, spot.y, { steps: 5 });
      await sleep(500);
      assert.deepEqual(await view.where(id), there);
    }
  });

  test('is the map\'s one place in the order of Tab while it is open', async () => {
    await search();
    await view.page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { id: 'beyond' })));
    await view.press('Tab');
    assert.equal(await focused(), 'beyond');
    await view.press('Tab', 'Shift');
    assert.equal(await focused(), 'field');
    await view.press('Escape');
    await view.until(() => document.activeElement.localName === 'canvas');
    await view.press('Tab');
    assert.equal(await focused(), 'beyond');
    await view.page.$eval('#beyond', e => e.remove());
  });

  test('goes to what is found first with Enter', async () => {
    const [id] = central();
    await search();
    await view.page.keyboard.type(id, { delay: 50 });
    await found(id);
    await view.press('Enter');
    await view.selects(id);
    await view.until(() => document.activeElement.localName === 'canvas');
  });

  test('has letters on a phone that no browser zooms to', async () => {
    const phone = await visit('', { size: handheld });
    await phone.ready();
    await phone.press('s');
    await phone.until(() => !document.getElementById('field').hidden);
    assert.ok(await phone.page.$eval('#field', e => parseFloat(getComputedStyle(e).fontSize)) >= 16);
    await phone.leave();
  });
}
