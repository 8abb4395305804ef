// All that can be set stands in the address, and survives a reload.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { sleep } from './harness.mjs';
import { central, seed } from './seed.mjs';

// keeping tests it on a page that visit(rest, options) opens.
export function keeping(visit) {
  const [one, two, three] = central(), [chapter] = seed.chapters, [q, r] = seed.quotes.map(e => e.id);
  let view;
  before(async () => {
    view = await visit();
    await view.ready();
  });
  after(() => view?.leave());

  const bookmarks = [
    { node: one, with: `${two},${three}`, focus: '2' },
    { link: seed.links[0].id, detail: '3', camera: '120.5,-33,1.25' },
    { quote: q, panel: 'article', scroll: '640', follow: '0' },
    { chapter: chapter.id, step: '3' },
    { chapter: chapter.id, play: '1' },
    { view: 'geo', theme: 'dark', text: '1.5', paused: '0' },
    { timeline: '1', time: '2014..2022-02', undated: '0', gone: '1' },
    { kinds: 'oil,arms', families: 'goods', statuses: 'agreed', looks: 'notdone', panel: 'find' },
    { find: 'drone factory', panel: 'find' },
    { list: `${q},${r}`, panel: 'list' },
    { panel: 'help', scroll: '120' },
    { pins: `${one}:10,-20;${two}:50.5,5` },
    { mystery: '1' },
  ];
  for (const keys of bookmarks) test(Object.keys(keys).join(', '), async () => {
    const hash = Object.entries(keys).map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&');
    await view.page.evaluate(h => { location.hash = h; }, hash);
    await sleep(1000);
    await view.settles();
    await stands();
    const was = await view.ask('bookmark');
    await view.page.reload();
    await view.ready();
    await sleep(1000);
    await stands();
    assert.equal(await view.ask('bookmark'), was);
    await view.until(b => location.hash === `#${b}`, was);

    // stands is that all of it stands in the bookmark.
    async function stands() {
      const now = new URLSearchParams(await view.ask('bookmark'));
      for (const [key, value] of Object.entries(keys)) assert.equal(now.get(key), value, key);
    }
  });
}
