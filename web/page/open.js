// Opens a map from the reader's own disk: its files, or its folder, are dropped on the
// page or chosen by a button. They are read here and go nowhere. In a frame, and in a
// kiosk, there is none of that.
//
//   #open             the button; Ctrl+O is its key
//   citemapFiles      {name: bytes} of the map that was opened, and what it needs
//   citemapOpened     whether the map that is shown is the reader's own
//   citemap:opened    event on window: detail is {name, fault}: the file of the map, and
//                     "nothing" or "several" where no map, or no one map, is there
//   citemap:turned    event on window, from the program: another map is shown
import { framed } from './framed.js';
import { kiosk } from './kiosk.js';
import { languageOf, needed } from './needs.js';

const mostFiles = 1000, deepest = 4; // of a folder that is dropped
const mostBytes = 8 * 2 ** 20 + 1; // of a file: one more than the program takes, which says so

const asked = new URLSearchParams(location.search).get('lang') ?? document.querySelector('meta[name="citemap-language"]')?.content;

// A chosen or dropped file, by its path from where it was chosen or dropped.
const named = (file, path = file.webkitRelativePath || file.name) => ({ file, path });

const nameOf = path => path.split('/').at(-1);

// inside are the files of a dropped file or folder.
async function inside(entry, depth = 0, found = []) {
  if (!entry || found.length >= mostFiles || depth > deepest) return found;
  if (entry.isFile) {
    found.push(named(await new Promise((settle, fail) => entry.file(settle, fail)), entry.fullPath.replace(/^\//, '')));
    return found;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((settle, fail) => reader.readEntries(settle, fail));
    if (some.length === 0 || found.length >= mostFiles) return found;
    for (const each of some) await inside(each, depth + 1, found);
  }
}

// mapAmong is the map among some files: the only .json, or the only map.json.
function mapAmong(files) {
  const maps = files.filter(({ path }) => /\.json$/i.test(path) && nameOf(path) !== 'map.schema.json');
  const called = maps.filter(({ path }) => nameOf(path) === 'map.json');
  if (maps.length === 0) return { fault: 'nothing' };
  if (maps.length > 1 && called.length !== 1) return { fault: 'several' };
  return { map: maps.length === 1 ? maps[0] : called[0] };
}

const read = async ({ file }) => new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());

const textOf = bytes => new TextDecoder().decode(bytes);

function documentNames(text) {
  try {
    return JSON.parse(text).documents.map(d => d.file).filter(f => typeof f === 'string');
  } catch {
    return []; // the program's reader lists the faults
  }
}

// gather reads a map and those of its documents that came with it: where the map says
// that they are, or anywhere under the name that they have there.
async function gather(map, files) {
  const data = await read(map), folder = map.path.slice(0, -nameOf(map.path).length);
  const found = { 'map.json': data };
  for (const name of documentNames(textOf(data))) {
    const file = files.find(({ path }) => path === folder + name) ?? files.find(({ path }) => nameOf(path) === nameOf(name));
    if (file && name !== 'map.json') found[name] = await read(file);
  }
  const texts = Object.values(found).map(textOf);
  return Object.assign(found, Object.fromEntries(await needed(texts, asked ?? languageOf(texts[0]))));
}

const tell = detail => dispatchEvent(new CustomEvent('citemap:opened', { detail }));

async function open(files) {
  if (!globalThis.citemap || files.length === 0) return;
  const { map, fault } = mapAmong(files);
  if (fault) return tell({ fault, name: files.slice(0, 3).map(({ path }) => nameOf(path)).join(', ') });
  globalThis.citemapFiles = await gather(map, files);
  tell({ fault: '', name: nameOf(map.path) });
}

const failed = error => citemap.note(error.message);

const carriesFiles = event => event.dataTransfer?.types.includes('Files');

function over(event) {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // the game library would take it
  event.dataTransfer.dropEffect = 'copy';
}

// drop takes hold of all that was dropped before it waits for any: later it is gone.
function drop(event) {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const all = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file').map(item => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? inside(entry) : [named(item.getAsFile())];
  });
  Promise.all(all).then(found => open(found.flat())).catch(failed);
}

function drawn() {
  const [picture, line] = ['svg', 'path'].map(name => document.createElementNS('http://www.w3.org/2000/svg', name));
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', 'M3 16V4h5l2 2h6v3M3 16l2-7h13l-2 7z');
  picture.append(line);
  return picture;
}

function begin() {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, hidden: true, id: 'files' });
  input.addEventListener('change', () => {
    open([...input.files].map(file => named(file))).catch(failed);
    input.value = ''; // so that the same files can be chosen again
  });
  const button = Object.assign(document.createElement('button'), { id: 'open', type: 'button', tabIndex: -1, onclick: () => input.click() });
  const label = () => { button.title = button.ariaLabel = citemap.words().open; };
  label();
  addEventListener('citemap:turned', label);
  button.append(drawn());
  document.body.append(button, input);
  addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'o') {
      event.preventDefault();
      input.click();
    }
  }, { capture: true });
}

if (!framed && !kiosk) {
  for (const event of ['dragenter', 'dragover']) addEventListener(event, over, { capture: true });
  addEventListener('drop', drop, { capture: true });
  addEventListener('citemap:first-frame', begin, { once: true });
}
