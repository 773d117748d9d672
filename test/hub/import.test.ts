import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLines } from '../../hub/files/lines.ts';
import { runImportCommand } from '../../hub/import/command.ts';
import { openSendingKiosk } from '../station/sync/kiosk.ts';
import { createClient, type Json, statement } from './client.ts';
import { ENGINES, type Started } from './engines.ts';

const MINUTE_MS = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-stick-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const { missing, name, prepare, start } of ENGINES) {
  const title = missing === undefined ? name : `${name}, left out: ${missing}`;
  describe.skipIf(missing !== undefined)(`an import on ${title}`, () => {
    let started: Started | undefined;
    afterEach(async () => {
      await started?.end();
      started = undefined;
    }, MINUTE_MS);

    /** Imports into a hub that serves meanwhile. */
    const run = async (...files: string[]) => {
      started ??= await start();
      const printed: string[] = [];
      const complaints: string[] = [];
      const code = await runImportCommand({
        ...started.place,
        files: files.map((file) => join(folder, file)),
        now: Date.now,
        print: (line) => printed.push(line.replace(folder + sep, '')),
        complain: (line) => complaints.push(line.replace(folder + sep, '')),
      });
      return { code, printed, complaints };
    };
    const write = (file: string, lines: readonly unknown[]): void =>
      writeFileSync(
        join(folder, file),
        lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
      );
    const list = async (): Promise<Json[]> => {
      if (started === undefined) throw new Error('No hub was started.');
      const read = createClient(started.hub.address, await started.hub.keys.create('reader', 'read'));
      const answer = await read('GET', 'statements', { query: { ascending: 'true' } });
      return (answer.json() as { statements: Json[] }).statements;
    };

    it('of what a kiosk exported takes all, once, as if it had been sent', { timeout: 2 * MINUTE_MS }, async () => {
      await using kiosk = await openSendingKiosk({ exports: { folder } });
      const token = await kiosk.world.unlock();
      await kiosk.answer(220);
      const { file } = await kiosk.world.value('sync.export', {}, token);
      started = await start();
      const key = await started.hub.keys.create('kiosk', 'write');
      const sent = [...kiosk.statements('pending').values()].slice(0, 30);
      const send = createClient(started.hub.address, key);
      expect((await send('POST', 'statements', { body: `[${sent.join()}]` })).status).toBe(200);
      expect(await run(file)).toEqual({
        code: 0,
        printed: [`${file}: 410 new, 30 known already, 0 refused`],
        complaints: [],
      });
      expect(await run(file)).toMatchObject({ printed: [`${file}: 0 new, 440 known already, 0 refused`] });
      const kept = await list();
      expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(kiosk.statements().keys()));
      expect((await send('POST', 'statements', { body: `[${sent.join()}]` })).status).toBe(200);
    });

    it('tells of a bad line by its number, and takes the others', async () => {
      const [taken, first, last] = [statement(), statement(), statement()];
      write('before.jsonl', [taken]);
      await run('before.jsonl');
      const attached = { usageType: 'http://e.org/u', display: { en: 'x' }, contentType: 'text/plain', length: 1 };
      write('stick.jsonl', [
        '{"id":"damaged',
        first,
        { ...first, verb: { id: 'http://example.org/verbs/left' } },
        statement({ actor: { name: 'nobody' } }),
        '',
        { ...taken, verb: { id: 'http://example.org/verbs/left' } },
        statement({ id: undefined }),
        statement({ attachments: [{ ...attached, sha2: 'f'.repeat(64) }] }),
        [statement()],
        first,
        last,
        JSON.stringify(statement()).slice(0, -1),
      ]);
      const { code, complaints, printed } = await run('stick.jsonl');
      expect([code, printed]).toEqual([65, ['stick.jsonl: 2 new, 1 known already, 8 refused']]);
      const numbers = complaints.map((line) => Number(/^stick\.jsonl, line (\d+): /.exec(line)?.[1]));
      expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 3, 4, 6, 7, 8, 9, 12]);
      expect(complaints).toContainEqual(expect.stringMatching(/line 1: .*damaged or cut short/));
      expect(complaints).toContainEqual(expect.stringMatching(/line 3: .*says something else/));
      expect(complaints).toContainEqual(expect.stringMatching(/line 4: Statement: actor/));
      expect(complaints).toContainEqual(expect.stringMatching(/line 8: .*did not come/));
      expect((await list()).map(({ id }) => id)).toEqual([taken.id, first.id, last.id]);
    });

    it('refuses a file that is no export, and one that is not there, and goes on to the next', async () => {
      writeFileSync(join(folder, 'picture.jpg'), Buffer.alloc(300_000, '\xff\xd8\n'));
      write('empty.jsonl', []);
      write('list.json', [[statement()]]);
      write('good.jsonl', [statement()]);
      const { code, complaints, printed } = await run('picture.jpg', 'empty.jsonl', 'list.json', 'none', 'good.jsonl');
      expect([code, printed]).toEqual([65, ['good.jsonl: 1 new, 0 known already, 0 refused']]);
      expect(complaints).toEqual([
        expect.stringMatching(/^picture\.jpg is not an export/),
        expect.stringMatching(/^empty\.jsonl is not an export/),
        expect.stringMatching(/^list\.json is not an export/),
        expect.stringMatching(/^none cannot be read: ENOENT/),
      ]);
    });

    it('makes no hub where there is none', async () => {
      const { clear, place } = await prepare();
      try {
        const ignore = (): void => undefined;
        const options = { ...place, files: [], now: Date.now, print: ignore, complain: ignore };
        await expect(runImportCommand(options)).rejects.toThrow(/No hub has been in/);
        await expect(runImportCommand(options), 'and still not').rejects.toThrow(/No hub has been in/);
      } finally {
        await clear();
      }
    });
  });
}

describe('lines', () => {
  it.each([
    ['in one piece', ['a\nbc\n\nd\n'], ['a', 'bc', '', 'd']],
    ['in pieces that end anywhere', ['a', '\nb', 'c', '\n\n', 'd'], ['a', 'bc', '', 'd']],
    ['too long, in one piece or more', ['12345\n1234\n123', '45\na'], [undefined, '1234', undefined, 'a']],
    ['of nothing', [], []],
  ])('are read %s', async (_name, chunks, expected) => {
    async function* source(): AsyncGenerator<Buffer> {
      for (const chunk of chunks) yield Buffer.from(chunk);
    }
    const lines: (string | undefined)[] = [];
    for await (const line of readLines(source(), 4)) lines.push(line?.toString());
    expect(lines).toEqual(expected);
  });
});
