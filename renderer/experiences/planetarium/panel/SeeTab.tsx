import type { TabProps } from './tabs.ts';
import { TargetCard } from './TargetCard.tsx';
import { ToSee } from './ToSee.tsx';

/** What is chosen in the sky, else what is worth choosing. */
export function SeeTab({ model, shown, words }: TabProps) {
  const { selected } = shown;
  return selected ? (
    <TargetCard facts={selected} model={model} words={words} />
  ) : (
    <ToSee model={model} shown={shown} words={words} />
  );
}
