import type { CommandLine } from 'electron';

interface Switch {
  name: string;
  value?: string;
  why: string;
  /** Only when the machine draws without its graphics card. */
  software?: true;
}

/** The Chromium switches that the kiosk sets, with the reason of each. */
export const SWITCHES: readonly Switch[] = [
  { name: 'disable-pinch', why: 'two fingers must never scale the page' },
  { name: 'overscroll-history-navigation', value: '0', why: 'a swipe must never go back' },
  {
    name: 'enable-unsafe-swiftshader',
    why: 'without it there is no WebGL at all where the graphics card fails; only our own page is drawn',
    software: true,
  },
  {
    name: 'use-angle',
    value: 'swiftshader',
    why: 'draws in software at once, without trying the card',
    software: true,
  },
  { name: 'ignore-gpu-blocklist', why: 'software drawing is on the list of what Chromium distrusts', software: true },
];

/** Sets the switches; before `ready`. `software` comes from station.json or from a graphics process that failed. */
export function setSwitches(commandLine: Pick<CommandLine, 'appendSwitch'>, software: boolean): void {
  for (const { name, value, software: forSoftware } of SWITCHES) {
    if (forSoftware && !software) continue;
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

/** Switches with which a packaged kiosk does not start: no fuse covers them. */
export const REFUSED_SWITCHES: readonly { name: string; why: string }[] = [
  { name: 'remote-debugging-port', why: 'opens the page to whoever connects' },
  { name: 'remote-debugging-pipe', why: 'opens the page to the parent process' },
  { name: 'no-sandbox', why: 'gives the page the rights of the user' },
  { name: 'disable-web-security', why: 'drops the same-origin policy' },
  { name: 'load-extension', why: 'runs foreign code in the page' },
  { name: 'renderer-cmd-prefix', why: 'wraps the page in a foreign program' },
  { name: 'gpu-launcher', why: 'wraps the graphics process in a foreign program' },
  { name: 'utility-cmd-prefix', why: 'wraps a service in a foreign program' },
];

/** The first refused switch on the command line, or undefined. */
export function refusedSwitch(commandLine: Pick<CommandLine, 'hasSwitch'>): string | undefined {
  return REFUSED_SWITCHES.find(({ name }) => commandLine.hasSwitch(name))?.name;
}
