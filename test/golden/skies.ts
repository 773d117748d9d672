/** One sky of the golden pictures: what the gallery shows, all of it frozen. */
export interface GoldenSky {
  /** Its picture is `pictures/NAME.webp`. */
  name: string;
  /** Parameters of the gallery's show `sky`: instant (UTC) over Épinal, gaze in degrees, and what else is shown. */
  query: string;
}

/** What one sees in each, and why it is right: `README.md`. */
export const SKIES: readonly GoldenSky[] = [
  { name: 'noon', query: 'time=2026-06-21T11:36:00Z&az=180&alt=38&fov=80' },
  { name: 'golden-hour', query: 'time=2026-09-20T17:08:00Z&az=262&alt=14&fov=60' },
  { name: 'civil-twilight', query: 'time=2028-03-20T18:16:00Z&az=265&alt=20&fov=66' },
  { name: 'nautical-dusk', query: 'time=2026-09-10T18:54:00Z&az=280&alt=20&fov=66' },
  { name: 'winter-night', query: 'time=2026-01-17T22:00:00Z&az=184&alt=32&fov=70' },
  { name: 'summer-milky-way', query: 'time=2026-07-14T22:30:00Z&az=180&alt=30&fov=80' },
  { name: 'full-moon', query: 'time=2026-10-26T20:30:00Z&az=125&alt=28&fov=70' },
  { name: 'first-quarter', query: 'time=2026-03-25T20:00:00Z&select=moon&follow=1' },
  { name: 'saturn', query: 'time=2031-12-15T20:00:00Z&select=saturn&follow=1' },
  { name: 'pole', query: 'time=2026-11-12T20:00:00Z&az=0&alt=42&fov=70&draw=grid' },
];
