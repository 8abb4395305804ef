// Finding: the search, filters, neighbours alone, the way between two nodes.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { far } from './harness.mjs';
import { seed, standing } from './seed.mjs';

// seeking tests it on a page that visit(rest, options) opens.
export function seeking(visit) {
  let view;
  before(async () => {
    view = await visit();
    await view.ready();
  });
  after(() => view?.leave());

  // shown is how many nodes are on the screen.
  const shown = () => view.page.evaluate(ids => ids.filter(id => citemap.where(id)).length, seed.nodes.map(n => n.id));
  const heard = words => view.until(w => document.querySelector('[aria-live=polite]').textContent.includes(w), words);

  test('another name is found, and Enter flies there', async () => {
    await view.rest();
    const was = await view.where('russia');
    await view.press('/');
    await view.until(() => document.activeElement.id === 'field');
    await view.page.keyboard.type('moscow', { delay: 60 });
    await view.says('find', 'moscow');
    await view.sees('Country · also Moscow');
    await view.press('Enter');
    await view.selects('russia');
    await view.says('panel', 'claims');
    await view.settles();
    const { width, height } = view.page.viewport(), now = await view.where('russia');
    assert.ok(now.x > 0 && now.x < 0.6 * width && now.y > 0 && now.y < height, JSON.stringify(now));
    assert.ok(far(now, was) > 1);
    assert.match(await view.told('camera'), /,/);
  });

  test('a result that is clicked is opened', async () => {
    await view.rest();
    await view.press('s');
    await view.until(() => document.activeElement.id === 'field');
    await view.page.$eval('#field', e => e.select());
    await view.page.keyboard.type('cihna', { delay: 60 });
    await view.presses('China');
    await view.selects('china');
  });

  test('pills let a part of the map through, and give all of it back', async () => {
    await view.rest();
    await view.press('s');
    await view.until(() => document.activeElement.id === 'field');
    await view.page.$eval('#field', e => e.select());
    await view.press('Backspace');
    await view.says('find', null);
    const all = await shown(), others = standing().filter(id => seed.nodes.find(n => n.id === id).kind !== 'country');
    await view.presses('Country  ');
    await view.says('kinds', /country/);
    await view.settles();
    for (const id of others) assert.equal(await view.where(id), null, id);
    await view.presses('Show everything');
    await view.says('kinds', null);
    await view.settles();
    assert.equal(await shown(), all);
  });

  test('neighbours alone are shown, and further ones with plus', async () => {
    const [id] = standing();
    await view.rest();
    const all = await shown();
    await view.click(await view.where(id));
    await view.selects(id);
    const counts = [];
    for (const [key, depth] of [['f', '1'], ['+', '2'], ['-', '1']]) {
      await view.press(key);
      await view.says('focus', depth);
      await view.settles();
      counts.push(await shown());
    }
    assert.ok(counts[0] < counts[1] && counts[2] === counts[0], `${counts}`);
    await view.press('f');
    await view.says('focus', null);
    await view.rest();
    assert.equal(await shown(), all);
  });

  test('the way between two nodes is told, each step with its quote', async () => {
    await view.rest();
    await view.click(await view.where('israel'));
    await view.selects('israel');
    await view.settles();
    await view.page.keyboard.down('Shift');
    await view.click(await view.where('china'));
    await view.page.keyboard.up('Shift');
    await view.says('with', 'china');
    assert.equal(await view.selected(), 'israel');
    await view.sees('THE WAY BETWEEN');
    await heard('THE WAY BETWEEN');
    const told = await view.page.$eval('#selection', e => e.textContent);
    assert.ok(seed.quotes.some(q => told.includes(q.exact)), told);
  });
}
