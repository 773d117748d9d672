import type { ReactNode } from 'react';
import './Answer.css';

/** One answer to touch: its picture, with its word under it. */
export function Answer({
  kind,
  choice,
  word,
  picture,
  state,
  read,
  onChoose,
}: {
  kind: string;
  choice: string;
  word: string;
  picture: ReactNode;
  state: 'open' | 'chosen' | 'passed';
  /** True while a voice reads it. */
  read: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className="answer"
      data-kind={kind}
      data-choice={choice}
      data-state={state}
      data-read={read}
      aria-pressed={state === 'chosen'}
      onClick={onChoose}
    >
      <span className="answer-picture">{picture}</span>
      <span className="answer-word">{word}</span>
    </button>
  );
}
