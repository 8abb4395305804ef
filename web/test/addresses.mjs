// What stands in the page's address, and in the browser's history.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { desktop, patience, sleep } from './harness.mjs';
import { bundle, central, seed } from './seed.mjs';

// addresses tests them on pages that visit(rest, options) opens.
export function addresses(visit) {
  // at opens the map at a bookmark; then(view) runs on it when it is at rest.
  const at = (bookmark, then) => async () => {
    const view = await visit(bookmark);
    try {
      await view.ready();
      await then(view);
    } catch (error) {
      view.page.close().catch(() => {}); // one that hangs would hide the error
      throw error;
    }
    await view.leave();
  };
  const [one, other] = central();

  for (const [bookmark, id] of [
    [`#node=${one}`, one],
    [`#link=${seed.links[0].id}`, seed.links[0].id],
    [`#link=${encodeURIComponent(bundle().join('>'))}`, bundle().join('>')],
    [`#node=${one}&view=geo&theme=dark&detail=3`, one],
  ]) test(`${bookmark} opens ${id}`, at(bookmark, async view => {
    await view.selects(id);
    const now = new URLSearchParams(await ask(view));
    for (const [key, value] of new URLSearchParams(bookmark.slice(1))) assert.equal(now.get(key), value, key);
    assert.deepEqual(view.complaints, []);
  }));

  test('follows what is done', at('', async view => {
    assert.equal(await ask(view), '');
    await view.click(await view.where(one));
    await says(view, 'node', one);
    await view.press('m');
    await says(view, 'view', 'geo');
    await view.press('t');
    await says(view, 'theme', 'dark');
    await view.press('Escape');
    await says(view, 'node', null);
  }));

  test('loses nothing when the page is loaded again, at whatever moment', at(`#node=${one}&mystery=1`, async view => {
    await view.press('m');
    await view.press('t');
    await view.press(' ');
    await view.settles();
    await view.page.mouse.move(400, 300);
    await view.page.mouse.wheel({ deltaY: -240 });
    await view.until(() => citemap.bookmark().includes('camera='));
    await view.settles();
    const was = await ask(view);
    for (const part of [`node=${one}`, 'view=geo', 'theme=', 'paused=', 'camera=', 'mystery=1']) assert.ok(was.includes(part), was);
    await again(view, () => location.reload());
    assert.equal(await ask(view), was);

    await again(view, () => { // just after a change, before it is written
      const before = citemap.bookmark();
      const canvas = document.querySelector('canvas');
      dispatchEvent(new WheelEvent('wheel'));
      (function turn() {
        if (citemap.bookmark() === before) {
          canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: 240, clientX: 400, clientY: 300 }));
          return requestAnimationFrame(turn);
        }
        window.name = JSON.stringify([citemap.bookmark(), location.hash.slice(1)]);
        location.reload();
      })();
    });
    const now = JSON.parse(await view.page.evaluate(() => window.name));
    assert.notEqual(now[0], now[1]);
    const camera = text => new URLSearchParams(text).get('camera').split(',').map(Number);
    const zoom = camera(await ask(view))[2];
    assert.ok(zoom < camera(was)[2], `${zoom} is what was, not what became`);
  }));

  test('goes back and forward through what was looked at, and not through every move', at('', async view => {
    const places = await view.page.evaluate(() => history.length);
    for (const id of [one, other]) {
      await view.click(await view.where(id));
      await says(view, 'node', id);
      await view.settles();
      await sleep(500);
    }
    await view.page.mouse.wheel({ deltaY: -120 });
    await view.until(() => location.hash.includes('camera='));
    assert.equal(await view.page.evaluate(() => history.length), places + 2);
    await view.page.evaluate(() => history.back());
    await view.selects(one);
    await view.page.evaluate(() => history.back());
    await view.selects('');
    await view.page.evaluate(() => history.forward());
    await view.selects(one);
    assert.equal(await view.page.evaluate(() => history.length), places + 2, 'going there is no step of its own');
  }));

  test('goes back by key, but never away from the map', at(`#node=${one}`, async view => {
    const address = view.page.url();
    await view.press('.');
    await view.until(id => citemap.selected() !== id && location.hash !== `#node=${id}`, one);
    await sleep(500);
    await view.press('Backspace');
    await view.selects(one);
    for (let i = 0; i < 2; i++) {
      await view.press('Backspace');
      await sleep(500);
      assert.equal(view.page.url(), address);
    }
    await view.press('Backspace', 'Shift');
    await view.until(id => citemap.selected() !== id, one);
  }));

  test('can be changed by hand', at(`#node=${one}`, async view => {
    await view.page.evaluate(id => { location.hash = `node=${id}&theme=dark`; }, other);
    await view.selects(other);
    await view.page.evaluate(() => history.back());
    await view.selects(one);
  }));

  test('keeps what it does not know, and notes what it cannot read', async () => {
    const noted = [];
    const view = await visit('#mystery=1&detail=99&node=no-such-node&camera=here&%zz=1&time=1..2..3', {
      prepare: page => page.on('console', m => noted.push(m.text())),
    });
    await view.ready();
    for (const word of ['detail=99', 'camera=here', '%zz', 'time=1..2..3']) assert.ok(noted.some(n => n.includes(word)), `${word} in ${noted}`);
    assert.match(await view.page.$eval('#announced', e => e.textContent), /detail=99/);
    assert.equal(await view.selected(), '');
    await view.press('.');
    await view.until(() => /mystery=1/.test(location.hash) && /node=/.test(location.hash));
    await view.leave();
  });

  test('takes what the query says of a bookmark, and puts it where it belongs', at('?view=geo&theme=dark&reduced-motion#theme=light', async view => {
    assert.equal(await ask(view), 'view=geo&theme=light');
    await view.press('m');
    await view.until(() => location.search === '?reduced-motion=' && location.hash === '#theme=light');
  }));

  test('brings the map back sharp when the page is zoomed', at(`#node=${one}`, async view => {
    await view.press('m');
    await says(view, 'view', 'geo');
    const loaded = view.page.waitForNavigation({ waitUntil: 'domcontentloaded', timeout: patience });
    await view.page.setViewport({ width: desktop.width / 2, height: desktop.height / 2, deviceScaleFactor: 2 });
    await loaded;
    await view.ready();
    assert.deepEqual(await view.page.$eval('canvas', c => [c.width, c.height]), [desktop.width, desktop.height]);
    await says(view, 'node', one);
    await says(view, 'view', 'geo');
  }));

  // again runs act, after which the page loads itself again, and waits until it has.
  // Act is started a moment later: an answer could be lost with the page that gives it.
  const again = async (view, act) => {
    const loaded = view.page.waitForNavigation({ waitUntil: 'domcontentloaded', timeout: patience });
    await view.page.evaluate(`void setTimeout(${act})`);
    await loaded;
    await view.ready();
  };
  // ask is the bookmark of what is shown.
  const ask = view => view.ask('bookmark');
  // says waits until the address says so; null is nothing.
  const says = (view, key, value) => view.until((k, v) => new URLSearchParams(location.hash.slice(1)).get(k) === v, key, value);
}
