import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';
import { CopydeskServer } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { type Figure, median, table } from './figures.ts';
import { createStory, fillLibrary, measureAppends, measureSearch, waitForIndex } from './library.ts';
import { thisMachine } from './machine.ts';
import { measureTranslation } from './translation.ts';
import { firstEditableFrame, measureOpening, measureTyping } from './window.ts';
import { measureWire, wireTables } from './wire.ts';

const usage = `npm run bench -- [options]

  --quick          1,000 and 10,000 words, 1,000 stories, fewer repetitions
  --words N,N      the sizes of the stories
  --stories N      the size of the library that is searched; 0 leaves the search out
  --wire           only wire text: what is found of the labelled stories, and how fast
  --translation    only translations: laying a source and its translation side by side
  --out FILE       where the figures are written as JSON
`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    words: { type: 'string' },
    stories: { type: 'string' },
    wire: { type: 'boolean', default: false },
    translation: { type: 'boolean', default: false },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string) => process.stderr.write(`${line}\n`);
const sizes = (values.words ?? (values.quick ? '1000,10000' : '1000,10000,100000')).split(',').map(Number);
const stories = Number(values.stories ?? (values.quick ? 1000 : 10_000));
const times = values.quick
  ? { keys: 60, appends: 200, openings: 3, starts: 3 }
  : { keys: 200, appends: 1000, openings: 7, starts: 7 };

/** Everything about one size of story: appends, opening and typing. */
async function measureSize(browser: Browser, words: number): Promise<Figure[]> {
  const server = await CopydeskServer.start();
  const library = await SeamClient.connect(server);
  const headline = `A story of ${words} words`;
  const story = await createStory(library, words, headline);
  say(`${words} words: appending`);
  const appends = await measureAppends(library, story, words, times.appends);

  say(`${words} words: opening`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const openings: number[] = [];
  for (let at = 0; at < times.openings; at += 1) {
    await library.must('settings.change', { session: { open: [], front: null } });
    await page.goto(at === 0 ? server.link : server.origin);
    openings.push(await measureOpening(page, headline));
  }
  say(`${words} words: typing`);
  const typing = await measureTyping(page, words, times.keys);
  await context.close();
  library.close();
  await server.dispose();
  const goal = words >= 100_000 ? 500 : null;
  return [...appends, { what: 'opening a story, p50', size: words, ms: median(openings), goal }, ...typing];
}

/** From starting the process to the first frame in which a story can be written in, in a browser that is open. */
async function measureStart(browser: Browser): Promise<Figure[]> {
  const server = await CopydeskServer.start();
  const library = await SeamClient.connect(server);
  const story = await createStory(library, 1000, 'The story of yesterday');
  await library.must('settings.change', { session: { open: [story], front: story } });
  library.close();
  await server.stop();
  const samples: number[] = [];
  for (let at = 0; at < times.starts; at += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const start = performance.now();
    await server.start();
    await page.goto(server.link);
    await firstEditableFrame(page);
    samples.push(performance.now() - start);
    await context.close();
    await server.stop();
  }
  await server.dispose();
  return [{ what: 'start to first editable frame, p50', size: null, ms: median(samples), goal: 1500 }];
}

async function measureLibrary(): Promise<Figure[]> {
  const server = await CopydeskServer.start();
  const library = await SeamClient.connect(server);
  say(`${stories} stories: writing them`);
  await fillLibrary(library, stories, 300);
  await waitForIndex(library);
  say(`${stories} stories: searching`);
  const figures = await measureSearch(library, stories, values.quick ? 20 : 100);
  library.close();
  await server.dispose();
  return figures;
}

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const translation = sizes.flatMap((words) => measureTranslation(words, times.keys));
  if (values.translation) {
    console.log(table(translation));
    return;
  }
  console.log(`${wireTables()}\n`);
  const wire = measureWire(times.keys);
  if (values.wire) {
    console.log(table(wire));
    return;
  }
  const machine = thisMachine();
  const browser = await chromium.launch(chromiumOptions());
  const bySize: Figure[][] = [];
  for (const words of sizes) bySize.push(await measureSize(browser, words));
  say('Starting');
  const start = await measureStart(browser);
  await browser.close();
  const search = stories > 0 ? await measureLibrary() : [];
  // Figures of one kind stand together, smallest size first.
  const sized = (bySize[0] ?? []).flatMap((_, at) => bySize.flatMap((figures) => figures[at] ?? []));
  const figures = [...sized, ...search, ...start, ...translation, ...wire];

  const { processor, cores, memoryGB, system, node, browser: browserName } = machine;
  console.log(`${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}, ${browserName}\n`);
  console.log(table(figures));
  const folder = fileURLToPath(new URL('../../.copydesk/bench/', import.meta.url));
  const out = values.out ?? join(folder, 'bench.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(out, JSON.stringify({ taken: new Date().toISOString(), machine, figures }, null, 2));
  console.log(`\nWritten to ${out}`);
}

await main();
