import { Backspace } from '@phosphor-icons/react/dist/csr/Backspace';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import './Keyboard.css';

const SPACE = 'space';
const ERASE = 'erase';

/** Keys by row, as they stand on the glass; the last two are as wide as two. */
const KEYS: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
  ['a', 'z', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
  ['q', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm'],
  ['w', 'x', 'c', 'v', 'b', 'n', SPACE, ERASE],
];

const STEPS: Record<string, readonly [across: number, down: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * Letters and figures to touch, in the order that French pupils know. One stop for Tab; arrows go from key to key. What
 * is typed is not kept here.
 */
export function Keyboard({ onType, onErase }: { onType: (letter: string) => void; onErase: () => void }) {
  const { t } = useTranslation('common');
  const keys = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string>('a');

  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = neighbour(stop, step);
    setStop(next);
    keys.current?.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus();
  };
  const press = (key: string) => {
    setStop(key);
    if (key === ERASE) onErase();
    else onType(key === SPACE ? ' ' : key);
  };
  return (
    <div className="keyboard" ref={keys} role="group" tabIndex={-1} aria-label={t('keyboard.label')}>
      {KEYS.flat().map((key) => (
        <Button
          key={key}
          data-key={key}
          tabIndex={key === stop ? 0 : -1}
          onKeyDown={move}
          onClick={() => press(key)}
          {...(key === ERASE ? { icon: Backspace } : {})}
        >
          {key === SPACE ? t('keyboard.space') : key === ERASE ? t('keyboard.erase') : key.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}

/** The key beside another; it stays where there is none. Wide keys count for two. */
function neighbour(key: string, [across, down]: readonly [number, number]): string {
  const row = KEYS.findIndex((keysOfRow) => keysOfRow.includes(key));
  const column = columnOf(KEYS[row] ?? [], key);
  const target = KEYS[row + down] ?? KEYS[row] ?? [];
  if (across !== 0) return target[target.indexOf(key) + across] ?? key;
  return target.findLast((candidate) => columnOf(target, candidate) <= column) ?? key;
}

function columnOf(row: readonly string[], key: string): number {
  return row.slice(0, row.indexOf(key)).reduce((sum, before) => sum + (before.length > 1 ? 2 : 1), 0);
}
