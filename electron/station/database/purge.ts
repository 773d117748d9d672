import type { Connection } from './connect.ts';

/** Marks answers as purged, each with the number of its statements, and lets go of all else, in one transaction. */
export function purgeAnswers(connection: Connection, answers: ReadonlyMap<string, number>): void {
  const mark = connection.prepare<[string, number]>('INSERT OR IGNORE INTO purged (answer, statements) VALUES (?, ?)');
  const drops = ['outbox WHERE answer', 'responses WHERE answer', 'answers WHERE id'].map((which) =>
    connection.prepare<[string]>(`DELETE FROM ${which} = ?`),
  );
  connection.transaction(() => {
    for (const [answer, statements] of answers) {
      mark.run(answer, statements);
      for (const drop of drops) drop.run(answer);
    }
  })();
}

/** Lets go of everything of answers that are marked as purged; gives how many were still there. */
export function dropPurged(connection: Connection): number {
  for (const table of ['outbox', 'responses']) {
    connection.exec(`DELETE FROM main.${table} WHERE answer IN (SELECT answer FROM main.purged)`);
  }
  return connection.prepare('DELETE FROM main.answers WHERE id IN (SELECT answer FROM main.purged)').run().changes;
}
