/** Radius of the drawn Earth. */
const EARTH = 78;
/** Latitudes that are drawn: the equator, the tropics, the polar circles; degrees. */
const PARALLELS = [-66.56, -23.44, 0, 23.44, 66.56];
const RADIANS = Math.PI / 180;

/**
 * The Earth from the side with its axis upright: the visitor stands at their latitude, on their own horizon, and the
 * Pole star lies straight above the axis.
 */
export function Globe({ latitude }: { latitude: number }) {
  const up = -latitude;
  const [x, y] = [Math.cos(latitude * RADIANS), -Math.sin(latitude * RADIANS)];
  return (
    <svg className="place-globe" viewBox="-112 -136 260 250" aria-hidden>
      <path className="place-axis" d={`M0 -122 V104`} />
      <path
        className="place-star"
        d="M0 -134 L3.4 -124.6 13 -124.2 5.4 -118.4 8 -109 0 -114.6 -8 -109 -5.4 -118.4 -13 -124.2 -3.4 -124.6 Z"
      />
      <circle className="place-earth" r={EARTH} />
      {PARALLELS.map((parallel) => {
        const half = EARTH * Math.cos(parallel * RADIANS);
        const at = -EARTH * Math.sin(parallel * RADIANS);
        return (
          <path
            key={parallel}
            className={parallel === 0 ? 'place-equator' : 'place-parallel'}
            d={`M${-half} ${at} A${half} ${half * 0.16} 0 0 0 ${half} ${at}`}
          />
        );
      })}
      <path className="place-parallel" d={`M0 ${-EARTH} A${EARTH * 0.5} ${EARTH} 0 0 1 0 ${EARTH}`} />
      <g transform={`translate(${EARTH * x} ${EARTH * y}) rotate(${up + 90})`}>
        <path className="place-horizon" d="M-44 0 H44" />
        <circle className="place-head" cy="-27" r="7" />
        <path className="place-body" d="M0 -20 V-9 M0 -9 L-6 0 M0 -9 L6 0 M-8 -16 H8" />
      </g>
    </svg>
  );
}
