import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openGallery } from './openGallery.ts';

const HELP = `Takes pictures of shows of the gallery.

  node test/gallery/shoot.ts --out FOLDER [--size 1920x1080]… NAME=QUERY…

  NAME=QUERY   e.g.  dusk='show=sky&time=2026-06-21T20:30:00Z&az=315&alt=20&fov=70'
               Written as FOLDER/NAME-WIDTHxHEIGHT.png. Without QUERY: the default show.
  --size       Width and height in CSS pixels; may be given several times.
  --scale      Pixels for one CSS pixel (default 1).
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    size: { type: 'string', multiple: true, default: ['1920x1080'] },
    scale: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || !values.out || positionals.length === 0) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 64);
}

await mkdir(values.out, { recursive: true });
const gallery = await openGallery();
let failures = 0;
try {
  for (const positional of positionals) {
    const cut = positional.indexOf('=');
    const [name, query] =
      cut < 0 ? [positional, `show=${positional}`] : [positional.slice(0, cut), positional.slice(cut + 1)];
    for (const size of values.size) {
      const [width = 1920, height = 1080] = size.split('x').map(Number);
      const path = `${values.out}/${name}-${width}x${height}.png`;
      try {
        const page = await gallery.open(query, { width, height, scale: Number(values.scale) });
        await page.screenshot({ path });
        await page.close();
        process.stdout.write(`${path}\n`);
      } catch (error) {
        failures += 1;
        process.stderr.write(`${name} ${size}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
} finally {
  await gallery.close();
}
process.exitCode = failures > 0 ? 1 : 0;
