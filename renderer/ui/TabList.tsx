import type { Icon } from '@phosphor-icons/react';
import { moveWithArrows } from './arrowKeys.ts';
import { Button } from './Button.tsx';
import './TabList.css';

/** The element that shows what a tab opens carries this id, and `aria-labelledby` of the tab's own. */
export const TAB_PANEL = 'tab-panel';

/** The id of a tab, for what it opens to be named after. */
export function tabId(id: string): string {
  return `tab-${id}`;
}

/** The tabs of a panel, and which one is open. Three to a row beside the scene, all in one row under it. */
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
    <div className="tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={moveWithArrows}>
      {tabs.map(({ id, icon, word }) => (
        <Button
          key={id}
          icon={icon}
          stacked
          role="tab"
          id={tabId(id)}
          aria-selected={open === id}
          aria-controls={TAB_PANEL}
          data-tab={id}
          tabIndex={open === id ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {word}
        </Button>
      ))}
    </div>
  );
}
