import { LANGUAGE_TAGS } from '../../../electron/contract/xapi.ts';
import type { Breakdown, Dashboard, QuestionView, Share } from '../../answers/dashboard.ts';

/** One line of an export. Shares are from 0 to 1. */
export interface ExportRow {
  questionnaire: string;
  version: number;
  question: string;
  /** The question in French, as visitors read it. */
  wording: string;
  /** Of which answers: all of them, or those of a lab, an activity, a week or a month. */
  part: 'all' | 'lab' | 'experience' | 'week' | 'month';
  /** Which lab, activity, week (its Monday) or month; empty for all. */
  value: string;
  /** The choice, or several that are counted together, with `+` between. */
  choices: string;
  /** Answers of these choices, and of the part. */
  n: number;
  of: number;
  share: number;
  /** The 95 % interval of Wilson. */
  low: number;
  high: number;
}

/** In the order of the columns. */
export const COLUMNS = [
  'questionnaire',
  'version',
  'question',
  'wording',
  'part',
  'value',
  'choices',
  'n',
  'of',
  'share',
  'low',
  'high',
] as const satisfies readonly (keyof ExportRow)[];

/** What a page shows, and nothing else, as rows. */
export function exportRows({ questionnaires }: Pick<Dashboard, 'questionnaires'>): ExportRow[] {
  return questionnaires.flatMap(({ id, questions, version }) =>
    questions.flatMap((question) => {
      const { byExperience, byLab, byTime, n } = question;
      if (n === undefined) return [];
      const common = {
        questionnaire: id,
        version,
        question: question.id,
        wording: question.text[LANGUAGE_TAGS.fr] ?? '',
      };
      return [
        ...question.bars.map((bar) => ({
          ...common,
          part: 'all' as const,
          value: '',
          ...figures(bar.choices, bar, n),
        })),
        ...partRows(byLab, 'lab', question).map((row) => ({ ...common, ...row })),
        ...partRows(byExperience, 'experience', question).map((row) => ({ ...common, ...row })),
        ...partRows(byTime, byTime.bucket, question).map((row) => ({ ...common, ...row })),
      ];
    }),
  );
}

function partRows({ lines }: Breakdown, part: ExportRow['part'], { split }: QuestionView) {
  return lines.flatMap(({ key, n, of }) =>
    n === undefined || of === undefined ? [] : [{ part, value: key, ...figures(split, of, n) }],
  );
}

function figures(choices: readonly string[], { high, low, n, share }: Share, of: number) {
  return { choices: choices.join('+'), n, of, share: rounded(share), low: rounded(low), high: rounded(high) };
}

/** Four places are more than the answers can tell. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
