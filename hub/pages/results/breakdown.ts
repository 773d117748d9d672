import { html } from 'ghtml';
import type { Breakdown, Line } from '../../answers/dashboard.ts';
import { blank, dot } from '../charts/bars.ts';
import { series } from '../charts/series.ts';
import { fill, type Words } from '../words.ts';
import { intervalOf } from './share.ts';

export interface BreakdownOptions {
  breakdown: Breakdown;
  /** What a line is: a lab, an activity, a week. */
  title: string;
  column: string;
  nameOf: (key: string) => string;
  /** The choices whose share is compared, in words. */
  split: string;
  /** A share along time is drawn as a curve. */
  alongTime?: boolean;
  words: Words;
}

/** The parts of the answers to one question: a chart, a sentence and the table of the same figures. */
export function breakdownSection(options: BreakdownOptions): string {
  const { alongTime = false, breakdown, column, nameOf, split, title, words } = options;
  const { lines } = breakdown;
  if (lines.length === 0) return '';
  const { question } = words.text;
  const chart = alongTime
    ? html`<div class="along"><div class="axis" aria-hidden="true"><span>100 %</span><span>50 %</span><span>0 %</span></div>!${series(lines)}<div class="ends"><span>${nameOf(lines[0]?.key ?? '')}</span><span>${nameOf(lines.at(-1)?.key ?? '')}</span></div></div><figcaption>${question.alongTime}</figcaption>`
    : html`<ul class="rows dots">!${lines.map((line) => row(line, nameOf(line.key), words)).join('')}</ul>
<div class="ends"><span>0 %</span><span>50 %</span><span>100 %</span></div>`;
  const withheld = lines.some(({ of }) => of === undefined);
  const note = withheld ? html`<p class="note">${question.hiddenMeans}</p>` : '';
  return html`<section class="breakdown">
<h4>${title}</h4>
<p class="aside">${fill(question.split, { choices: split })} <strong>${verdict(options)}</strong></p>
<div class="pair">
<figure>!${chart}!${note}</figure>
<table>
<caption>${title}</caption>
<thead><tr><th scope="col">${column}</th><th scope="col">${question.n}</th><th scope="col">${question.share}</th><th scope="col">${question.interval}</th></tr></thead>
<tbody>!${lines.map((line) => tableRow(line, nameOf(line.key), words)).join('')}</tbody>
</table>
</div>
</section>`;
}

/** Whether two lines are apart; lines are never ranked. */
function verdict({ alongTime = false, breakdown, nameOf, words }: BreakdownOptions): string {
  const { question } = words.text;
  const { apart, lines } = breakdown;
  if (lines.filter(({ of }) => of !== undefined).length < 2) return question.tooFewToCompare;
  if (apart === undefined) return question.noDifference;
  const names = { higher: nameOf(apart.higher), lower: nameOf(apart.lower) };
  return fill(alongTime ? question.differenceInTime : question.difference, names);
}

function row({ of }: Line, name: string, words: Words): string {
  const shown = of === undefined ? words.text.question.hidden : words.percent(of.share);
  return html`<li><span class="name">${name}</span><span class="figure ${of === undefined ? 'muted' : ''}">${shown}</span>!${of === undefined ? blank() : dot(of)}</li>`;
}

function tableRow({ n, of }: Line, name: string, words: Words): string {
  const { hidden } = words.text.question;
  if (n === undefined) return html`<tr><th scope="row">${name}</th><td colspan="3" class="hidden">${hidden}</td></tr>`;
  const shares =
    of === undefined
      ? html`<td colspan="2" class="hidden">${hidden}</td>`
      : html`<td>${words.percent(of.share)}</td><td>${intervalOf(of, words)}</td>`;
  return html`<tr><th scope="row">${name}</th><td>${words.count(n)}</td>!${shares}</tr>`;
}
