// The tour: by keys, by buttons, by a finger, by itself.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { handheld, sleep } from './harness.mjs';
import { central, seed } from './seed.mjs';

// telling tests it on pages that visit(rest, options) opens.
export function telling(visit) {
  const [chapter] = seed.chapters, [id] = central();
  let view, left; // where the reader was before
  before(async () => {
    view = await visit();
    await view.ready();
  });
  after(() => view?.leave());
  const step = n => view.until(i => citemap.stage().step === i, n);
  const heard = words => view.until(w => document.querySelector('[aria-live=polite]').textContent.includes(w), words);

  test('its key opens the contents, and begins it', async () => {
    await view.click(await view.where(id));
    await view.selects(id);
    await view.page.mouse.move(300, 300);
    await view.page.mouse.wheel({ deltaY: -120 });
    await view.says('camera', /,/);
    await view.settles();
    left = await view.ask('bookmark');
    await view.press('p');
    await view.says('panel', 'tour');
    await view.sees(chapter.title);
    assert.equal(await view.told('chapter'), null);
    await view.press('p');
    await view.says('chapter', chapter.id);
    await step(1);
    await heard(chapter.steps[0].text);
  });

  test('arrows, Space and the keys of clickers lead on and back', async () => {
    for (const [key, to] of [['ArrowRight', 2], ['ArrowLeft', 1], [' ', 2], ['PageDown', 3], ['PageUp', 2]]) {
      await view.press(key);
      await step(to);
    }
    await heard(chapter.steps[1].text);
    await view.says('step', '2');
    assert.equal(await view.ask('paused'), true, 'Space is the tour\'s');
  });

  test('the screen goes dark and comes back, and notes are shown', async () => {
    await view.press('b');
    await view.until(() => citemap.stage().blank);
    await view.press('b');
    await view.until(() => !citemap.stage().blank);
    await view.press('n');
    const noted = chapter.steps[1].notes ? 'Speaker’s notes' : 'There are no notes on this step';
    await view.sees(noted);
    await view.press('n');
    await view.until(words => !citemap.seen(words), noted);
  });

  test('plays by itself, and stops', async () => {
    await view.press('p');
    await view.until(() => citemap.stage().playing);
    await view.says('play', '1');
    await view.press('p');
    await view.until(() => !citemap.stage().playing);
    await view.says('play', null);
  });

  test('Esc leads back to where one was', async () => {
    await view.press('Escape');
    await view.until(() => citemap.stage().steps === 0);
    await view.until(b => citemap.bookmark() === b, left);
  });

  test('goes on from where it was left', async () => {
    await view.press('p');
    await view.says('panel', 'tour');
    await view.presses('Go on where you left');
    await step(2);
    await view.press('Escape');
    await view.until(() => citemap.stage().steps === 0);
  });

  test('a finger swipes from step to step', async () => {
    await view.leave();
    view = await visit(`#chapter=${chapter.id}&step=2`, { size: handheld });
    await view.ready();
    await step(2);
    const y = 0.7 * handheld.height, west = { x: 60, y }, east = { x: handheld.width - 60, y };
    await view.flick(east, west);
    await step(3);
    await sleep(500);
    await view.flick(west, east);
    await step(2);
  });
}
