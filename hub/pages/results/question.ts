import { html } from 'ghtml';
import type { Bar, QuestionView } from '../../answers/dashboard.ts';
import { bar } from '../charts/bars.ts';
import { fill, type Words } from '../words.ts';
import { breakdownSection } from './breakdown.ts';
import { nameOf, nameOfTime, textOf, together } from './names.ts';
import { intervalOf } from './share.ts';

/** All that is shown of one question. `id` is its anchor in the page. */
export function questionCard(view: QuestionView, id: string, words: Words): string {
  const { question } = words.text;
  const title = textOf(view.text, view.id, words);
  if (view.n === undefined) {
    return html`<article class="card question" id="${id}"><h3>${title}</h3><p class="aside">${question.tooFew}</p></article>`;
  }
  const choice = (key: string): string => textOf(view.choices.get(key) ?? {}, key, words);
  const split = together(view.split.map((key) => choice(key)));
  const common = { split, words };
  return html`<article class="card question" id="${id}">
<header><h3>${title}</h3><p class="aside">!${metaOf(view, words)}</p></header>
<div class="pair">
<figure><ul class="rows">!${view.bars.map((found) => barRow(found, choice, toneOf(found, view), words)).join('')}</ul>
<figcaption>${question.whiskers}</figcaption></figure>
<table>
<caption>${title}</caption>
<thead><tr><th scope="col">${question.choice}</th><th scope="col">${question.n}</th><th scope="col">${question.share}</th><th scope="col">${question.interval}</th></tr></thead>
<tbody>!${view.bars.map((found) => tableRow(found, choice, words)).join('')}</tbody>
<tfoot><tr><th scope="row">${question.total}</th><td>${words.count(view.n)}</td><td></td><td></td></tr></tfoot>
</table>
</div>
!${breakdownSection({ ...common, breakdown: view.byLab, title: question.byLab, column: question.lab, nameOf: (key) => nameOf('lab', key, words) })}
!${breakdownSection({ ...common, breakdown: view.byExperience, title: question.byExperience, column: question.experience, nameOf: (key) => nameOf('experience', key, words) })}
!${breakdownSection({ ...common, breakdown: view.byTime, title: question.byTime[view.byTime.bucket], column: question.time[view.byTime.bucket], nameOf: (key) => nameOfTime(key, view.byTime.bucket, words), alongTime: true })}
</article>`;
}

function metaOf({ answered, n }: QuestionView, words: Words): string {
  const { question } = words.text;
  const count = html`<strong>${fill(question.answers, { count: words.count(n ?? 0) })}</strong>`;
  if (answered === undefined) return count;
  const rate =
    answered === 100 ? question.answeredByAll : fill(question.answered, { answered, skipped: 100 - answered });
  return html`!${count} · ${rate}`;
}

/** A scale goes from pale to deep; choices counted together are outlined with dashes. */
function toneOf({ choices }: Bar, { choices: all, isScale }: QuestionView): string {
  if (choices.length > 1) return 'merged';
  return isScale ? `tone-${Math.min([...all.keys()].indexOf(choices[0] ?? ''), 5)}` : 'plain';
}

function barRow(found: Bar, choice: (key: string) => string, tone: string, words: Words): string {
  return html`<li><span class="name">${together(found.choices.map((key) => choice(key)))}</span><span class="figure">${words.percent(found.share)}</span>!${bar(found, tone)}</li>`;
}

function tableRow(found: Bar, choice: (key: string) => string, words: Words): string {
  const name = together(found.choices.map((key) => choice(key)));
  const note = found.choices.length > 1 ? html` <small>${words.text.question.merged}</small>` : '';
  return html`<tr><th scope="row">${name}!${note}</th><td>${words.count(found.n)}</td><td>${words.percent(found.share)}</td><td>${intervalOf(found, words)}</td></tr>`;
}
