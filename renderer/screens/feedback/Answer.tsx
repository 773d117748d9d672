import type { Icon } from '@phosphor-icons/react';
import { ArrowClockwise } from '@phosphor-icons/react/dist/csr/ArrowClockwise';
import { Question as QuestionMark } from '@phosphor-icons/react/dist/csr/Question';
import { X } from '@phosphor-icons/react/dist/csr/X';
import type { Question } from '../../../electron/contract/questionnaire.ts';
import { Face, isFace } from '../../ui/Face.tsx';
import './Answer.css';

/** Pictograms by the choice's name; a choice without one shows its word alone. */
const PICTOGRAMS: Readonly<Record<string, Icon>> = { yes: ArrowClockwise, maybe: QuestionMark, no: X };

/** One answer to touch: a face or a pictogram, with its word under it. */
export function Answer({
  kind,
  choice,
  word,
  state,
  onChoose,
}: {
  kind: Question['kind'];
  choice: string;
  word: string;
  state: 'open' | 'chosen' | 'passed';
  onChoose: () => void;
}) {
  const Pictogram = PICTOGRAMS[choice];
  return (
    <button
      type="button"
      className="answer"
      data-kind={kind}
      data-choice={choice}
      data-state={state}
      aria-pressed={state === 'chosen'}
      onClick={onChoose}
    >
      <span className="answer-picture">
        {kind === 'faces' && isFace(choice) ? (
          <Face name={choice} />
        ) : (
          Pictogram && <Pictogram weight="bold" aria-hidden />
        )}
      </span>
      <span className="answer-word">{word}</span>
    </button>
  );
}
