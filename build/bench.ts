/** `npm run bench [-- NAME…]`: measures, and prints every figure as a ratio against a baseline of the same run. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Bench, Figure } from '../test/bench/figure.ts';
import { buildStale } from './support/build.mjs';
import { inRoot } from './support/paths.mjs';

const FOLDER = 'test/bench';
const SUFFIX = '.bench.ts';
/** Figures are shown to this many digits. */
const DIGITS = 3;

const all = readdirSync(inRoot(FOLDER))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .toSorted();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}: there are ${all.join(', ')}.`);
  process.exit(64);
}

await buildStale(['renderer', 'web']);
const figures: Figure[] = [];
for (const file of asked.length > 0 ? asked : all) {
  const { name, run } = (await import(pathToFileURL(inRoot(`${FOLDER}/${file}${SUFFIX}`)).href)) as Bench;
  console.log(`${name}…`);
  try {
    figures.push(...(await run()));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
print(figures);

function print(rows: readonly Figure[]): void {
  const cells = rows.map(({ what, value, unit, baseline, ratio }) => [
    what,
    `${round(value)} ${unit}`,
    `× ${round(ratio)}`,
    `${round(baseline.value)} ${unit}`,
    baseline.name,
  ]);
  const table = [['figure', 'measured', 'ratio', 'baseline', 'baseline is'], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log('');
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: DIGITS, useGrouping: false });
}
