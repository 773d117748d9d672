import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../experience.ts';
import type { StoryPlayer } from '../../../model/stories/player.ts';
import type { Figure } from '../../../model/stories/schema.ts';
import { DiscsFigure } from './DiscsFigure.tsx';
import './figures.css';
import { GlobeFigure } from './GlobeFigure.tsx';
import { LadderFigure } from './LadderFigure.tsx';
import { MoonFigure } from './MoonFigure.tsx';
import { OrbitFigure } from './OrbitFigure.tsx';
import { ProfilesFigure } from './ProfilesFigure.tsx';
import { SpectrumFigure } from './SpectrumFigure.tsx';
import { useFigureTime } from './useFigureTime.ts';

const HOUR = 3_600_000;

interface FigureInsetProps {
  figure: Figure;
  /** When the step begins. */
  time: number;
  player: StoryPlayer;
  visit: Visit;
}

/** The figure of a step, computed for its instant; it runs on while the words are told, if the story says so. */
export function FigureInset({ figure, time, player, visit }: FigureInsetProps) {
  const { t } = useTranslation('sky-stories');
  const now = useFigureTime(time, spanOf(figure), player, visit.reducedMotion);
  const label = {
    globe: t('figures.globe'),
    orbit: t('figures.orbit'),
    moon: t('figures.moon'),
    ladder: figure.kind === 'ladder' && figure.unit === 'light' ? t('figures.ladderLight') : t('figures.ladderMetres'),
    spectrum: t('figures.spectrum'),
    profiles: t('figures.profiles'),
    discs: t('figures.discs'),
  }[figure.kind];
  return (
    <figure className="story-figure" data-figure={figure.kind} role="img" aria-label={label}>
      {figure.kind === 'globe' && <GlobeFigure time={now} place={visit.place} />}
      {figure.kind === 'orbit' && <OrbitFigure time={now} visit={visit} />}
      {figure.kind === 'moon' && <MoonFigure time={now} />}
      {figure.kind === 'ladder' && <LadderFigure figure={figure} language={visit.language} />}
      {figure.kind === 'spectrum' && <SpectrumFigure figure={figure} language={visit.language} />}
      {figure.kind === 'profiles' && <ProfilesFigure figure={figure} language={visit.language} />}
      {figure.kind === 'discs' && <DiscsFigure figure={figure} language={visit.language} />}
    </figure>
  );
}

/** How long the figure's time runs, milliseconds. */
function spanOf(figure: Figure): number {
  if (figure.kind === 'globe') return (figure.runHours ?? 0) * HOUR;
  if (figure.kind === 'orbit' || figure.kind === 'moon') return (figure.runDays ?? 0) * 24 * HOUR;
  return 0;
}
