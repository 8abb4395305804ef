// Photographs the page: node shots.mjs FOLDER. See .ci/shots.sh.
import { desktop, launch, open, phone, serve } from './harness.mjs';

const folder = process.argv[2];
const [server, browser] = await Promise.all([serve(), launch()]);
for (const size of [desktop, phone]) for (const theme of ['light', 'dark']) {
  const view = await open(browser, `${server.url}?theme=${theme}`, { size });
  await view.ready();
  const path = `${folder}/page-${size.width}x${size.height}-${theme}.png`;
  await view.shot(path);
  await view.page.close();
  console.log(path);
}
await browser.close();
server.close();
