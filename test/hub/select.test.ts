import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openDatabase } from '../../hub/database/open.ts';
import { type ListQuery, readStatementQuery } from '../../hub/xapi/statements/query.ts';
import { pageOf } from '../../hub/xapi/statements/select.ts';

let folder: string;
let opened: Opened;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-'));
  opened = await openDatabase({ folder, url: undefined });
});
afterAll(async () => {
  await opened.database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** What SQLite does to answer a query, step by step. */
async function plan(parameters: Record<string, string>): Promise<string[]> {
  const query = readStatementQuery(new Map(Object.entries(parameters))) as ListQuery;
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${pageOf(query)}`.execute(opened.database);
  return rows.map(({ detail }) => detail);
}

describe('a query', () => {
  const agent = JSON.stringify({ mbox: 'mailto:ada@example.org' });
  it.each<[Record<string, string>, RegExp]>([
    [{ verb: 'http://e.org/v' }, /^SEARCH found USING INDEX statement_by_verb \(verb=\?\)$/],
    [{ agent }, /^SEARCH driver USING PRIMARY KEY \(agent=\?\)$/],
    [{ activity: 'http://e.org/a' }, /^SEARCH driver USING PRIMARY KEY \(activity=\?\)$/],
    [
      { activity: 'http://e.org/a', agent, verb: 'http://e.org/v' },
      /^SEARCH driver USING PRIMARY KEY \(activity=\?\)$/,
    ],
    [
      { registration: '39e24cc4-69af-4b01-a824-1fdc6ea8a3af', agent },
      /^SEARCH found USING INDEX statement_by_registration \(registration=\?\)$/,
    ],
    [
      { verb: 'http://e.org/v', since: '2026-05-04T10:00:00Z' },
      /^SEARCH found USING INDEX statement_by_verb \(verb=\? AND seq>\?\)$/,
    ],
    [{ until: '2026-05-04T10:00:00Z' }, /^SEARCH found USING INTEGER PRIMARY KEY \(rowid<\?\)$/],
  ])('for %j reads one index, in its order', async (parameters, step) => {
    for (const ascending of ['true', 'false']) {
      const steps = await plan({ ...parameters, ascending });
      expect(steps).toContainEqual(expect.stringMatching(step));
      // References are gone through, and the places of a page merged; statements never are.
      expect(steps.filter((detail) => /^SCAN (?:found|driver|match|named|statement)\b/.test(detail))).toEqual([]);
    }
  });
});
