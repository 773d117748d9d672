import { Clock } from '@phosphor-icons/react/dist/csr/Clock';
import { type CSSProperties, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { accentOf } from '../../experiences/registry.ts';
import { useDoorWords } from '../../i18n/useDoorWords.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { CornerMark } from '../parts/CornerMark.tsx';
import { Screen } from '../parts/Screen.tsx';
import { VisitorBar } from '../parts/VisitorBar.tsx';
import type { HomeDoor } from './doors.ts';
import type { HomeCard, HomeLayout, Rect } from './layout.ts';
import './HomeScreen.css';

/** The worlds to choose from: their words, where the scene has put their dioramas. */
export function HomeScreen({
  doors,
  layout,
  onAwake,
}: {
  doors: readonly HomeDoor[];
  layout: HomeLayout;
  /** The door that is touched or has the focus, or null. */
  onAwake: (key: string | null) => void;
}) {
  const { t } = useTranslation('journey');
  const sorry = useVisit(({ journey: { place } }) => place.at === 'home' && place.sorry);
  const resting = doors.every((door) => door.withdrawn);
  return (
    <Screen name="home">
      <div className="home-title" style={placed(layout.title)}>
        <h1 className="over-scene" tabIndex={-1} style={{ fontSize: layout.type.title }}>
          {t('home.title')}
        </h1>
      </div>
      <ul className="home-doors" aria-label={t('home.doors')} data-arrows>
        {doors.map((door, index) => {
          const card = layout.cards[index];
          return card && <Door key={door.key} door={door} card={card} type={layout.type} onAwake={onAwake} />;
        })}
      </ul>
      <div className="home-bar" style={placed(layout.bar)}>
        <VisitorBar />
      </div>
      <p className="home-news" role="status">
        {sorry ? t('home.sorry') : resting ? t('home.empty') : ''}
      </p>
      <CornerMark />
    </Screen>
  );
}

function Door({
  door,
  card,
  type,
  onAwake,
}: {
  door: HomeDoor;
  card: HomeCard;
  type: HomeLayout['type'];
  onAwake: (key: string | null) => void;
}) {
  const { t } = useTranslation('journey');
  const { visit } = useKiosk();
  const words = useDoorWords(door.experience, door.door);
  const nameId = useId();
  const lineId = useId();
  const wake = () => onAwake(door.key);
  const rest = () => onAwake(null);
  return (
    <li>
      <button
        type="button"
        className="home-door"
        style={placed(card.card)}
        data-accent={accentOf(door.experience)}
        data-door={door.key}
        aria-disabled={door.withdrawn}
        aria-labelledby={nameId}
        aria-describedby={lineId}
        onPointerDown={wake}
        onPointerUp={rest}
        onPointerLeave={rest}
        onPointerCancel={rest}
        onFocus={wake}
        onBlur={rest}
        onClick={() =>
          !door.withdrawn && visit.dispatch({ type: 'choose', experience: door.experience, door: door.door })
        }
      >
        <span className="home-words over-scene" data-side={card.side} style={inside(card.words, card.card)}>
          <span className="home-name" id={nameId} style={{ fontSize: type.name }}>
            {words.name}
          </span>
          <span className="home-line" id={lineId} style={{ fontSize: type.line }}>
            {door.withdrawn ? t('home.resting') : words.line}
          </span>
          <span className="home-minutes" style={{ fontSize: type.minutes }}>
            <Clock weight="bold" aria-hidden />
            {t('home.minutes', { count: door.minutes })}
          </span>
        </span>
      </button>
    </li>
  );
}

function placed({ x, y, width, height }: Rect): CSSProperties {
  return { position: 'absolute', left: x, top: y, width, height };
}

function inside(rect: Rect, outer: Rect): CSSProperties {
  return placed({ ...rect, x: rect.x - outer.x, y: rect.y - outer.y });
}
