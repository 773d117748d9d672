import { html } from 'ghtml';
import { frame } from '../frame/frame.ts';
import { htmlPage, type Page } from '../page.ts';
import { fill } from '../words.ts';

/** What visitors answered. */
export const resultsPage: Page = async (_request, { database, words }) => {
  const { results } = words.text;
  const last = await database
    .selectFrom('statement')
    .select(['seq', 'stored'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const received =
    last === undefined
      ? results.none
      : fill(results.received, { count: words.count(last.seq), day: words.day(last.stored.slice(0, 10)) });
  return htmlPage(
    frame({
      words,
      title: results.title,
      current: '/',
      body: html`<h1>${results.title}</h1><p class="lead">${received}</p>`,
    }),
  );
};
