import { Drawing } from '../../../../ui/clay/Drawing.tsx';
import '../../../../ui/clay/Drawing.css';
import { TRADE_DRAWINGS } from './trades.ts';

/** A trade's object, in the hand of the faces: by the id of its card. Nothing where there is no drawing of it. */
export function TradePicture({ of }: { of: string }) {
  const drawing = TRADE_DRAWINGS[of];
  return (
    drawing && (
      <span className="trade-picture">
        <Drawing of={drawing} />
      </span>
    )
  );
}
