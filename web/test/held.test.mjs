// The element in a reader's hands: they feel no difference between it and a plain
// frame.
import { after, before, describe } from 'node:test';
import { Around, standing } from './around.mjs';
import { launch, patience, serve } from './harness.mjs';
import { fingers, wheel } from './yielding.mjs';

let server, browser;
before(async () => { [server, browser] = await Promise.all([serve(), launch()]); });
after(async () => { await browser?.close(); server?.close(); });

const visit = size => Around.open(browser, server.url, size, standing.element);
const testing = { timeout: 5 * patience };

describe('mouse, wheel and keys', testing, () => wheel(visit));

// The fingers that a driver of Firefox has do not scroll pages.
if (process.env.BROWSER !== 'firefox') describe('fingers', testing, () => fingers(visit));
