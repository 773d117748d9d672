import { useRef } from 'react';
import { useEscape } from '../../../ui/useEscape.ts';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { useTop } from '../../../ui/useTop.ts';
import type { Visit } from '../../experience.ts';
import type { TradesModel, TradesPlace } from '../model/types.ts';
import { CardsSheet } from './cards/CardsSheet.tsx';
import { GameScreen } from './game/GameScreen.tsx';
import { SuggestionScreen } from './game/SuggestionScreen.tsx';
import './Trades.css';
import { useArrival } from './useArrival.ts';
import { useFreeArea } from './useFreeArea.ts';
import { type PartProps, useSaid, useTrades } from './useTrades.ts';
import { ValleyPanel } from './valley/ValleyPanel.tsx';
import { WorldPanel } from './world/WorldPanel.tsx';

/** The DOM of the trades: the valley's panel, a world's, the cards or the game, each over the scene. */
export function TradesRoom({ model, visit }: { model: TradesModel; visit: Visit }) {
  const { trades, overlay } = model;
  const shown = useTrades(trades);
  const say = useSaid(visit);
  const holder = useRef<HTMLDivElement>(null);
  const { place } = shown;
  useFreeArea(holder, overlay);
  useKeptFocus(holder);
  useArrival(holder, place);
  useTop(holder, topOf(place));
  useEscape(holder, () => place.kind !== 'valley' && trades.leave());
  return (
    <div className="trades" data-trades={place.kind} ref={holder}>
      <Part model={model} shown={shown} say={say} language={visit.language} />
    </div>
  );
}

function Part(props: PartProps) {
  const { place } = props.shown;
  switch (place.kind) {
    case 'valley':
      return <ValleyPanel {...props} />;
    case 'world':
      return <WorldPanel key={place.world.id} {...props} place={place} />;
    case 'cards':
      return <CardsSheet {...props} card={place.card} />;
    case 'game':
      return <GameScreen {...props} at={place.at} />;
    case 'suggestion':
      return <SuggestionScreen {...props} suggestion={place.suggestion} />;
  }
}

/** What is told from its top: another place, another tab. */
function topOf(place: TradesPlace): string {
  return place.kind === 'world' ? `${place.world.id} ${place.tab}` : place.kind;
}
