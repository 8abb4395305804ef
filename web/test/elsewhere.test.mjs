// The map on a page of one site and its files on another: as `citemap serve` hands
// them out, and as the plainest of hosts does what `citemap export --to site` wrote.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, patience, serve } from './harness.mjs';
import { article, host } from './hosts.mjs';
import { fails, reads, ready, until } from './paper.mjs';

const binary = fileURLToPath(new URL('../../bin/citemap', import.meta.url));
const testing = { timeout: 5 * patience };
const isolated = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
const strict = site => `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src ${site}; img-src 'self' ${site} data:; frame-src ${site}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;

let browser, closed, open, folder, plain, shared;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'citemap-elsewhere-'));
  execFileSync(binary, ['export', '--to', 'site', folder], { stdio: 'pipe' });
  [browser, closed, open, plain, shared] = await Promise.all([
    launch(), serve('--host=127.0.0.1'), serve('--cors'), host({}, {}, folder), host({}, { 'Access-Control-Allow-Origin': '*' }, folder)]);
});
after(async () => {
  await browser?.close();
  for (const server of [closed, open, plain, shared]) server?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
const visit = reads(() => browser);

// printed is what `citemap embed` prints for the site at an address: the lines of
// the element, and those of a plain frame.
function printed(base) {
  const [, element, frame] = execFileSync(binary, ['embed', '--base-url', base], { encoding: 'utf8' }).split(/<!--.*-->\n/);
  return { element, frame };
}

const at = { closed: () => closed.url, open: () => open.url, plain: () => `${plain.url}citemap/`, shared: () => `${shared.url}citemap/` };

// shows is a test of a page with what embed prints, and of what becomes of it.
const shows = (name, site, kind, headers, then, change = text => text) => test(name, testing, async t => {
  const base = at[site](), snippet = change(printed(base)[kind]);
  const own = typeof headers === 'function' ? headers(new URL(base).origin) : headers;
  await visit(article(snippet, ''), own, then)(t);
});

// draws waits for the map in a plain frame.
async function draws(page) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => performance.getEntriesByName('first-frame').length, { timeout: patience, polling: 200 });
}

const quietly = async page => {
  await ready(page);
  assert.deepEqual(page.complaints, []);
};

describe('the lines of the element', testing, () => {
  shows('work where the site lets all pages read it', 'open', 'element', {}, quietly);
  shows('on a page that allows that site and no more', 'open', 'element', site => ({ 'Content-Security-Policy': strict(site) }), quietly);
  shows('on a page that is isolated', 'open', 'element', isolated, quietly);
  for (const site of ['closed', 'plain']) shows(`say which header is lacking, on ${site === 'plain' ? 'a plain host' : 'a server that is not open'}`, site, 'element', {},
    page => fails(page, /127\.0\.0\.1:\d+ must send the header Access-Control-Allow-Origin/));
  shows('work on a host that sends that header alone', 'shared', 'element', {}, quietly);

  // An isolated page takes no script and no picture of a host that does not say that
  // it may: nothing of ours runs, and what is left are the words in the link.
  shows('leave a link in words on an isolated page, of a host that does not know of that', 'plain', 'element', isolated, async page => {
    await until(page, () => document.querySelector('cite-map img')?.complete);
    const [upgraded, alt, way] = await page.$eval('cite-map', e => [Boolean(e.shadowRoot), e.querySelector('img').alt, e.querySelector('a').href]);
    assert.equal(upgraded, false);
    assert.ok(alt.length > 20);
    assert.match(way, /text\.html$/);
  });

  // "crossorigin" asks for the header that such a host sends; frames without
  // credentials, which Chromium has, need no other.
  const asking = text => text.replaceAll(/<(script|img) /g, '<$1 crossorigin ');
  shows('work there with CORS, or say that the frame is forbidden', 'shared', 'element', isolated,
    process.env.BROWSER === 'firefox' ? page => fails(page, /forbids its frame/) : page => ready(page), asking);
});

describe('the lines of a plain frame', testing, () => {
  shows('need no header of a plain host', 'plain', 'frame', {}, draws);
  shows('work on an isolated page where the site is served by the program', 'closed', 'frame', isolated, draws);

  const sealed = text => text.replace(' allow-same-origin', '');
  shows('say which header is lacking where the frame may do nothing but run scripts', 'plain', 'frame', {}, async page => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForFunction(() => document.querySelector('#message[role=alert]'), { timeout: patience, polling: 200 });
    assert.match(await frame.$eval('#message', e => e.textContent), /must send the header Access-Control-Allow-Origin: \*/);
    assert.ok(await frame.$eval('#poster img', e => e.getBoundingClientRect().height > 100), 'the poster stands');
    assert.ok(await frame.$eval('#text', e => e.innerText.length > 1000), 'and the words');
  }, sealed);
  shows('work so with that header', 'shared', 'frame', {}, draws, sealed);
});

describe('the pages of a published site, under the policy of the server', testing, () => {
  for (const name of ['embed.html', 'messages.html']) test(name, testing, async () => {
    const page = await browser.newPage(), complaints = [];
    page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', error => complaints.push(error.message));
    try {
      await page.goto(closed.url + name, { waitUntil: 'domcontentloaded', timeout: patience });
      await page.$eval('cite-map', e => e.scrollIntoView());
      await until(page, () => document.querySelector('cite-map').ready);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
    }
  });
});
