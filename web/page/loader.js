// Fetches the program, shows how far it has come, starts it, and says plainly
// what is wrong where that fails. It asks nothing of the host but files, and
// takes everything from beside this page.
//
// Between page and program:
//   citemap:first-frame   event on window: the map is drawn, the loader goes
//   citemap:failed        event on window: detail is the text to show instead
//   citemapFiles          {name: text} of the map that ?map=URL asked for

const query = new URLSearchParams(location.search);
const loader = document.getElementById('loader');
const message = document.getElementById('message');
const progress = document.getElementById('progress');

// A Fault is a failure whose message is meant for the reader.
class Fault extends Error {}

function fail(text) {
  loader.hidden = false;
  loader.classList.remove('done');
  loader.classList.add('fault');
  message.setAttribute('role', 'alert');
  message.textContent = text;
  if (!loader.isConnected) document.body.append(loader);
}

function finish() {
  loader.classList.add('done');
  setTimeout(() => { if (loader.classList.contains('done')) loader.remove(); }, 400);
}

// checkBrowser throws where the map cannot run. The probing context is given
// back at once: browsers allow only a few.
function checkBrowser() {
  if (typeof WebAssembly !== 'object') {
    throw new Fault('This browser has no WebAssembly, which the map needs. A current version of any browser has it; some switch it off in a strict security mode.');
  }
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) {
    throw new Fault('This browser offers no WebGL 2, which the map is drawn with. Turn on graphics (hardware) acceleration in its settings, or open the page in another browser.');
  }
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

async function get(url, options) {
  const shown = new URL(url, location.href).href;
  const response = await fetch(url, options).catch(error => { throw new Fault(`Could not fetch ${shown}: ${error.message}`); });
  if (!response.ok) throw new Fault(`Could not fetch ${shown}: status ${response.status} ${response.statusText}`);
  return response;
}

// fetchText keeps every byte that can be kept: a byte order mark stays, and
// bytes that are not UTF-8 are a fault, so that checksums and offsets hold.
async function fetchText(url) {
  const bytes = await (await get(url, { mode: 'same-origin' })).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault(`${new URL(url, location.href).href} is not UTF-8 text`);
  }
}

// fetchMap fetches a map file and the documents it names, relative to it. A
// file that is no JSON goes to the program alone, whose reader lists its faults.
async function fetchMap(address) {
  const url = ownAddress(address, location.href);
  const text = await fetchText(url);
  const names = documentNames(text);
  const documents = await Promise.all(names.map(async name => [name, await fetchText(ownAddress(escaped(name), url))]));
  return Object.fromEntries([['map.json', text], ...documents]);
}

// ownAddress resolves address. One of another site is refused: a link to this
// page must not make it show, as its own, what anyone else wrote.
function ownAddress(address, base) {
  const url = URL.canParse(address, base) && new URL(address, base);
  if (url && url.origin === location.origin) return url;
  throw new Fault(`${address} is not fetched: this page shows only maps and documents of its own site, ${location.origin}. Put them beside the page, or open them with the program itself.`);
}

// escaped is the name of a file as the path of a URL: "?", "#" and "%" are
// letters like any other in a name.
const escaped = name => name.split('/').map(encodeURIComponent).join('/');

function documentNames(text) {
  try {
    return JSON.parse(text).documents.map(d => d.file).filter(f => typeof f === 'string');
  } catch {
    return [];
  }
}

// counted is response with its bytes counted on the way to the compiler. They
// arrive decompressed, so that the whole is known from the build alone.
function counted(response) {
  const whole = Number(document.querySelector('meta[name="wasm-size"]').content);
  let got = 0;
  const count = new TransformStream({
    transform(chunk, out) {
      got += chunk.byteLength;
      if (whole > 0) progress.value = Math.min(got / whole, 1);
      out.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(count), { headers: { 'Content-Type': 'application/wasm' } });
}

async function instantiate(go) {
  const response = await get('citemap.wasm');
  try {
    return (await WebAssembly.instantiateStreaming(counted(response), go.importObject)).instance;
  } catch (error) {
    throw new Fault(`The program could not be loaded: ${error.message}`);
  }
}

async function start() {
  checkBrowser();
  const go = new Go();
  let code = 0;
  go.exit = c => { code = c; };
  const files = query.has('map') ? fetchMap(query.get('map')) : null;
  const [instance, map] = await Promise.all([instantiate(go), files]);
  if (map) globalThis.citemapFiles = map;
  message.textContent = 'Starting …';
  await go.run(instance);
  if (!loader.classList.contains('fault')) {
    fail(`The map has stopped (exit code ${code}); the browser's console may say why. Reload the page to start it again.`);
  }
}

const theme = new URLSearchParams(location.hash.slice(1)).get('theme') ?? query.get('theme');
if (['light', 'dark'].includes(theme)) document.documentElement.dataset.theme = theme;
addEventListener('citemap:first-frame', finish, { once: true });
addEventListener('citemap:failed', event => fail(String(event.detail)));
addEventListener('error', event => { // a trap inside the program: memory has run out, say
  if (event.error instanceof WebAssembly.RuntimeError) fail(`The map has stopped: ${event.message}. Reload the page to start it again.`);
});
start().catch(error => {
  fail(error instanceof Fault ? error.message : `The map could not start: ${error.message}`);
  if (!(error instanceof Fault)) console.error(error);
});
