// Starts the program, shows how far it has come, and says plainly what is wrong
// where that fails. Where the page has a picture of the map, that is what is seen
// meanwhile (still.js).
//
// Between page and program:
//   citemap:first-frame   event on window: the map is drawn, the loader goes
//   citemap:failed        event on window: detail is the text to show instead
//   citemap:fault         event on window, from here: there is no map, and why
//   citemapFiles          {name: text} of the map that is to be shown, and
//                         {name: bytes} of the fonts that it needs
//   citemapLanguage       that of the interface, where the address or the publisher
//                         asks for another than the map's
//   citemapHome           the address at which that map can be opened by itself,
//                         where this page's own is not
//   citemapKiosk          how it is on show, where it is (kiosk.js)
import { Fault } from './fault.js';
import { mapFile, siteFile } from './files.js';
import { around } from './framed.js';
import { inlined } from './inline.js';
import { beside, languageOf, needed } from './needs.js';
import { listed } from './playlist.js';
import { giveWay, stay, wait } from './still.js';

const query = new URLSearchParams(location.search);
const said = name => document.querySelector(`meta[name="citemap-${name}"]`)?.content; // by the publisher
const asked = query.get('lang') ?? said('language');
const loader = document.getElementById('loader');
const message = document.getElementById('message');
const progress = document.getElementById('progress');

function fail(text) {
  loader.hidden = false;
  loader.classList.remove('done');
  loader.classList.add('fault');
  message.setAttribute('role', 'alert');
  message.textContent = text;
  if (!loader.isConnected) document.body.prepend(loader);
  stay();
  dispatchEvent(new CustomEvent('citemap:fault', { detail: text }));
}

function finish() {
  loader.classList.add('done');
  giveWay();
  setTimeout(() => { if (loader.classList.contains('done')) loader.remove(); }, 400);
}

// checkBrowser throws where the map cannot run, as far as that is known at once.
// Whether there really is WebGL 2 the program finds out: only to ask takes a browser
// without a GPU up to a second in which nothing else goes on, while it starts.
function checkBrowser() {
  if (typeof WebAssembly !== 'object') {
    throw new Fault('This browser has no WebAssembly, which the map needs. A current version of any browser has it; some switch it off in a strict security mode.');
  }
  if (typeof WebGL2RenderingContext === 'undefined') throw new Fault(noGL);
}

const noGL = 'This browser offers no WebGL 2, which the map is drawn with. Turn on graphics (hardware) acceleration in its settings, or open the page in another browser.';

// drawable reports whether there is WebGL 2. The context is given back at once:
// browsers allow only a few.
function drawable() {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

// textOf keeps every byte that can be kept: a byte order mark stays, and bytes
// that are not UTF-8 are a fault, so that checksums and offsets hold.
async function textOf(response, name) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
  } catch {
    throw new Fault(`${name} is not UTF-8 text`);
  }
}

// fetchMap fetches a map file and the documents it names, relative to it. A
// file that is no JSON goes to the program alone, whose reader lists its faults.
async function fetchMap(address) {
  const file = await mapFile('', address), url = new URL(address, location.href).href;
  const text = await textOf(file, url);
  const documents = documentNames(text).map(async name => [name, await textOf(await mapFile(name, url), name)]);
  return Object.fromEntries([['map.json', text], ...await Promise.all(documents)]);
}

function documentNames(text) {
  try {
    return JSON.parse(text).documents.map(d => d.file).filter(f => typeof f === 'string');
  } catch {
    return [];
  }
}

// published reports whether the map at an address is the one that this site was
// written for, beside which a survey of its places lies.
function published(address) {
  const own = said('map');
  return own ? new URL(address, location.href).href === new URL(own, location.href).href : inlined('map.json') !== null;
}

// gather fetches what the program does not carry: a map of one's own, where its nodes
// come to lie, and what else it needs (needs.js).
async function gather(address) {
  const files = address ? await fetchMap(address) : {};
  const language = asked ?? languageOf(files['map.json'] ?? '{}');
  const rest = needed(Object.values(files), language);
  const survey = address && published(address) ? await beside('map/survey.bin') : [];
  const all = await rest;
  return Object.assign(files, Object.fromEntries([...all, ...survey.map(([, data]) => ['survey.bin', data])]));
}

async function instantiate(go) {
  const response = await siteFile('citemap.wasm', (got, whole) => { if (whole > 0) progress.value = Math.min(got / whole, 1); });
  try {
    return (await WebAssembly.instantiateStreaming(response, go.importObject)).instance;
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw new Fault(`The map did not arrive whole. Reload the page to try again. (${error.message})`);
    throw new Fault(`The program could not be loaded: ${error.message}`);
  }
}

// settle takes over what the element says, before the program reads the address:
// where the map was when this frame was last here, and where it can be opened.
function settle({ hash, map, page }) {
  if (map && !/^https?:$/.test(URL.canParse(map) && new URL(map).protocol)) throw new Fault(`${map} is not the address of a map.`);
  const wished = [...new URLSearchParams(hash.replaceAll('+', '%2B'))].filter(([key, value]) => value && `${key}=${value}` !== 'theme=auto');
  const known = wished.map(pair => pair.map(encodeURIComponent).join('=')).join('&');
  try {
    history.replaceState(history.state, '', `#${known}`);
  } catch {
    location.hash = known;
  }
  const home = new URL('.', location.href);
  if (map) home.searchParams.set('map', map);
  globalThis.citemapHome = !map || new URL(map).origin === home.origin ? home.href : page.split('#')[0];
}

async function start() {
  checkBrowser();
  const page = await around;
  if (page) settle(page);
  const go = new Go();
  let code = 0;
  go.exit = c => { code = c; };
  const address = page ? page.map : await listed() ?? query.get('map') ?? said('map');
  const [instance, files] = await Promise.all([instantiate(go), gather(address ?? (inlined('map.json') === null ? '' : 'map.json'))]);
  globalThis.citemapFiles = files;
  globalThis.citemapLanguage = asked;
  message.textContent = 'Starting …';
  await go.run(instance);
  if (!loader.classList.contains('fault')) {
    fail(`The map has stopped (exit code ${code}); the browser's console may say why. Reload the page to start it again.`);
  }
}

const theme = new URLSearchParams(location.hash.slice(1)).get('theme') ?? query.get('theme');
if (['light', 'dark'].includes(theme)) document.documentElement.dataset.theme = theme;
wait();
addEventListener('citemap:first-frame', finish, { once: true });
addEventListener('citemap:failed', event => fail(drawable() ? String(event.detail) : noGL));
addEventListener('error', event => { // out of the midst of the program: memory, or the stack, has run out, say
  if (event.error instanceof WebAssembly.RuntimeError || /wasm/.test(event.error?.stack)) fail(`The map has stopped: ${event.message}. Reload the page to start it again.`);
});
start().catch(error => {
  fail(error instanceof Fault ? error.message : `The map could not start: ${error.message}`);
  if (!(error instanceof Fault)) console.error(error);
});
