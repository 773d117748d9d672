/** The light that falls on clay, for `fill="url(#id)"`: from the upper left, as on the dioramas. */
export function ClayLight({ id }: { id: string }) {
  return (
    <defs>
      <radialGradient id={id} cx="0.36" cy="0.26" r="0.9">
        <stop offset="0" className="clay-lit" />
        <stop offset="0.55" className="clay-skin" />
        <stop offset="1" className="clay-shade" />
      </radialGradient>
    </defs>
  );
}
