// The page in WebKit: what half of all phones have.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { map, serve } from './harness.mjs';
import { article, host, poster } from './hosts.mjs';
import { launch } from './webkit.mjs';

let server, window;
before(async () => { [server, window] = await Promise.all([serve(), launch()]); });
after(async () => { await window?.close(); server?.close(); });

describe('the page in WebKit', { timeout: 300_000 }, () => {
  const { nodes } = map(), id = 'iran', node = nodes.find(n => n.id === id);

  test('draws the map', async () => {
    await window.open(`${server.url}?reduced-motion`);
    assert.ok(await window.until(() => performance.getEntriesByName('first-frame')[0]?.startTime));
    await window.until(() => citemap.settled() && !document.getElementById('loader'));
  });

  test('a click opens a node, and the page says so', async () => {
    await window.click(await window.ask(i => citemap.where(i), id));
    await window.until(i => citemap.selected() === i, id);
    await window.until(name => document.getElementById('selection').textContent.includes(name), node.name);
    assert.match(await window.ask(() => location.hash), new RegExp(`node=${id}`));
  });

  test('the wheel zooms', async () => {
    const camera = () => new URLSearchParams(citemap.bookmark()).get('camera');
    const before = await window.ask(camera);
    await window.wheel({ x: 300, y: 300 }, -240);
    await window.until(was => new URLSearchParams(citemap.bookmark()).get('camera') !== was, before);
  });

  test('keys are heard, and the search field takes text', async () => {
    await window.press('s');
    await window.until(() => document.getElementById('field').hidden === false);
    for (const letter of 'china') await window.press(letter);
    await window.until(() => document.getElementById('field').value === 'china');
    await window.press('\uE007');
    await window.until(() => citemap.selected() === 'china');
  });

  test('a reload brings back the same place', async () => {
    const bookmark = await window.ask(() => citemap.bookmark());
    await window.ask(() => location.reload());
    await window.until(() => globalThis.citemap?.bookmark && performance.getEntriesByName('first-frame')[0]?.startTime > 0);
    await window.until(b => citemap.bookmark() === b, bookmark);
  });
});

// The element's frame has no site of its own, and the driver goes into it all the same.
describe('the element in WebKit, on a plain host', { timeout: 300_000 }, () => {
  const [one, other] = map().nodes.filter(n => n.weight === 3 && n.kind === 'country').map(n => n.id);
  const frame = () => document.querySelector('cite-map').shadowRoot.querySelector('iframe');
  const middle = () => window.ask(() => {
    const { x, y, width, height } = document.querySelector('cite-map').getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  let paper;
  before(async () => {
    paper = await host(article(`<cite-map load="eager">${poster}</cite-map><div class="tall"></div>`));
    await window.open(paper.url);
  });
  after(() => paper?.close());

  test('draws the map over its poster', async () => {
    await window.until(() => document.querySelector('cite-map').ready);
    assert.equal(await window.ask(() => document.activeElement.localName), 'body');
  });

  test('select() opens a node there, and what is opened there is told here', async () => {
    await window.ask(id => { document.querySelector('cite-map').select(id); }, one);
    await window.until(id => document.querySelector('cite-map').selected === id, one);
    await window.inside(frame);
    await window.ask(id => { citemap.go(`node=${id}`); }, other);
    await window.inside();
    await window.until(id => document.querySelector('cite-map').selected === id, other);
    await window.ask(() => { document.querySelector('cite-map').select(''); });
    await window.until(() => document.querySelector('cite-map').selected === '');
  });

  test('the plain wheel scrolls the page', async () => {
    await window.wheel(await middle(), 120);
    await window.until(() => scrollY > 0);
    await window.ask(() => scrollTo(0, 0));
  });

  test('a click gives the map the wheel', async () => {
    await window.click(await middle());
    await window.inside(frame);
    await window.until(() => document.documentElement.classList.contains('engaged'));
    await window.inside();
  });
});
