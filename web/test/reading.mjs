// The article beside the map: opened, scrolled, clicked, and copied from.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { sleep } from './harness.mjs';
import { seed } from './seed.mjs';

// reading tests it on a page that visit(rest, options) opens.
export function reading(visit) {
  const [first] = [...seed.quotes].sort((a, b) => a.start - b.start);
  const [start, end] = first.exact.split(' ').slice(1); // words of one line
  const supported = seed.links.filter(l => l.quotes.includes(first.id)).map(l => l.id);
  let view;
  before(async () => {
    view = await visit();
    await view.page.browserContext().overridePermissions(new URL(view.page.url()).origin, ['clipboard-read', 'clipboard-write']);
    await view.ready();
  });
  after(() => view?.leave());

  // article opens it at its start, with nothing chosen.
  async function article() {
    await view.rest();
    await view.press('r');
    await view.says('panel', 'article');
    await view.page.mouse.move(1000, 400);
    for (let i = 0; i < 20 && await view.told('scroll'); i++) {
      await view.page.mouse.wheel({ deltaY: -4000 });
      await sleep(500);
    }
    await view.sees(start);
  }

  // scroll turns the wheel over the article, and waits until all has come to rest.
  async function scroll(by) {
    const was = await view.told('scroll');
    await view.page.mouse.wheel({ deltaY: by });
    await view.until(w => new URLSearchParams(citemap.bookmark()).get('scroll') !== w, was);
    await sleep(2500);
  }

  // ground is the picture of the map without the panel.
  const ground = async () => {
    const { width, height } = view.page.viewport();
    return view.page.screenshot({ type: 'png', encoding: 'base64', captureBeyondViewport: false, clip: { x: 0, y: 0, width: 0.5 * width, height } });
  };

  test('opens by its key and by its tab', async () => {
    await view.press('r');
    await view.says('panel', 'article');
    await view.press('r');
    await view.says('panel', null);
    await view.presses('Article');
    await view.says('panel', 'article');
    await view.sees(start);
    await view.press('Escape');
    await view.says('panel', null);
  });

  test('is scrolled by the wheel, and the map follows, unless it is not to', async () => {
    await article();
    const before = await ground();
    await scroll(400);
    const followed = await ground();
    assert.ok(followed !== before, 'what the paragraph supports is in the light');
    await view.presses('Map follows');
    await view.says('follow', '0');
    await view.page.mouse.move(1000, 400);
    await sleep(1000);
    const still = await ground();
    await scroll(600);
    assert.ok(await ground() === still, 'the map stays as it is');
    await view.presses('Map follows');
    await view.says('follow', null);
  });

  test('a cited sentence that is clicked lights up what it supports', async () => {
    await article();
    const before = await ground();
    await view.presses(start);
    await view.says('quote', first.id);
    await view.until(w => document.getElementById('selection').textContent.includes(w), first.exact);
    await view.page.mouse.move(1000, 700);
    await sleep(500);
    assert.ok(supported.length === 0 || await ground() !== before);
    await view.press('j');
    await view.until(id => new URLSearchParams(citemap.bookmark()).get('quote') !== id, first.id);
    await view.press('k');
    await view.says('quote', first.id);
  });

  test('a claim\'s quotes are paged through, and the article scrolls to each', async () => {
    const at = id => seed.quotes.find(q => q.id === id).start, screens = 4000; // characters
    const link = seed.links.find(l => l.quotes.length > 2 && Math.abs(at(l.quotes[0]) - at(l.quotes[1])) > screens);
    await view.rest();
    await view.page.evaluate(id => { location.hash = `link=${id}&panel=article`; }, link.id);
    await view.selects(link.id);
    const scrolls = new Set();
    for (const [i, quote] of link.quotes.entries()) {
      if (i > 0) {
        await view.press('j');
        await view.says('quote', quote);
      }
      await view.sees(`${i + 1} of ${link.quotes.length}`);
      await sleep(1500);
      scrolls.add(await view.told('scroll'));
    }
    assert.ok(scrolls.size > 1, `${[...scrolls]}`);
    await view.press('k');
    await view.says('quote', link.quotes.at(-2));
  });

  test('words that are marked with the mouse are copied with their source', async () => {
    await article();
    const a = await view.sees(start), b = await view.sees(end);
    assert.equal(await view.ask('marked'), '');
    await view.drag({ x: a.x + 1, y: a.middle.y }, { x: b.x + b.width - 1, y: b.middle.y });
    await view.until(() => citemap.marked());
    const text = await view.ask('marked');
    assert.ok(text.startsWith(`${start} ${end}\n`), text);
    assert.match(text, /\n\n— .*characters \d+–\d+/);
    await view.press('c', 'Control');
    await sleep(500);
    assert.equal(await view.page.evaluate(() => navigator.clipboard.readText()), text);
    await view.click(b.middle);
    await view.until(() => citemap.marked() === '');
  });

  test('a double click marks a word, and Esc takes that away', async () => {
    await article();
    const { middle } = await view.sees(start);
    await view.twice(middle);
    await view.until(w => citemap.marked().startsWith(`${w}\n`), start);
    await view.press('Escape');
    await view.until(() => citemap.marked() === '');
  });
}
