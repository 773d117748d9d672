import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What to do about each field; the first pattern that matches the path of the fault is used. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^lab\.id$/, 'Write lower-case letters, digits and single hyphens, such as “labo-1”.'],
  [/^lab\.name$/, 'Write the lab’s name in 1 to 80 characters, such as “Labo 1”.'],
  [/^lab\.place\.latitude$/, 'Write the latitude in degrees, north positive, between -90 and 90, such as 48.1733.'],
  [/^lab\.place\.longitude$/, 'Write the longitude in degrees, east positive, between -180 and 180, such as 6.4497.'],
  [/^lab\.place\.elevation$/, 'Write the height above sea level in metres, between -500 and 9000, such as 330.'],
  [/^lab\.place\.timeZone$/, 'Write a name of the IANA list, such as “Europe/Paris”.'],
  [/^lab\.place/, 'Give the place whole: town, latitude, longitude, elevation, timeZone.'],
  [/^lab/, 'Write an object with id, name and place.'],
  [/^machine$/, 'Write the machine’s name in 1 to 80 characters, such as “Borne 1”.'],
  [/^screen/, 'Write the screen’s diagonal in inches, between 7 and 120, such as { "diagonalInches": 24 }.'],
  [/^languages/, 'List each language once, French among them, such as ["fr", "en"].'],
  [
    /^lrs\.address$/,
    'Write the https address of the record store, such as “https://hub.example/xapi”, without key or “/statements”; plain http is for this machine alone. No store: remove “lrs”.',
  ],
  [/^lrs\.credentialsFile$/, 'Name the file that holds the record store’s key as KEY:SECRET, or remove “lrs”.'],
  [/^lrs\.version$/, 'Write "1.0.3" or "2.0.0".'],
  [/^lrs/, 'Give the address and the credentialsFile, or remove “lrs”.'],
  [/^exports/, 'Write the whole path of a folder, such as { "folder": "/media/kiosk/STICK" }, or remove “exports”.'],
  [/^updates/, 'Write { "ring": "first" }, "general" or "last".'],
  [/^hours/, 'Write two times of one day, opening first, such as { "opens": "09:00", "closes": "17:30" }.'],
  [/^quality$/, 'Write "auto", "low", "medium" or "high".'],
  [/^kiosk/, 'Write true or false, without quotes, for fullScreen, preventSleep and softwareGraphics.'],
  [/^dome\.(enabled|mirror)$/, 'Write true or false, without quotes.'],
  [/^dome\.display$/, 'Write the number of the projector’s display, from 1 to 8: the second is 2.'],
  [/^dome\.size$/, 'Write 2048, 3072 or 4096, without quotes.'],
  [/^dome\.fieldOfView$/, 'Write the degrees of the whole circle, between 120 and 220; most lenses have 180.'],
  [/^dome\.tilt$/, 'Write the degrees by which the dome leans forward, between 0 and 45; a level dome has 0.'],
  [/^dome\.rotation$/, 'Write degrees clockwise, between -180 and 180.'],
  [/^dome\.mask$/, 'Write the degrees to hide at the edge, between 0 and 20.'],
  [/^dome/, 'Write an object such as { "enabled": true, "display": 2, "size": 4096 }, or remove “dome”.'],
  [/^operator/, 'Run “npm run -s hash-pin”, type the PIN, and paste the line that it prints as operator.pinHash.'],
];
const REMEDY_OF_THE_WHOLE = 'Start again from assets/station.example.json.';

/** A fault of the schema in words: path of the field, what is wrong, what to do. */
export function remedyFor(issue: Issue): { field: string; reason: string; remedy: string } {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const field = [...path, key].join('.');
    return {
      field,
      reason: `“${field}” is not a field.`,
      remedy: `Remove it or correct its spelling; assets/station.schema.json lists the fields${path.length > 0 ? ` of “${path.join('.')}”` : ''}.`,
    };
  }
  const field = path.join('.');
  const remedy = REMEDIES.find(([pattern]) => pattern.test(field))?.[1] ?? REMEDY_OF_THE_WHOLE;
  const subject = field === '' ? 'the file' : `“${field}”`;
  const missing = issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('undefined');
  return { field, reason: missing ? `${subject} is missing.` : `${subject}: ${issue.message}.`, remedy };
}
