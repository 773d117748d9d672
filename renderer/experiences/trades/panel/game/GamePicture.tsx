import { Drawing } from '../../../../ui/clay/Drawing.tsx';
import '../../../../ui/clay/Drawing.css';
import { GAME_DRAWINGS } from '../pictures/game.ts';

/** One picture of the game, in the hand of the faces, by its id. Nothing where there is no drawing of it. */
export function GamePicture({ of }: { of: string }) {
  const drawing = GAME_DRAWINGS[of];
  return (
    drawing && (
      <span className="game-picture" data-picture={of}>
        <Drawing of={drawing} />
      </span>
    )
  );
}
