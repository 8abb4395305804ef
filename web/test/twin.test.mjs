// The map in words (citemap export --to map.html), as a browser, a screen
// reader, a printer and a validator have it. CITEMAP names another binary.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { desktop, launch, map, open, patience, phone } from './harness.mjs';
import { odd, writeOdd } from './oddmap.mjs';

const binary = process.env.CITEMAP || fileURLToPath(new URL('../../bin/citemap', import.meta.url));
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const narrow = { width: 320, height: 640 }; // WCAG 1.4.10, reflow

let browser, folder;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-twin-'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

suite('the built-in map', { seed: map(), pages: 200, from: () => [] });
suite('a small map of odd things', { seed: odd, pages: 8, from: () => [writeOdd(folder)] });

// suite is what must hold of every twin: seed is the map that it is of, pages
// the most sheets of paper that it may take, from() the arguments that name it.
function suite(name, { seed, pages, from }) {
  describe(name, { timeout: 5 * patience }, () => {
    let file, html, view, dialogs = 0;
    before(async () => {
      file = path.join(folder, `${pages}.html`);
      execFileSync(binary, ['export', ...from(), '--to', file]);
      html = fs.readFileSync(file, 'utf8');
      view = await open(browser, pathToFileURL(file).href, {
        prepare: page => page.on('dialog', d => { dialogs++; d.dismiss(); }),
      });
    });
    after(() => view?.page.close());
    const inPage = (fn, ...args) => view.page.evaluate(fn, ...args);
    const at = async (size, scheme = 'light') => {
      await view.page.setViewport(size);
      await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    };

    test('is valid HTML', async () => {
      const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
      const { results } = await validator.validateString(html);
      assert.deepEqual(results.flatMap(r => r.messages.map(m => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)), []);
    });

    test('runs nothing, asks for nothing and complains of nothing', async () => {
      const elsewhere = view.requests.filter(r => r !== pathToFileURL(file).href && !r.startsWith('data:'));
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(view.complaints, []);
      assert.equal(dialogs, 0);
      assert.equal(await inPage(() => document.scripts.length), 0);
      assert.equal(await inPage(() => document.querySelectorAll('script, link, iframe, object, embed, form, [onerror]').length), 0);
    });

    for (const [size, scheme] of [[desktop, 'light'], [desktop, 'dark'], [phone, 'light'], [phone, 'dark']]) {
      test(`breaks no rule of accessibility, ${size.width} wide, ${scheme}`, async () => {
        await at(size, scheme);
        await inPage(axe);
        const { violations } = await inPage(() => axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }));
        assert.deepEqual(violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(' ')}`), []);
      });
    }

    test('changes its colours with the scheme', async () => {
      const ground = () => inPage(() => getComputedStyle(document.documentElement).backgroundColor);
      await at(desktop, 'light');
      const light = await ground();
      await at(desktop, 'dark');
      assert.notEqual(await ground(), light);
    });

    test('does not scroll sideways at 320 pixels; the table does, by itself', async () => {
      await at(narrow);
      assert.equal(await inPage(() => document.documentElement.scrollWidth), narrow.width);
      const [shown, whole] = await inPage(() => {
        const region = document.querySelector('#Table [tabindex="0"]');
        region.focus();
        return [region.clientWidth, region.scrollWidth];
      });
      assert.ok(shown <= narrow.width && whole > shown, `${whole} in ${shown}`);
      assert.ok(await inPage(() => document.activeElement.matches('#Table [tabindex="0"]')), 'keys can scroll it');
    });

    test('has lines of a length that can be read', async () => {
      await at(desktop);
      const em = await inPage(() => {
        const p = document.querySelector('.document p');
        return p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize);
      });
      assert.ok(em > 26 && em < 38, `${em} em`); // 55 to 80 letters
    });

    test('has every node and claim among the headings that a screen reader lists', async () => {
      await at(desktop);
      const { children } = await view.page.accessibility.snapshot({ interestingOnly: false });
      const headings = flat(children).filter(n => n.role === 'heading');
      assert.equal(headings.filter(h => h.level === 1).length, 1);
      const names = headings.map(h => h.name);
      for (const n of seed.nodes) assert.ok(names.includes(n.name), n.name);
      const numbers = headings.filter(h => h.level === 3).map(h => /^(\d+) /.exec(h.name)?.[1]);
      for (const i of seed.links.keys()) assert.ok(numbers.includes(String(i + 1)), `claim ${i + 1}`);
    });

    test('has the landmarks', async () => {
      const count = await inPage(() => ['header', 'nav', 'main', 'footer'].map(e => document.querySelectorAll(`body > ${e}`).length));
      assert.deepEqual(count, [1, 1, 1, 1]);
    });

    test('has an anchor for all there is, and no link that leads nowhere', async () => {
      const [ids, nowhere] = await inPage(() => [
        [...document.querySelectorAll('[id]')].map(e => e.id),
        [...document.querySelectorAll('a[href^="#"], blockquote[cite^="#"]')]
          .map(e => decodeURIComponent((e.getAttribute('href') ?? e.getAttribute('cite')).slice(1)))
          .filter(id => !document.getElementById(id)),
      ]);
      assert.deepEqual(nowhere, []);
      assert.equal(new Set(ids).size, ids.length, 'no id stands twice');
      for (const [of, parts] of [['Node', seed.nodes], ['Link', seed.links], ['Quote', seed.quotes], ['Chapter', seed.chapters]]) {
        for (const { id } of parts) assert.ok(ids.includes(id) || ids.includes(`${of}-${id}`), `${of} ${id}`);
      }
    });

    test('has all of each document, and each quote verbatim in its place', async () => {
      const texts = await inPage(() => [...document.querySelectorAll('.document')].map(d => {
        const copy = d.cloneNode(true);
        for (const e of copy.querySelectorAll('h3, sup, .note')) e.remove();
        return copy.textContent.replace(/\s+/g, ' ');
      }));
      for (const q of seed.quotes) {
        const words = q.exact.replace(/\s+/g, ' ').trim();
        assert.ok(texts.some(t => t.includes(words)), words);
      }
    });

    test('has one row a claim in the table', async () => {
      assert.equal(await inPage(() => document.querySelectorAll('#Table tbody tr').length), seed.links.length);
      assert.equal(await inPage(() => document.querySelectorAll('#Table th[scope=col]').length), 10);
    });

    test('is skipped to by the first key, and led through by links', async () => {
      await at(desktop);
      await view.page.goto(pathToFileURL(file).href); // focus starts anew
      await view.page.keyboard.press('Tab');
      assert.ok(await inPage(() => document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0));
      await view.page.keyboard.press('Enter');
      assert.equal(await inPage(() => document.activeElement.id), 'Map');
      await inPage(() => document.querySelector('#Claims figcaption a').click());
      assert.ok(await inPage(() => {
        const mark = document.querySelector(':target'), { top } = mark.getBoundingClientRect();
        return mark.closest('.document') && top >= 0 && top < innerHeight;
      }), 'a quote is shown in its text');
      await inPage(() => document.querySelector(':target').closest('p').querySelector('sup a').click());
      assert.ok(await inPage(() => document.querySelector('h3:target').closest('#Claims, .entries') !== null), 'and leads back');
    });

    test('prints on a sane number of pages, without what is only for screens', async () => {
      const pdf = Buffer.from(await view.page.pdf({ preferCSSPageSize: true, timeout: 2 * patience })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g).length;
      assert.ok(sheets > 1 && sheets <= pages, `${sheets} pages`);
      await view.page.emulateMediaType('print');
      const shown = await inPage(() => [...document.querySelectorAll('nav, .skip, .back')].filter(e => e.getClientRects().length > 0).length);
      await view.page.emulateMediaType(null);
      assert.equal(shown, 0);
    });
  });
}

// flat is a tree of the accessibility snapshot as a list.
function flat(nodes = []) { return nodes.flatMap(n => [n, ...flat(n.children)]); }

test('what is said in Persian is marked as Persian', { timeout: patience }, async () => {
  const file = path.join(folder, 'persian.html');
  execFileSync(binary, ['export', writeOdd(folder), '--to', file]);
  const view = await open(browser, pathToFileURL(file).href, { size: desktop });
  const [lang, direction] = await view.page.$eval('blockquote[lang=fa]', e => [e.lang, getComputedStyle(e).direction]);
  assert.deepEqual([lang, direction], ['fa', 'rtl']);
  assert.equal(await view.page.$eval('blockquote[lang=en]', e => getComputedStyle(e).direction), 'ltr');
  assert.match(await view.page.$eval('#Index', e => e.textContent), /آرلند, see Arland/);
  await view.page.close();
});
