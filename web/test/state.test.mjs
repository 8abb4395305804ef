// What a reader has set, in the address and in the browser's history; and what
// the page and the map do for one another: text, clipboard, files, windows.
import { after, before, describe } from 'node:test';
import { addresses } from './addresses.mjs';
import { errands } from './errands.mjs';
import { focusing } from './focusing.mjs';
import { launch, open, patience, serve } from './harness.mjs';
import { presenting } from './presenting.mjs';
import { writing } from './writing.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser?.close(); server?.close(); });

// visit opens the page at what follows its address.
const visit = (rest = '', options) => open(browser, server.url + rest, options);
const testing = { timeout: 5 * patience };

describe('the address', testing, () => addresses(visit));
describe('the search field', testing, () => writing(visit));
describe('errands', testing, () => errands(visit));
describe('the focus', testing, () => focusing(visit));

// Pages of other tests would be taken for the map that is presented.
describe('the presenter\'s page', testing, () => {
  let apart;
  before(async () => { apart = await browser.createBrowserContext(); });
  presenting((rest, options) => open(apart, server.url + rest, options));
  after(() => apart?.close()); // when its pages are
});
