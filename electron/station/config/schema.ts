import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { calibration, domeSettings, domeSize } from '../../contract/dome.ts';
import { RINGS } from '../../contract/hub.ts';
import { labPlace, place, QUALITIES } from '../../contract/station.ts';
import { displayName, identifier, language } from '../../contract/vocabulary.ts';
import { isPlainAddress, isSafeAddress } from '../../delivery/address.ts';
import { isPinHash } from '../console/pin.ts';

/** Épinal, until someone enters the lab's own place. */
const EPINAL = {
  town: 'Épinal',
  latitude: 48.1733,
  longitude: 6.4497,
  elevation: 330,
  timeZone: 'Europe/Paris',
} as const;

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:00')
  .describe('Time of day in the lab’s time zone, HH:MM.');

const lab = z
  .strictObject({
    id: identifier.default('labo-1').describe('Short name of the lab, in every statement that leaves the kiosk.'),
    name: displayName.default('Labo 1').describe('Name of the lab as visitors read it.'),
    place: place
      .default(EPINAL)
      .describe('Where the lab stands: degrees (WGS 84), metres above sea level, IANA time zone. Given whole.')
      .refine((value) => isTimeZone(value.timeZone), { path: ['timeZone'], error: 'unknown time zone' }),
  })
  .prefault({})
  .describe('The laboratoire numérique that this kiosk stands in.');

const labs = z
  .array(labPlace)
  .max(7)
  .optional()
  .describe('The labs of the network by their names, whose skies visitors may choose. Absent: this one alone.')
  .refine((list) => list?.every(({ place: { timeZone } }) => isTimeZone(timeZone)) ?? true, 'unknown time zone');

const screen = z
  .strictObject({
    diagonalInches: z
      .number()
      .min(7)
      .max(120)
      .optional()
      .describe('Physical diagonal of the screen; it sizes what fingers touch. Absent: 24.'),
  })
  .prefault({});

const languages = z
  .array(language)
  .min(1)
  .default(['fr', 'en'])
  .describe('Languages offered to visitors, the first at start. French is always one of them.')
  .refine((list) => new Set(list).size === list.length, 'the same language twice')
  .refine((list) => list.includes('fr'), 'French is missing');

const lrs = z
  .strictObject({
    address: z
      .url({ protocol: /^https?$/, error: 'not a web address' })
      .describe('Address of the xAPI Learning Record Store without /statements, https (http only on this machine).')
      .refine(isSafeAddress, 'not https')
      .refine(isPlainAddress, 'more than the address of the store'),
    credentialsFile: z
      .string()
      .min(1)
      .max(400)
      .describe('File that holds its key as KEY:SECRET, relative to this one; not readable by everybody.'),
    version: z
      .enum(['1.0.3', '2.0.0'])
      .default('1.0.3')
      .describe('Value of X-Experience-API-Version; the statements are the same for both.'),
  })
  .optional()
  .describe('Where statements are sent. Absent: they stay on this machine.');

const exports = z
  .strictObject({
    folder: z
      .string()
      .max(400)
      .refine(isAbsolute, 'not a whole path')
      .describe('Whole path of a folder, such as a USB stick: /media/kiosk/STICK or E:\\.'),
  })
  .optional()
  .describe('Where the console may write the statements that wait. Absent: nowhere.');

const updates = z
  .strictObject({
    ring: z.enum(RINGS).default('general').describe('When this kiosk takes a new version.'),
  })
  .prefault({});

const hours = z
  .strictObject({ opens: timeOfDay.default('08:00'), closes: timeOfDay.default('19:00') })
  .prefault({})
  .describe('Opening hours of the lab, in its time zone.')
  .refine((value) => value.opens < value.closes, { path: ['closes'], error: 'closes before it opens' });

const kiosk = z
  .strictObject({
    fullScreen: z.boolean().default(true).describe('Fill the screen and keep visitors inside.'),
    preventSleep: z.boolean().default(true).describe('Keep the display awake.'),
    softwareGraphics: z.boolean().default(false).describe('Draw without a graphics card; slow, for repair.'),
  })
  .prefault({});

const dome = z
  .strictObject({
    enabled: z.boolean().default(false).describe('Open the dome’s picture on its own display at start (desktop app).'),
    display: z.int().min(1).max(8).default(2).describe('Which display of the machine: 1 is the first, 2 the second.'),
    size: domeSize.default(2048).describe('Side of the square picture in pixels, at most what the display has.'),
    fieldOfView: domeSettings.shape.fieldOfView
      .default(180)
      .describe('Of the projector’s lens over the whole circle, degrees: 120 to 220.'),
    tilt: calibration.shape.tilt
      .default(0)
      .describe('Degrees by which the dome leans toward its audience, 0 to 45. Until the console calibrates.'),
    rotation: calibration.shape.rotation
      .default(0)
      .describe('Degrees by which the picture turns clockwise, -180 to 180. Until the console calibrates.'),
    mirror: calibration.shape.mirror
      .default(false)
      .describe('Swap left and right, for optics with a mirror. Until the console calibrates.'),
    mask: calibration.shape.mask
      .default(0)
      .describe('Degrees hidden inward from the edge, 0 to 20. Until the console calibrates.'),
  })
  .prefault({})
  .describe('The fulldome projector, if this machine has one.');

const operator = z
  .strictObject({
    pinHash: z
      .string()
      .max(200)
      .refine(isPinHash, 'not a PIN hash')
      .describe('What `npm run -s hash-pin` prints for the PIN of the console; never the PIN itself.'),
  })
  .optional()
  .describe('Absent: the console stays closed and says how to open it.');

/** `station.json`: one strict schema, every field with its default beside it. */
export const stationConfig = z.strictObject({
  $schema: z.string().max(400).optional(),
  lab,
  labs,
  machine: displayName.default('Borne 1').describe('Name of this machine, for the console.'),
  screen,
  languages,
  lrs,
  exports,
  updates,
  hours,
  quality: z.enum(QUALITIES).default('auto').describe('Level of drawing; auto follows the measured frame time.'),
  kiosk,
  dome,
  operator,
});
export type StationConfig = z.output<typeof stationConfig>;

/** True for a named IANA zone that this machine knows; offsets such as `+01:00` have no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
