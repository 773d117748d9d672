import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PreloadBridge } from '../../electron/contract/bridge.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let code = '';

beforeAll(async () => {
  const bundle = await rolldown({
    input: `${ROOT}electron/preload.ts`,
    cwd: ROOT,
    external: ['electron'],
    platform: 'node',
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  code = output[0].code;
  expect(output).toHaveLength(1);
});

/** Runs the bundle as the sandbox would: CommonJS, and nothing to require but `electron`. */
function preloaded() {
  const exposed: Record<string, unknown> = {};
  const invoked: unknown[][] = [];
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  const listenersOf = (channel: string) => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known);
    return known;
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        invoked.push(args);
        return Promise.resolve('{"ok":true}');
      },
      on: (channel: string, listener: (...args: unknown[]) => void) => listenersOf(channel).add(listener),
      off: (channel: string, listener: (...args: unknown[]) => void) => listenersOf(channel).delete(listener),
    },
  };
  const required: string[] = [];
  const require = (name: string) => {
    required.push(name);
    if (name !== 'electron') throw new Error(`${name} is not to be had in the sandbox`);
    return electron;
  };
  runInNewContext(code, { require, module: { exports: {} }, exports: {} });
  const bridge = exposed.vitrine as PreloadBridge;
  return {
    bridge,
    exposed,
    invoked,
    required,
    emit: (channel: string, ...args: unknown[]) => {
      for (const listener of listenersOf(channel)) listener(...args);
    },
    channels: () => [...listeners].filter(([, set]) => set.size > 0).map(([channel]) => channel),
  };
}

describe('the preload', () => {
  test('is one CommonJS file that needs electron alone', () => {
    expect(preloaded().required).toEqual(['electron']);
    expect(code).not.toMatch(/^\s*(import|export)\s/m);
  });

  test('gives the page one object of two functions, and nothing else', () => {
    const { exposed, bridge } = preloaded();
    expect(Object.keys(exposed)).toEqual(['vitrine']);
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'on']);
  });

  test('sends a call on the one channel, and only its text', async () => {
    const { bridge, invoked } = preloaded();
    expect(await bridge.call('{"name":"station.describe","input":{}}')).toBe('{"ok":true}');
    expect(invoked).toEqual([['kiosk:call', '{"name":"station.describe","input":{}}']]);
  });

  test('passes the text of an event, never Electron’s own event', () => {
    const { bridge, emit } = preloaded();
    const heard: unknown[][] = [];
    bridge.on((...args: unknown[]) => heard.push(args));
    emit('kiosk:event', { sender: 'ipcRenderer' }, '{"name":"station.changed"}');
    expect(heard).toEqual([['{"name":"station.changed"}']]);
  });

  test('forgets a listener that is taken off', () => {
    const { bridge, channels } = preloaded();
    const undo = bridge.on(() => undefined);
    expect(channels()).toEqual(['kiosk:event']);
    undo();
    expect(channels()).toEqual([]);
  });
});
