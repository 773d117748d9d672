/** Sunlight that comes from the left: the Sun is so far that its rays are parallel. */
export function Rays({ from, to }: { from: number; to: number }) {
  return (
    <g className="figure-rays">
      {[-80, -40, 0, 40, 80].map((y) => (
        <path key={y} d={`M ${from} ${y} H ${to} m -10 -7 l 10 7 l -10 7`} />
      ))}
    </g>
  );
}
