import { html } from 'ghtml';
import { readFleet } from '../../kiosks/store.ts';
import { frame } from '../frame/frame.ts';
import { htmlPage, type Page } from '../page.ts';
import { nameOf } from '../results/names.ts';
import { fill, type Words } from '../words.ts';
import { byUrgency, type Machine } from './machines.ts';
import { heardWords, levelOf, troubleWords } from './sentences.ts';

/** How the machines do, those that need somebody first. */
export const fleetPage: Page = async (_request, { database, now, words }) => {
  const { fleet } = words.text;
  const machines = byUrgency(await readFleet(database, now), now);
  const body = html`<h1>${fleet.title}</h1>
!${machines.length === 0 ? emptyState(words) : table(machines, words, now)}
<p class="aside fleet-note">${fleet.note}</p>`;
  return htmlPage(frame({ words, title: fleet.title, current: '/fleet', body }));
};

function emptyState({ text: { fleet } }: Words): string {
  const steps = fleet.steps.map((step) => html`<li>${step}</li>`);
  return html`<section class="card fleet-empty"><p>${fleet.none}</p><ol>!${steps.join('')}</ol></section>`;
}

const COLUMNS = ['state', 'heard', 'answers', 'disk', 'version'] as const;

// On a phone each row is a card of its own, which would make it no table to a screen reader: the roles say that it is.
function table(machines: readonly Machine[], words: Words, now: number): string {
  const { fleet } = words.text;
  const ailing = machines.filter(({ troubles }) => levelOf(troubles) === 'bad').length;
  const lead = ailing === 0 ? fleet.allWell : fill(fleet.ailing, { count: ailing, all: machines.length });
  const heads = (['machine', ...COLUMNS] as const).map(
    (column) => html`<th scope="col" role="columnheader">${fleet.columns[column]}</th>`,
  );
  return html`<p class="lead">${lead}</p>
<div class="card fleet"><table role="table"><caption>${fleet.caption}</caption>
<thead role="rowgroup"><tr role="row">!${heads.join('')}</tr></thead>
<tbody role="rowgroup">!${machines.map((machine) => row(machine, words, now)).join('')}</tbody></table></div>`;
}

function row({ heartbeat, seen, troubles }: Machine, words: Words, now: number): string {
  const { fleet } = words.text;
  const { diskFree, lab, ledger, machine, ring, version } = heartbeat;
  const level = levelOf(troubles);
  const said = troubles.map((trouble) => html`<li>${troubleWords(trouble, words)}</li>`);
  const list = said.length === 0 ? '' : html`<ul>!${said.join('')}</ul>`;
  const waiting = fill(fleet.waitingNow, { count: words.count(ledger.waiting) });
  const cells: Record<(typeof COLUMNS)[number], string> = {
    state: html`<div><span class="state ${level}">${fleet.levels[level]}</span>!${list}</div>`,
    heard: html`${heardWords(seen, now, words)}`,
    answers: html`<div>${words.count(ledger.recorded)}<small>${waiting}</small></div>`,
    disk: html`${fill(fleet.gigabytes, { count: words.count(diskFree) })}`,
    version: html`<div>${version}<small>${fleet.rings[ring]}</small></div>`,
  };
  const columns = COLUMNS.map(
    (column) => html`<td role="cell" class="${column}" data-label="${fleet.columns[column]}">!${cells[column]}</td>`,
  );
  const name = html`<th scope="row" role="rowheader">${machine}<small>${nameOf('lab', lab, words)}</small></th>`;
  return html`<tr role="row">!${name}!${columns.join('')}</tr>`;
}
