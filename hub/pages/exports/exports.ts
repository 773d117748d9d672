import { dayText } from '../../answers/time.ts';
import { buildDashboard } from '../../answers/dashboard.ts';
import { type Filter, readFilter } from '../../answers/filter.ts';
import { readDashboard } from '../../answers/read.ts';
import type { Page, PageResponse, PageRequest, Visit } from '../page.ts';
import { writeCsv } from './csv.ts';
import { COLUMNS, type ExportRow, exportRows } from './rows.ts';

/** `/export.csv`: the rows of what the page shows. */
export const csvExport: Page = async (request, visit) => {
  const { rows } = await gather(request, visit);
  return file(
    writeCsv([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))]),
    'text/csv; charset=utf-8',
    `vitrine-${visit.today}.csv`,
  );
};

/** `/export.json`: the same rows, with the filter that they answer to. */
export const jsonExport: Page = async (request, visit) => {
  const { filter, rows } = await gather(request, visit);
  const { chosen, from, to } = filter;
  const day = (number: number | undefined): string | null => (number === undefined ? null : dayText(number));
  const body = JSON.stringify({ filter: { ...chosen, from: day(from), to: day(to) }, rows }, null, 1);
  return file(body, 'application/json', `vitrine-${visit.today}.json`);
};

async function gather(
  { query }: PageRequest,
  { database, today }: Visit,
): Promise<{ filter: Filter; rows: ExportRow[] }> {
  const filter = readFilter(query, today);
  return { filter, rows: exportRows(buildDashboard(await readDashboard(database, filter), filter)) };
}

function file(body: string, type: string, name: string): PageResponse {
  return {
    status: 200,
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
    body,
  };
}
