// A page of somebody's that shows the map in a frame, and hands for both.
import assert from 'node:assert/strict';
import { desktop, far, patience, sleep, View } from './harness.mjs';
import { central } from './seed.mjs';

// How the map stands in a page: in a frame of the page's own site, or in our
// element, whose frame has no site at all. Each is the name of what has the focus
// while the map has it, what finds the frame, and what is written into the page.
export const standing = {
  frame: { name: 'iframe', finds: () => document.querySelector('iframe'), written: '<iframe src="index.html?reduced-motion" title="The map"></iframe>' },
  element: { name: 'cite-map', finds: () => document.querySelector('cite-map').shadowRoot?.querySelector('iframe'), written: '<script src="embed.js"></script><cite-map load="eager" title="The map"></cite-map>' },
};

const around = embedded => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 900px; font: 18px/1.6 serif } iframe, cite-map { display: block; width: 100%; height: 480px; border: 0 }</style>
<p><input id="above" aria-label="A field above the map"></p>${'<p>Words above.</p>'.repeat(4)}
${embedded}
<p><a id="below" href="#below">Words below.</a></p>${'<p>More words.</p>'.repeat(60)}`;

// Around is a page that shows the map in a frame, as its reader has it. Places on
// the map are as in View; click and its like take those of the page.
export class Around extends View {
  // open shows the page, as if it lay beside the map that the server at base serves,
  // and waits for the map, which stands in it as how says. The field above it has
  // the focus from the first on.
  static async open(browser, base, size = desktop, how = standing.frame) {
    const page = await browser.newPage(), view = Object.assign(new Around(page, [], []), { how });
    await page.setViewport(size);
    if (process.env.BROWSER !== 'firefox') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    page.on('pageerror', e => view.complaints.push(`error: ${e.message}`));
    page.on('console', m => { if (m.type() === 'error') view.complaints.push(`console: ${m.text()}`); });
    await answer(page, base, around(how.written));
    await page.evaluateOnNewDocument(noteKeys);
    await page.goto(`${base}around.html`, { waitUntil: 'domcontentloaded', timeout: patience });
    await page.focus('#above');
    view.frame = await (await page.waitForFunction(how.finds, { timeout: patience, polling: 200 })).contentFrame();
    await view.until(() => globalThis.citemap?.settled() && !document.getElementById('loader'));
    return view;
  }

  ask(name, ...args) { return this.frame.evaluate((n, a) => citemap[n](...a), name, args); }
  until(fn, ...args) { return this.frame.waitForFunction(fn, { timeout: patience / 2 }, ...args); }

  // at is where on the page a node is.
  async at(id) {
    const [p, { x, y }] = [await this.where(id), await this.box()];
    return { x: x + p.x, y: y + p.y };
  }

  async box() { return (await this.page.evaluateHandle(this.how.finds)).evaluate(e => e.getBoundingClientRect().toJSON()); }

  // middle is that of the map.
  async middle() {
    const { x, y, width, height } = await this.box();
    return { x: x + width / 2, y: y + height / 2 };
  }

  scrolled() { return this.page.evaluate(() => scrollY); }

  // scrolls waits until the page has come to rest where it is scrolled by y.
  async scrolls(y) {
    await this.page.waitForFunction(want => scrollY === want, { timeout: patience / 2 }, y);
    assert.equal(await this.stands(), y);
  }

  // stands is how far the page is scrolled once it has come to rest.
  async stands() {
    for (let was; ;) {
      const now = await this.scrolled();
      if (now === was) return now;
      was = now;
      await sleep(300);
    }
  }

  // wide is how far two nodes of the map are apart: its zoom.
  async wide() {
    await this.settles();
    const [a, b] = central();
    return far(await this.where(a), await this.where(b));
  }

  engaged() { return this.frame.evaluate(() => document.documentElement.classList.contains('engaged')); }
  hinted() { return this.frame.evaluate(() => document.querySelector('.nudge.shown')?.textContent ?? ''); }
  focused() { return this.page.evaluate(() => document.activeElement.id || document.activeElement.localName); }

  // turns turns the wheel over the map, with a key where one is named.
  async turns(deltaY, key) {
    const { mouse, keyboard } = this.page, { x, y } = await this.middle();
    await mouse.move(x, y);
    if (key) await keyboard.down(key);
    await mouse.wheel({ deltaY });
    if (key) await keyboard.up(key);
    await sleep(500);
  }

  // back brings page and map to where they began, with no hand on either.
  async back() {
    await this.page.mouse.move(5, 5);
    await this.page.evaluate(() => { scrollTo(0, 0); document.getElementById('above').focus(); });
    await this.ask('go', '');
    await sleep(500); // until it has gone: what it is told to be, it says that it is
    await this.until(() => citemap.bookmark() === '' && citemap.settled());
    await this.until(() => !document.querySelector('.nudge.shown, .engaged'));
  }
}

// answer lets the server at base serve the page around, too.
async function answer(shown, base, text) {
  await shown.setRequestInterception(true);
  shown.on('request', r => {
    if (r.url() === `${base}around.html`) r.respond({ status: 200, contentType: 'text/html', body: text });
    else r.continue();
  });
}

// noteKeys, run in a page before its own scripts, keeps what becomes of each key.
function noteKeys() {
  globalThis.fates = [];
  addEventListener('keydown', event => setTimeout(() => fates.push([event.key, event.defaultPrevented])), { capture: true });
}
