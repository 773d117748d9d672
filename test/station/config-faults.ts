import { resolve } from 'node:path';

/** One way to get `station.json` wrong, and the field that the station must name. */
export interface ConfigFault {
  what: string;
  field: string | undefined;
  /** The file's text, or a value that becomes its JSON. */
  text?: string;
  bytes?: Uint8Array;
  value?: unknown;
}

const place = { town: 'Épinal', latitude: 48.1733, longitude: 6.4497, elevation: 330, timeZone: 'Europe/Paris' };
const credentialsFile = resolve(import.meta.dirname, '../../package.json');
const lrs = { address: 'https://lrs.example/xapi', credentialsFile };

export const CONFIG_FAULTS: readonly ConfigFault[] = [
  { what: 'not JSON', field: undefined, text: '{ "machine": "Borne 1", }' },
  { what: 'an empty file', field: undefined, text: '' },
  { what: 'not UTF-8', field: undefined, bytes: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d) },
  { what: 'a list instead of an object', field: '', value: [] },
  { what: 'an unknown key', field: 'machin', value: { machin: 'Borne 1' } },
  {
    what: 'an unknown key inside',
    field: 'lab.place.lattitude',
    value: { lab: { place: { ...place, lattitude: 48 } } },
  },
  { what: 'a lab id with a space and capitals', field: 'lab.id', value: { lab: { id: 'Labo 1' } } },
  {
    what: 'another lab in a time zone that is not',
    field: 'labs',
    value: { labs: [{ name: 'Labo 2', place: { ...place, timeZone: 'Europe/Epinal' } }] },
  },
  { what: 'an empty lab name', field: 'lab.name', value: { lab: { name: '  ' } } },
  { what: 'a number for a machine name', field: 'machine', value: { machine: 7 } },
  { what: 'a name of 81 characters', field: 'machine', value: { machine: 'x'.repeat(81) } },
  { what: 'half a place', field: 'lab.place.latitude', value: { lab: { place: { town: 'Metz' } } } },
  {
    what: 'a latitude in quotes',
    field: 'lab.place.latitude',
    value: { lab: { place: { ...place, latitude: '48.17' } } },
  },
  {
    what: 'a latitude beyond the pole',
    field: 'lab.place.latitude',
    value: { lab: { place: { ...place, latitude: 91 } } },
  },
  {
    what: 'a longitude beyond 180',
    field: 'lab.place.longitude',
    value: { lab: { place: { ...place, longitude: 186.4 } } },
  },
  {
    what: 'an elevation in the stars',
    field: 'lab.place.elevation',
    value: { lab: { place: { ...place, elevation: 33_000 } } },
  },
  {
    what: 'an unknown time zone',
    field: 'lab.place.timeZone',
    value: { lab: { place: { ...place, timeZone: 'Europe/Epinal' } } },
  },
  {
    what: 'an offset for a time zone',
    field: 'lab.place.timeZone',
    value: { lab: { place: { ...place, timeZone: '+01:00' } } },
  },
  { what: 'a screen of two inches', field: 'screen.diagonalInches', value: { screen: { diagonalInches: 2 } } },
  { what: 'a language that we do not have', field: 'languages.1', value: { languages: ['fr', 'vosgien'] } },
  { what: 'a language twice', field: 'languages', value: { languages: ['fr', 'en', 'fr'] } },
  { what: 'no French', field: 'languages', value: { languages: ['en'] } },
  { what: 'no language', field: 'languages', value: { languages: [] } },
  { what: 'credentials without an address', field: 'lrs.address', value: { lrs: { credentialsFile } } },
  { what: 'an address without credentials', field: 'lrs.credentialsFile', value: { lrs: { address: lrs.address } } },
  {
    what: 'an address that is not https',
    field: 'lrs.address',
    value: { lrs: { ...lrs, address: 'http://lrs.example/xapi' } },
  },
  { what: 'an address that is none', field: 'lrs.address', value: { lrs: { ...lrs, address: 'lrs.example' } } },
  {
    what: 'a key inside the address',
    field: 'lrs.address',
    value: { lrs: { ...lrs, address: 'https://kiosk:secret@lrs.example/xapi' } },
  },
  {
    what: 'the address of the statements',
    field: 'lrs.address',
    value: { lrs: { ...lrs, address: 'https://lrs.example/xapi/statements' } },
  },
  {
    what: 'a credentials file that is not there',
    field: 'lrs.credentialsFile',
    value: { lrs: { ...lrs, credentialsFile: 'no-such.key' } },
  },
  { what: 'an xAPI version that does not exist', field: 'lrs.version', value: { lrs: { ...lrs, version: '1.0.4' } } },
  {
    what: 'a folder for exports that is not a whole path',
    field: 'exports.folder',
    value: { exports: { folder: 'usb' } },
  },
  { what: 'exports without a folder', field: 'exports.folder', value: { exports: {} } },
  { what: 'an unknown update ring', field: 'updates.ring', value: { updates: { ring: 'never' } } },
  { what: 'closing before opening', field: 'hours.closes', value: { hours: { opens: '18:00', closes: '09:00' } } },
  { what: 'an hour that does not exist', field: 'hours.opens', value: { hours: { opens: '24:30' } } },
  { what: 'a time without its zero', field: 'hours.opens', value: { hours: { opens: '9:00' } } },
  { what: 'an unknown quality', field: 'quality', value: { quality: 'ultra' } },
  { what: 'true in quotes', field: 'kiosk.fullScreen', value: { kiosk: { fullScreen: 'true' } } },
  { what: 'a PIN instead of its hash', field: 'operator.pinHash', value: { operator: { pinHash: '1234' } } },
  { what: 'an operator without a hash', field: 'operator.pinHash', value: { operator: {} } },
  { what: 'a dome that is a yes', field: 'dome', value: { dome: 'yes' } },
  { what: 'a dome enabled in quotes', field: 'dome.enabled', value: { dome: { enabled: 'true' } } },
  { what: 'a display before the first', field: 'dome.display', value: { dome: { display: 0 } } },
  { what: 'a dome’s picture of 8192 pixels', field: 'dome.size', value: { dome: { size: 8192 } } },
  { what: 'a lens of 90°', field: 'dome.fieldOfView', value: { dome: { fieldOfView: 90 } } },
  { what: 'a dome that leans backward', field: 'dome.tilt', value: { dome: { tilt: -5 } } },
  { what: 'a picture turned by a whole circle', field: 'dome.rotation', value: { dome: { rotation: 360 } } },
  { what: 'a mirror of 1', field: 'dome.mirror', value: { dome: { mirror: 1 } } },
  { what: 'a mask of half the dome', field: 'dome.mask', value: { dome: { mask: 45 } } },
  { what: 'an unknown key of the dome', field: 'dome.warp', value: { dome: { warp: 'mesh.data' } } },
];

/** The bytes of the faulty file. */
export function faultyFile(fault: ConfigFault): Uint8Array {
  return fault.bytes ?? Buffer.from(fault.text ?? JSON.stringify(fault.value));
}
