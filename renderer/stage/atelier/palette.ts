/** One finish of the workshop: colour (sRGB), roughness and metalness 0 to 1, and how much it glows by itself. */
export interface Finish {
  color: string;
  roughness: number;
  metalness: number;
  glow: number;
  /** What is drawn on it finely: walnut in fields around the middle, roof tiles, or straight fibres along x or z. */
  texture?: 'wood' | 'tiles' | 'fibresX' | 'fibresZ';
}

function matt(color: string, roughness = 0.85): Finish {
  return { color, roughness, metalness: 0, glow: 0 };
}

function metal(color: string, roughness: number): Finish {
  return { color, roughness, metalness: 1, glow: 0 };
}

/** The family's few materials; every diorama uses these. */
export const PALETTE = {
  walnut: { ...matt('#74452b', 0.34), texture: 'wood' },
  walnutDark: { ...matt('#4e2f1e', 0.32), texture: 'wood' },
  brass: metal('#e3b061', 0.24),
  brassDark: metal('#a87638', 0.4),
  steel: metal('#b9c2cf', 0.3),
  plaster: matt('#e6dac4'),
  sandstone: matt('#b5826c'),
  slate: { ...matt('#50545e', 0.5), texture: 'tiles' },
  tile: { ...matt('#bd6a44', 0.7), texture: 'tiles' },
  tileOld: { ...matt('#9c5b44', 0.75), texture: 'tiles' },
  timber: matt('#6a4630', 0.7),
  meadow: matt('#5f7f48', 0.95),
  heath: matt('#7d7a4c', 0.95),
  fir: matt('#2c5642', 0.9),
  trunk: matt('#4b3424', 0.9),
  path: matt('#b39a78', 0.95),
  snow: matt('#e4ebf7', 0.7),
  lacquer: matt('#f1ece0', 0.35),
  inkBlue: matt('#22305e', 0.4),
  window: { color: '#ffb45c', roughness: 0.6, metalness: 0, glow: 1 },
} satisfies Record<string, Finish>;
