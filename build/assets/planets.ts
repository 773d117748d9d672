/**
 * Makes `renderer/experiences/planetarium/model/generated/series.ts`: the largest terms of VSOP87B (Bretagnon & Francou
 * 1988, A&A 202, 309), as the npm package astronomia holds them. Run by `npm run assets`; the same input, the same bytes.
 *
 * A term is kept when it is worth more than `NEAR` radians within 200 years of J2000, or more than `FAR` at 5,000 years;
 * what is left out then adds up to 0.6″ near us and to 13″ at the ends of the ephemeris (heliocentric, Saturn).
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Terms by power of time: amplitude (radians or astronomical units), phase (radians), frequency (radians a millennium). */
type Powers = Record<string, readonly (readonly [amplitude: number, phase: number, frequency: number])[]>;
interface Series {
  L: Powers;
  B: Powers;
  R: Powers;
}

/** The package that carries the whole series (MIT), and the fingerprint of its archive. */
const SOURCE = 'astronomia@4.2.0';
const SHA256 = 'ac5f73398a6c788f9ee371011258f18a72b5194009b3c7fc6e702dffe230e679';

const PLANETS = ['earth', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune'] as const;
const COORDINATES = ['L', 'B', 'R'] as const;
const NEAR = 2e-7;
const FAR = 1e-5;
/** Millennia from J2000 at which the two are asked. */
const SPANS = { near: 0.2, far: 5 };
/** Radians to which a kept term is written. */
const WRITTEN = 1e-9;
const TARGET = resolve(import.meta.dirname, '../../renderer/experiences/planetarium/model/generated');
const HEAD = `// Made by build/assets/planets.ts out of VSOP87B (Bretagnon & Francou 1988); not to be edited.
import type { Series } from '../planets.ts';
`;

const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'vitrine-planets-'));
try {
  await fetchSeries(folder);
  const planets: string[] = [];
  for (const planet of PLANETS) {
    const file = pathToFileURL(join(folder, `package/data/vsop87B${planet}.js`)).href;
    const { default: series } = (await import(file)) as { default: Series };
    planets.push(`  ${planet}: {\n${writeSeries(series)}  },\n`);
  }
  await mkdir(TARGET, { recursive: true });
  const text = `${HEAD}\nexport const SERIES = {\n${planets.join('')}} satisfies Record<string, Series>;\n`;
  await writeFile(join(TARGET, 'series.ts'), text);
  console.log(`model/generated/series.ts: ${Math.round(text.length / 1024)} kB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function fetchSeries(into: string): Promise<void> {
  const { stdout } = await run('npm', ['pack', SOURCE, '--silent', '--pack-destination', into], {
    shell: process.platform === 'win32',
  });
  const archive = join(into, stdout.trim());
  const fingerprint = createHash('sha256')
    .update(await readFile(archive))
    .digest('hex');
  if (fingerprint !== SHA256) throw new Error(`${SOURCE} has sha256 ${fingerprint}, not ${SHA256}`);
  await run('tar', ['-xzf', archive, '-C', into]);
}

/** The terms worth keeping of one planet, as source text. */
function writeSeries(series: Series): string {
  const size = series.R['0']?.[0]?.[0] ?? 1;
  return COORDINATES.map((coordinate) => {
    const unit = coordinate === 'R' ? size : 1;
    const powers = Object.values(series[coordinate]).map((terms, power) => {
      const kept = terms.filter(([amplitude]) => {
        const worth = Math.abs(amplitude) / unit;
        return worth * SPANS.near ** power > NEAR || worth * SPANS.far ** power > FAR;
      });
      return `[${kept.map((term) => writeTerm(term, unit)).join(', ')}]`;
    });
    while (powers.at(-1) === '[]') powers.pop();
    return `    ${coordinate}: [\n${powers.map((row) => `      ${row},\n`).join('')}    ],\n`;
  }).join('');
}

/** One term with as many digits as it is worth. */
function writeTerm([amplitude, phase, frequency]: readonly [number, number, number], unit: number): string {
  const digits = (weight: number) =>
    Math.max(0, Math.ceil(Math.log10((weight * Math.abs(amplitude)) / unit / WRITTEN)));
  const round = (value: number, decimals: number) => Number(value.toFixed(Math.min(decimals, 11)));
  return [round(amplitude, 11), round(phase, digits(1)), round(frequency, digits(SPANS.far))].join(', ');
}
