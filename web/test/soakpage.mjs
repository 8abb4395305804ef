// The page as a kiosk in Chromium, watched and visited: the other half of soak-real.mjs.
import { launch, map, open, serve, sleep } from './harness.mjs';
import { resident } from './memory.mjs';

const size = { width: 1280, height: 720, hasTouch: true };

// keeping holds on to the memory of the program, which its loader keeps to itself.
const keeping = page => page.evaluateOnNewDocument(() => {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      globalThis.programMemory = (made.instance ?? made).exports.mem;
      return made;
    };
  }
});

// openPage opens it. With leak, the page is made to lose a megabyte a second.
export async function openPage(leak) {
  const server = await serve(), browser = await launch();
  const view = await open(browser, `${server.url}?kiosk=1&idle=20`, { size, prepare: keeping });
  let over = null;
  browser.on('disconnected', () => { over ??= 'the browser is gone'; });
  await view.firstFrame();
  const showing = await view.page.evaluate(() => typeof citemap.showing === 'function');
  if (!showing) await view.ask('go', `chapter=${map().chapters[0].id}&step=1&play=1`); // no kiosk: its tour
  if (leak) await view.page.evaluate(() => { const kept = []; setInterval(() => kept.push(new Uint8Array(1 << 20).fill(1)), 1000); });

  return {
    what: showing ? 'the page as a kiosk' : 'the page, playing its tour',
    over: () => over,
    async sample() {
      const told = await view.page.evaluate(() => ({
        wasm: globalThis.programMemory?.buffer.byteLength ?? null, heap: performance.memory?.usedJSHeapSize ?? null, frames: globalThis.citemap?.frames?.() ?? null,
      })).catch(() => ({ wasm: null, heap: null, frames: null })); // it is being loaded anew
      return { resident: resident(browser.process().pid), ...told };
    },
    faults: () => [...new Set(view.complaints)].map(c => `the page: ${c}`),

    // explore is the visitor who looks at all there is, as the window's does.
    async explore() {
      const { mouse, keyboard } = view.page;
      await mouse.move(size.width / 2, size.height / 2);
      for (let views = 0; views < 2; views++) {
        for (const deltaY of [240, -240, 240]) {
          for (let i = 0; i < 20; i++) { await mouse.wheel({ deltaY }); await sleep(60); }
          await sleep(500);
        }
        await keyboard.press('m', { delay: 200 });
        await sleep(3000);
      }
    },

    // visit is a visitor with fingers.
    async visit(random) {
      const at = () => ({ x: random() * size.width, y: random() * size.height });
      for (let acts = 3 + Math.floor(random() * 8); acts > 0; acts--) {
        const kind = random();
        if (kind < 0.6) await view.touch([at()]);
        else if (kind < 0.8) await view.touch([at(), at()]);
        else await view.touch([at(), at()], [at(), at()]);
        await sleep(500 + random() * 3000);
      }
      if (!showing) { // a tour is not taken up again by itself
        await view.ask('go', `chapter=${map().chapters[0].id}&step=1&play=1`);
      }
    },
    async close() {
      over ??= 'closed';
      await browser.close();
      server.close();
    },
  };
}
