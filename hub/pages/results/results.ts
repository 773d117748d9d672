import { html } from 'ghtml';
import { dayText } from '../../answers/time.ts';
import { buildDashboard, type QuestionnaireView } from '../../answers/dashboard.ts';
import { readFilter, toQuery } from '../../answers/filter.ts';
import { readDashboard } from '../../answers/read.ts';
import { frame } from '../frame/frame.ts';
import { htmlPage, type Page } from '../page.ts';
import { fill, type Words } from '../words.ts';
import { filterForm, summaryOf } from './filters.ts';
import { questionCard } from './question.ts';
import { textOf } from './names.ts';

/** What visitors answered. */
export const resultsPage: Page = async ({ query }, { database, today, words }) => {
  const { results } = words.text;
  const filter = readFilter(query, today);
  const { options, questionnaires } = buildDashboard(await readDashboard(database, filter), filter);
  const parameters = toQuery(filter, dayText).toString();
  const exportOf = (kind: 'csv' | 'json'): string => `/export.${kind}${parameters === '' ? '' : `?${parameters}`}`;
  const body = html`<div class="title"><h1>${results.title}</h1>
<p class="badge" id="sample">${results.sample}</p></div>
<p class="lead">${results.sampleMeans}</p>
<p class="print-only">${summaryOf(filter, words)}</p>
!${filterForm(filter, options, words)}
!${questionnaires.length === 0 ? html`<p class="card none">${results.none}</p>` : contents(questionnaires, words)}
!${questionnaires.map((view) => questionnaireSection(view, words)).join('')}
<section class="aside exports"><h2>${results.exports}</h2><p>${results.exportsMean}</p>
<p><a href="${exportOf('csv')}" download>${results.csv}</a> · <a href="${exportOf('json')}" download>${results.json}</a></p></section>`;
  return htmlPage(frame({ words, title: results.title, current: '/', body }));
};

/** Links to the questions, for a long page on a small screen. */
function contents(questionnaires: readonly QuestionnaireView[], words: Words): string {
  const links = questionnaires.flatMap((view) =>
    view.questions.map(
      (question) =>
        html`<li><a href="#${anchorOf(view, question.id)}">${textOf(question.text, question.id, words)}</a></li>`,
    ),
  );
  return html`<nav class="contents" aria-label="${words.text.results.contents}"><ul>!${links.join('')}</ul></nav>`;
}

function questionnaireSection(view: QuestionnaireView, words: Words): string {
  const { results } = words.text;
  const facts = [
    fill(results.version, { version: view.version }),
    view.about === undefined
      ? results.fewQuestionnaires
      : fill(results.questionnaires, { count: words.count(view.about) }),
    ...(view.rapid === undefined ? [] : [fill(results.rapid, { count: words.count(view.rapid) })]),
  ];
  return html`<section class="questionnaire">
<header><h2>${textOf(view.name, view.id, words)}</h2><p class="aside">${facts.join(' · ')}</p></header>
!${view.questions.map((question) => questionCard(question, anchorOf(view, question.id), words)).join('')}
</section>`;
}

function anchorOf({ id, version }: QuestionnaireView, question: string): string {
  return `${id}-v${version}-${question}`;
}
