// Photographs the page: node shots.mjs FOLDER. See .ci/shots.sh.
import { desktop, launch, open, phone, serve } from './harness.mjs';

const folder = process.argv[2];
const [server, browser] = await Promise.all([serve(), launch()]);
const all = [desktop, phone].flatMap(size => ['light', 'dark'].map(theme => [size, theme, 'force']));
for (const [size, theme, shown] of [...all, [desktop, 'dark', 'geo']]) {
  const view = await open(browser, `${server.url}?theme=${theme}&view=${shown}`, { size });
  await view.ready();
  const path = `${folder}/page-${size.width}x${size.height}-${theme}${shown === 'geo' ? '-geo' : ''}.png`;
  await view.shot(path);
  await view.page.close();
  console.log(path);
}
await browser.close();
server.close();
