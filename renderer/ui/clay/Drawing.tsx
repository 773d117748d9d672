import { useId } from 'react';
import { ClayLight } from './ClayLight.tsx';
import type { ClayDrawing } from './layers.ts';
import './Drawing.css';

/** A drawing in the hand of the faces. The word stands beside it, so it is silent itself. */
export function Drawing({ of }: { of: ClayDrawing }) {
  const light = useId();
  return (
    <svg className="clay" viewBox="0 0 200 200" aria-hidden>
      <ClayLight id={light} />
      {of.map(([layer, path]) => (
        <path
          key={path}
          className="clay-layer"
          data-layer={layer}
          d={path}
          {...(layer === 'body' ? { style: { fill: `url(#${light})` } } : {})}
        />
      ))}
    </svg>
  );
}
