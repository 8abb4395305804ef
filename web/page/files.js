// Fetches what the page is made of, and the map's own files: by itself, or in a
// sandboxed frame through the page around, which has an origin.
//
// A response is a Response whose body is as it was before any compression.
import { Fault } from './fault.js';
import { check, inward } from '../embed/protocol.js';
import { around, sealed } from './framed.js';
import { inlined } from './inline.js';

let last = Date.now(); // the id of a question: none of a page that was here before

// siteFile is a file of the site, by its path from this page; told hears how many
// of its bytes are there, and how many there will be, or 0.
export async function siteFile(name, told = () => {}) {
  const inside = inlined(name) ?? inlined(`${name}.gz`);
  if (inside !== null) return unpacked(new Blob([inside]).stream(), name);
  const page = await around;
  if (page) return given(page, false, name);
  try {
    return await fetched(new URL(name, location.href), told);
  } catch (fault) {
    if (!sealed || !fault.blocked) throw fault;
    throw new Fault(`${fault.message} A sandboxed frame gets no files of a host that does not allow it to: ${location.host} must send the header Access-Control-Allow-Origin: *. Or use the element of embed.js, or the map as one file.`);
  }
}

// mapFile is a file that the map at address names, or the map itself by no name.
export async function mapFile(name, address) {
  const inside = inlined(name || 'map.json');
  if (inside !== null) return new Response(inside);
  const path = name.split('/').map(encodeURIComponent).join('/'); // "?", "#" and "%" are letters of a name
  const page = await around;
  return page ? given(page, true, path) : fetched(path ? ownAddress(path, address) : ownAddress(address, location.href));
}

// ownFile is a file of this page's own site, by its address.
export const ownFile = async address => fetched(ownAddress(address, location.href));

// given asks the page around for a file, of the map's own or of the site.
async function given({ port, map }, own, name) {
  const id = ++last;
  const { blob, status } = await new Promise(settle => {
    port.addEventListener('message', function hear({ data }) {
      if (data?.type !== 'file' || data.id !== id || !check(inward, data)) return;
      port.removeEventListener('message', hear);
      settle(data);
    });
    port.postMessage({ type: 'get', id, own, name });
  });
  if (blob) return unpacked(blob.stream(), name);
  const { href, host } = new URL(name, own ? map : location.href);
  throw new Fault(status > 0
    ? `Could not fetch ${href}: status ${status}`
    : `The page around could not fetch ${href}. If that is of another site than the page, ${host} must send the header Access-Control-Allow-Origin; and the page's policy must let it connect there.`);
}

// fetched is a file of this page's own site. A program that the host did not pack
// has been packed by the build.
async function fetched(url, told = () => {}) {
  let answer = await ask(url);
  if (url.pathname.endsWith('.wasm') && !answer.headers.get('Content-Encoding')) {
    const packed = await ask(new URL(`${url.href}.gz`)).catch(() => null);
    if (packed) {
      answer.body?.cancel();
      answer = packed;
    }
  }
  const { headers } = answer;
  const whole = headers.get('Content-Encoding') ? WASM_SIZE : Number(headers.get('Content-Length'));
  let got = 0;
  const count = new TransformStream({
    transform(chunk, out) {
      told(got += chunk.byteLength, whole);
      out.enqueue(chunk);
    },
  });
  const body = answer.body.pipeThrough(count);
  return headers.get('Content-Encoding') ? responseOf(body, url.pathname) : unpacked(body, url.pathname);
}

async function ask(url) {
  if (url.protocol === 'file:') {
    throw new Fault("A page that was opened from a disk may not read the files beside it. Put its folder on a web server ('citemap serve' is one), or write the map as one file, which opens from a disk: citemap export --to onefile.");
  }
  const answer = await fetch(url, { mode: sealed ? 'cors' : 'same-origin', credentials: sealed ? 'omit' : 'same-origin' }).catch(error => {
    throw Object.assign(new Fault(`Could not fetch ${url.href}: ${error.message}`), { blocked: true });
  });
  if (!answer.ok) throw new Fault(`Could not fetch ${url.href}: status ${answer.status} ${answer.statusText}`);
  return answer;
}

// unpacked takes gzip off a stream where its first bytes say that it is packed:
// some hosts take it off themselves.
async function unpacked(stream, name) {
  const reader = stream.getReader(), first = await reader.read();
  const rest = new ReadableStream({
    start(to) { if (!first.done) to.enqueue(first.value); },
    async pull(to) {
      const { done, value } = await reader.read();
      if (done) to.close();
      else to.enqueue(value);
    },
    cancel: why => reader.cancel(why),
  });
  const packed = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  return responseOf(packed ? rest.pipeThrough(new DecompressionStream('gzip')) : rest, name);
}

// responseOf is a response of a file's bytes; a program is known by its type.
function responseOf(body, name) {
  return new Response(body, { headers: /\.wasm(\.gz)?$/.test(name) ? { 'Content-Type': 'application/wasm' } : {} });
}

// ownAddress resolves address. One of another site is refused: a link to this
// page must not make it show, as its own, what anyone else wrote.
function ownAddress(address, base) {
  const url = URL.canParse(address, base) && new URL(address, base);
  if (url && url.origin === location.origin) return url;
  throw new Fault(`${address} is not fetched: this page shows only maps and documents of its own site, ${location.origin}. Put them beside the page, or open them with the program itself.`);
}
