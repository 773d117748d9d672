import type { Icon } from '@phosphor-icons/react';
import { moveWithArrows } from '../../../ui/arrowKeys.ts';
import { Button } from '../../../ui/Button.tsx';

/** The tabs of the panel in one row, and which one is open. */
export function TabList<Id extends string>({
  label,
  tabs,
  open,
  onOpen,
}: {
  label: string;
  tabs: readonly { id: Id; icon: Icon; word: string }[];
  open: Id;
  onOpen: (id: Id) => void;
}) {
  return (
    <div className="sky-tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={moveWithArrows}>
      {tabs.map(({ id, icon, word }) => (
        <Button
          key={id}
          icon={icon}
          stacked
          role="tab"
          id={`sky-tab-${id}`}
          aria-selected={open === id}
          aria-controls="sky-tab-panel"
          tabIndex={open === id ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {word}
        </Button>
      ))}
    </div>
  );
}
