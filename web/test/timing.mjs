// The timeline: opened, brushed, played.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { sleep } from './harness.mjs';

// timing tests it on a page that visit(rest, options) opens.
export function timing(visit) {
  let view, years; // a place of the axis, so far to the right of where its caption began
  before(async () => {
    view = await visit();
    await view.ready();
  });
  after(() => view?.leave());
  const heard = words => view.until(w => document.getElementById('announced').textContent.includes(w), words);

  test('opens with its key', async () => {
    await view.press('w');
    await view.says('timeline', '1');
    await view.sees('Drag along the years');
    assert.equal(await view.told('time'), null);
  });

  test('a range is brushed with the mouse, and says how much is in it', async () => {
    const { x, y } = await view.sees('Drag along the years');
    years = dx => ({ x: x + dx, y: y + 92 });
    await view.drag(years(120), years(320));
    await view.says('time', /^\d{4}.*\.\.\d{4}/);
    await view.sees('with a date in this time');
    await heard('with a date in this time');
    const time = await view.told('time');
    await view.drag(years(220), years(280));
    await view.until(t => new URLSearchParams(citemap.bookmark()).get('time') !== t, time);
    assert.match(await view.told('time'), /\.\./, 'all of it moves');
  });

  test('plays by its key, and stops', async () => {
    const time = await view.told('time');
    await view.press('y');
    await view.until(t => new URLSearchParams(citemap.bookmark()).get('time') !== t, time);
    await view.press('y');
    await sleep(500);
    const stopped = await view.told('time');
    await sleep(2500);
    assert.equal(await view.told('time'), stopped);
  });

  test('what is out of range is dimmed or gone, and undated claims are in or out', async () => {
    await view.press('d');
    await view.says('gone', '1');
    await view.presses('dimmed');
    await view.says('gone', null);
    await view.presses('No date');
    await view.says('undated', '0');
    await view.press('o');
    await view.says('undated', null);
  });

  test('a range is kept while the timeline is closed, and a click beside it shows all time again', async () => {
    const range = await view.told('time');
    await view.press('w');
    await view.says('timeline', null);
    assert.equal(await view.told('time'), range);
    await view.press('w');
    await view.says('timeline', '1');
    await view.click(years(20));
    await view.says('time', null);
  });
}
