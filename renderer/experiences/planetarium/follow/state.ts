import { z } from 'zod';
import { BODY_IDS, GROUNDS, SATELLITE_IDS } from '../model/sky.ts';
import { CULTURES, type Planetarium } from '../model/types.ts';

/**
 * What the touchscreen's planetarium tells a dome: enough to show the same sky over a whole dome.
 *
 * It travels by BroadcastChannel, not by events of the station: both windows are of one origin in one browser of one
 * machine, in the desktop app (`app://kiosk`) as on the loopback host, so the state never leaves the machine, takes no
 * host's help, and ten messages a second neither wait in the station nor appear in its contract. The station keeps
 * only what outlives a visit: the calibration. A message of another version, or one that does not fit, is left unread.
 */
export const CHANNEL = 'vitrine-dome';
export const VERSION = 1;

const place = z.strictObject({
  town: z.string().max(80),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  elevation: z.number().min(-500).max(9000),
  timeZone: z.string().min(1).max(64),
});

const name = z.string().min(1).max(40);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('star'), hip: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('body'), id: z.enum(BODY_IDS) }),
  z.strictObject({ kind: z.literal('satellite'), id: z.enum(SATELLITE_IDS) }),
  z.strictObject({ kind: z.literal('constellation'), id: name }),
  z.strictObject({ kind: z.literal('deepSky'), id: name }),
  z.strictObject({ kind: z.literal('shower'), id: name }),
]);

export const domeState = z.strictObject({
  version: z.literal(VERSION),
  kind: z.literal('sky'),
  /** Unix milliseconds of the sky, and simulated seconds in a real one. */
  time: z.number().min(-2e14).max(2e14),
  rate: z.number().min(-1e6).max(1e6),
  place,
  ground: z.enum(GROUNDS),
  /** Where the visitor looks, degrees: it stands before the dome's audience. */
  azimuth: z.number(),
  /** By name, so that a layer added to the planetarium needs nothing here. */
  layers: z.record(name, z.boolean()),
  /** Bortle's class of the night, and whose figures are drawn. */
  bortle: z.int().min(1).max(9).optional(),
  culture: z.enum(CULTURES).optional(),
  /** What a dome cannot name it does not mark; the rest of the sky is shown all the same. */
  selected: target.nullable().catch(null),
  language: z.enum(['fr', 'en']),
});
export type DomeState = z.infer<typeof domeState>;

const message = z.union([
  domeState,
  /** The planetarium was left: the dome goes back to its own sky. */
  z.strictObject({ version: z.literal(VERSION), kind: z.literal('left') }),
  /** A dome is there and listens: whoever has a sky tells it. */
  z.strictObject({ version: z.literal(VERSION), kind: z.literal('hello') }),
]);
export type DomeMessage = z.infer<typeof message>;

/** The message in what came over the channel, or nothing. */
export function readMessage(data: unknown): DomeMessage | undefined {
  return message.safeParse(data).data;
}

/** What a planetarium tells of itself. */
export function stateOf(model: Planetarium, language: DomeState['language']): DomeState {
  const { time, rate, gaze, layers, place: from, selected } = model.snapshot();
  return {
    version: VERSION,
    kind: 'sky',
    time,
    rate,
    place: from,
    ground: model.ground,
    azimuth: gaze.azimuth,
    layers: { ...layers },
    bortle: model.bortle,
    culture: model.culture,
    selected: selected?.target ?? null,
    language,
  };
}
