import type { Session } from 'electron';

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

/** Every permission that this Electron knows; the type makes the table below complete. */
export type Permission = Parameters<CheckHandler>[1];

interface Rule {
  granted: boolean;
  why: string;
}

const no = (why: string): Rule => ({ granted: false, why });

/**
 * What the page may ask of the machine. Electron grants everything by default; a kiosk needs nothing:
 * the window is already full-screen, the display is kept awake by the shell, and input comes by touch.
 */
export const PERMISSIONS: Record<Permission, Rule> = {
  ar: no('Electron has no immersive sessions; headsets use the web host'),
  'automatic-fullscreen': no('the window is full-screen by itself'),
  'background-fetch': no('the renderer has no network'),
  'background-sync': no('the station sends, not the page'),
  'captured-surface-control': no('nothing is captured'),
  'clipboard-read': no('what a person copied elsewhere is theirs'),
  'clipboard-sanitized-write': no('there is nothing to paste into'),
  'deprecated-sync-clipboard-read': no('what a person copied elsewhere is theirs'),
  'display-capture': no('nothing is captured'),
  fileSystem: no('the station alone touches files'),
  fullscreen: no('the window is full-screen by itself'),
  geolocation: no('the place of the lab is configuration'),
  'geolocation-approximate': no('the place of the lab is configuration'),
  'hand-tracking': no('no camera is watched'),
  hid: no('pads and switches speak as gamepads or keyboards'),
  'idle-detection': no('the journey counts touches itself'),
  keyboardLock: no('keys are refused by the shell and the operating system'),
  'local-fonts': no('fonts come with the app; a list of fonts identifies a machine'),
  'local-network': no('the renderer has no network'),
  'local-network-access': no('the renderer has no network'),
  'loopback-network': no('the renderer has no network'),
  media: no('no experience listens or looks'),
  mediaKeySystem: no('nothing is protected by DRM'),
  midi: no('no instrument is connected'),
  midiSysex: no('no instrument is connected'),
  nfc: no('no badge is read'),
  notifications: no('a toast would cover the kiosk'),
  openExternal: no('nothing leaves the kiosk'),
  'payment-handler': no('nothing is sold'),
  'periodic-background-sync': no('the station sends, not the page'),
  'persistent-storage': no('the station keeps what must be kept'),
  pointerLock: no('a finger cannot leave a locked pointer'),
  'screen-wake-lock': no('the shell keeps the display awake, by the opening hours'),
  sensors: no('the screen does not move'),
  serial: no('no device is driven by the page'),
  'smart-card': no('no badge is read'),
  'speaker-selection': no('sound goes where the operating system sends it'),
  'storage-access': no('there are no third parties'),
  'system-wake-lock': no('the shell keeps the display awake, by the opening hours'),
  'top-level-storage-access': no('there are no third parties'),
  unknown: no('what has no name is refused'),
  usb: no('no device is driven by the page'),
  vr: no('Electron has no immersive sessions; headsets use the web host'),
  'web-app-installation': no('nothing is installed from the page'),
  'web-printing': no('no printer is driven by the page'),
  'window-management': no('one window, placed by the shell'),
};

/** True only for a permission that the table grants; one that a later Electron adds is refused. */
export function isGranted(permission: string): boolean {
  return Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission as Permission].granted;
}
