// What a reader can do with a map beyond looking at it: read, search, choose, put
// in order, play through time, be told, collect, turn away. Done in a real browser, by mouse,
// wheel, fingers and keys.
import { after, before, describe } from 'node:test';
import { collecting } from './collecting.mjs';
import { gestures } from './gestures.mjs';
import { launch, open, patience, serve } from './harness.mjs';
import { keeping } from './keeping.mjs';
import { reading } from './reading.mjs';
import { seeking } from './seeking.mjs';
import { sleeping } from './sleeping.mjs';
import { telling } from './telling.mjs';
import { timing } from './timing.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser?.close(); server?.close(); });

// visit opens the page at what follows its address. The map does not glide, so
// that no test has to wait for it.
const visit = (rest = '', options) => open(browser, `${server.url}?reduced-motion${rest}`, options);
const testing = { timeout: 5 * patience };

describe('the article', testing, () => reading(visit));
describe('finding', testing, () => seeking(visit));
describe('hands', testing, () => gestures(visit));
describe('time', testing, () => timing(visit));
describe('the tour', testing, () => telling(visit));
describe('the list, and help', testing, () => collecting(visit));
describe('sleep', testing, () => sleeping(visit));
describe('a reload', testing, () => keeping(visit));
