import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../../electron/contract/limits.ts';
import { STILL } from '../../electron/contract/dome.ts';
import { openTestStation, type TestStation } from './world.ts';

const CALIBRATION = { tilt: 12.5, rotation: -3, mirror: true, mask: 2 };

test('a machine without a dome still says how its picture would be drawn', async () => {
  await using world = await openTestStation();
  expect(await world.value('dome.settings', {})).toEqual({
    enabled: false,
    size: 2048,
    fieldOfView: 180,
    calibration: { tilt: 0, rotation: 0, mirror: false, mask: 0 },
    pattern: false,
  });
});

test('the calibration of station.json holds until the console gives another, which outlives restarts', async () => {
  await using world = await openTestStation({ config: { dome: { enabled: true, size: 4096, tilt: 5, mask: 1 } } });
  expect(await world.value('dome.settings', {})).toMatchObject({
    enabled: true,
    size: 4096,
    calibration: { tilt: 5, rotation: 0, mirror: false, mask: 1 },
  });
  const token = await world.unlock();
  await world.value('dome.calibrate', { calibration: CALIBRATION, pattern: false }, token);
  await world.restart();
  expect((await world.value('dome.settings', {})).calibration).toEqual(CALIBRATION);
  expect(readdirSync(world.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a calibration is told to every screen, and a visitor cannot give one', async () => {
  await using world = await openTestStation();
  const refused = await world.call('dome.calibrate', { calibration: CALIBRATION, pattern: true });
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  const token = await world.unlock();
  await world.value('dome.calibrate', { calibration: CALIBRATION, pattern: true }, token);
  expect(world.events.at(-1)).toMatchObject({
    role: 'visitor',
    event: { name: 'dome.changed', payload: { calibration: CALIBRATION, pattern: true } },
  });
});

test('the pattern leaves with the operator: when the console is locked, and when its session ends', async () => {
  await using world = await openTestStation();
  const show = async () => {
    const token = await world.unlock();
    await world.value('dome.calibrate', { calibration: CALIBRATION, pattern: true }, token);
    expect((await world.value('dome.settings', {})).pattern).toBe(true);
    return token;
  };
  await world.value('console.lock', {}, await show());
  expect(world.events.at(-1)).toMatchObject({ event: { name: 'dome.changed', payload: { pattern: false } } });
  await show();
  world.now += LIMITS.operatorSessionMs + 1;
  expect((await world.value('dome.settings', {})).pattern).toBe(false);
});

test('a file of calibration that was damaged is not used, and the log says so', async () => {
  await using world = await openTestStation({ config: { dome: { tilt: 7 } } });
  await world.meanwhile((folder) => writeFileSync(join(folder, 'dome.json'), '{"tilt": 900}'));
  expect((await world.value('dome.settings', {})).calibration.tilt).toBe(7);
  expect(world.log.lines.map(({ event }) => event)).toContain('dome.calibration-unread');
});

/** The head of a PNG of that size, and some bytes after it. */
function picture(size: number, bytes: number): Buffer {
  const png = Buffer.alloc(bytes, 0x5a);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).copy(png);
  png.writeUInt32BE(size, 16);
  png.writeUInt32BE(size, 20);
  return png;
}

async function send(world: TestStation, token: string, png: Buffer, size: 2048 | 4096 = 2048) {
  const { id } = await world.value('still.begin', { size, bytes: png.length }, token);
  for (let offset = 0; offset < png.length; offset += STILL.pieceBytes) {
    const base64 = png.subarray(offset, offset + STILL.pieceBytes).toString('base64');
    expect(JSON.stringify({ name: 'still.append', input: { id, offset, base64 }, token }).length).toBeLessThan(
      LIMITS.messageBytes,
    );
    await world.value('still.append', { id, offset, base64 }, token);
  }
  return world.value('still.finish', { id }, token);
}

test('a picture arrives in pieces and lies whole in the stills folder, named by the time of the lab', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  const png = picture(2048, 2 * STILL.pieceBytes + 17);
  const first = await send(world, token, png);
  expect(first).toEqual({ file: 'dome-2026-11-24-154231-2048.png', bytes: png.length });
  expect(readFileSync(join(world.folder, 'stills', first.file)).equals(png)).toBe(true);
  expect((await send(world, token, png)).file).toBe('dome-2026-11-24-154231-2048-2.png');
  expect(readdirSync(join(world.folder, 'stills'))).toHaveLength(2);
});

test('pieces out of order, too many, of another picture or not of a PNG are refused, and nothing is kept', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  const png = picture(2048, 300);
  const begin = async () => (await world.value('still.begin', { size: 2048, bytes: 300 }, token)).id;
  const append = (id: string, offset: number, piece: Buffer) =>
    world.call('still.append', { id, offset, base64: piece.toString('base64') }, token);
  const refusal = (code: string) => ({ ok: false, error: { code } });

  const old = await begin();
  const id = await begin();
  expect(await append(old, 0, png)).toMatchObject(refusal('not-found'));
  expect(await append(id, 30, png)).toMatchObject(refusal('conflict'));
  expect(await append(id, 0, picture(4096, 300))).toMatchObject(refusal('bad-input'));
  expect(await append(id, 0, Buffer.alloc(300, 1))).toMatchObject(refusal('bad-input'));
  expect(await append(id, 0, picture(2048, 301))).toMatchObject(refusal('bad-input'));
  expect(await append(id, 0, png.subarray(0, 100))).toMatchObject({ ok: true, value: { received: 100 } });
  expect(await world.call('still.finish', { id }, token)).toMatchObject(refusal('conflict'));
  expect(readdirSync(join(world.folder, 'stills')).filter((name) => name.endsWith('.png'))).toEqual([]);
});

test('a picture larger than the limit is refused before its first byte', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  expect(await world.call('still.begin', { size: 4096, bytes: STILL.bytes + 1 }, token)).toMatchObject({
    ok: false,
    error: { code: 'bad-input', field: 'bytes' },
  });
  expect(existsSync(join(world.folder, 'stills'))).toBe(false);
});

test('after so many pictures the next is refused', async () => {
  await using world = await openTestStation();
  const token = await world.unlock();
  await send(world, token, picture(2048, 300));
  for (let i = 1; i < STILL.files; i += 1) writeFileSync(join(world.folder, 'stills', `dome-${i}.png`), '');
  expect(await world.call('still.begin', { size: 2048, bytes: 300 }, token)).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
});
