import type { Icon } from '@phosphor-icons/react';
import { useId } from 'react';
import { Button } from './Button.tsx';
import './Choices.css';

export interface Choice<Value extends string> {
  value: Value;
  word: string;
  icon?: Icon;
}

/** One of a few, all in sight. Arrow keys move, Enter or Space chooses. */
export function Choices<Value extends string>({
  title,
  choices,
  value,
  onChoose,
}: {
  title: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  const id = useId();
  const known = choices.some((choice) => choice.value === value);
  return (
    <div className="choices">
      <h3 className="choices-title" id={id}>
        {title}
      </h3>
      <div className="choices-row" role="radiogroup" aria-labelledby={id} tabIndex={-1} data-arrows>
        {choices.map((choice, index) => (
          <Button
            key={choice.value}
            role="radio"
            aria-checked={choice.value === value}
            tabIndex={choice.value === value || (!known && index === 0) ? 0 : -1}
            onClick={() => onChoose(choice.value)}
            {...(choice.icon ? { icon: choice.icon } : {})}
          >
            {choice.word}
          </Button>
        ))}
      </div>
    </div>
  );
}
