import { html } from 'ghtml';
import { dayText } from '../../answers/time.ts';
import type { Dashboard } from '../../answers/dashboard.ts';
import { type Dimension, type Filter, PERIODS } from '../../answers/filter.ts';
import type { Words } from '../words.ts';
import { nameOf } from './names.ts';

const SELECTS = ['lab', 'experience', 'language', 'role'] as const satisfies readonly Dimension[];

/** The form that chooses what to look at; a GET, so that a view has an address. */
export function filterForm(filter: Filter, options: Dashboard['options'], words: Words): string {
  const { filters } = words.text;
  const { chosen, from, period, to } = filter;
  const date = (name: 'from' | 'to', value: number | undefined): string =>
    html`<div class="field"><label for="${name}">${filters[name]}</label><input type="date" id="${name}" name="${name}"
 value="${value === undefined ? '' : dayText(value)}"></div>`;
  return html`<details class="filters card">
<summary><span>${filters.title}</span><span class="summary">${summaryOf(filter, words)}</span></summary>
<form method="get" action="/">
!${SELECTS.map((dimension) => select(dimension, chosen[dimension], options[dimension], words)).join('')}
<div class="field"><label for="period">${filters.period}</label><select id="period" name="period">
!${PERIODS.map((value) => option(value, filters.periods[value], value === period)).join('')}
</select></div>
!${date('from', period === 'dates' ? from : undefined)}!${date('to', period === 'dates' ? to : undefined)}
<div class="check"><input type="checkbox" id="flagged" name="flagged" value="0" !${chosen.flagged === undefined ? '' : 'checked'}>
<label for="flagged">${filters.flagged}</label></div>
<div class="actions"><button class="primary" type="submit">${filters.show}</button><a href="/">${filters.reset}</a></div>
</form>
</details>`;
}

/** What is chosen, in a line. */
export function summaryOf({ chosen, from, period, to }: Filter, words: Words): string {
  const { filters } = words.text;
  const bounds = [from, to].map((day) => (day === undefined ? '…' : words.day(dayText(day))));
  return [
    period === 'dates' ? bounds.join(' – ') : filters.periods[period],
    ...SELECTS.map((dimension) => {
      const value = chosen[dimension];
      return value === undefined ? filters.all[dimension] : nameOf(dimension, value, words);
    }),
    ...(chosen.flagged === undefined ? [] : [filters.flagged]),
  ].join(' · ');
}

function select(
  dimension: (typeof SELECTS)[number],
  chosen: string | undefined,
  values: readonly string[],
  words: Words,
): string {
  const { filters } = words.text;
  return html`<div class="field"><label for="${dimension}">${filters[dimension]}</label><select id="${dimension}" name="${dimension}">
!${option('', filters.any[dimension], chosen === undefined)}
!${values.map((value) => option(value, nameOf(dimension, value, words), value === chosen)).join('')}
</select></div>`;
}

function option(value: string, name: string, selected: boolean): string {
  return html`<option value="${value}" !${selected ? 'selected' : ''}>${name}</option>`;
}
