import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Printed {
  bodies: { id: string; altitude: number; airlessAltitude: number; azimuth: number }[];
  stars: { hip: number; altitude: number; azimuth: number }[];
}

const COMMAND = resolve(import.meta.dirname, '../../../build/sky.ts');

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run sky', () => {
  it('prints Sun, Moon, planets and the 200 brightest stars of an instant as JSON', () => {
    const { code, out } = run('2027-08-02T09:00:00Z', '48.17', '6.45');
    expect(code).toBe(0);
    const { bodies, stars } = JSON.parse(out) as Printed;
    expect(bodies.map(({ id }) => id)).toContain('moon');
    expect(bodies).toHaveLength(9);
    expect(stars).toHaveLength(200);
    const [sun, moon] = bodies;
    // A partial eclipse seen from the Vosges: the two discs overlap.
    expect(Math.abs((sun?.altitude ?? 0) - (moon?.altitude ?? 99))).toBeLessThan(0.5);
    expect(sun?.altitude).toBeGreaterThan(sun?.airlessAltitude ?? 99);
  });

  it.each([
    [[], 'TIME'],
    [['yesterday', '48', '6'], 'TIME'],
    [['2027-08-02T09:00:00', '48', '6'], 'zone'],
    [['2027-08-02T09:00:00Z', '91', '6'], 'LATITUDE'],
    [['2027-08-02T09:00:00Z', '48'], 'LONGITUDE'],
    [['2027-08-02T09:00:00Z', '48', '6', 'high'], 'HEIGHT'],
  ])('refuses %j and says what is wrong', (words, fault) => {
    const { code, err } = run(...words);
    expect(code).toBe(64);
    expect(err).toContain(fault);
  });
});
