import { describe, expect, it } from 'vitest';
import { readCommand } from '../../hub/options.ts';

describe('the command line', () => {
  it('serves on this machine alone unless told otherwise', () => {
    const serve = {
      kind: 'serve',
      host: '127.0.0.1',
      port: 8090,
      data: undefined,
      perSecond: 100,
      forward: undefined,
    };
    expect(readCommand([])).toEqual(serve);
    expect(readCommand(['--port', '0', '--host=0.0.0.0', '--data', 'd', '--rate', '5'])).toEqual({
      ...serve,
      host: '0.0.0.0',
      port: 0,
      data: 'd',
      perSecond: 5,
    });
  });

  it('makes, lists, rotates and revokes keys', () => {
    const create = ['key', 'create', '--name', 'Borne 1', '--scope', 'write', '--data', 'd'];
    expect(readCommand(create)).toEqual({ kind: 'key create', name: 'Borne 1', scope: 'write', data: 'd' });
    expect(readCommand(['key', 'list'])).toEqual({ kind: 'key list', data: undefined });
    expect(readCommand(['key', 'rotate', 'k'])).toEqual({ kind: 'key rotate', id: 'k', data: undefined });
    expect(readCommand(['key', 'revoke', 'k'])).toEqual({ kind: 'key revoke', id: 'k', data: undefined });
    expect(readCommand(['--help'])).toEqual({ kind: 'help' });
  });

  it('imports files', () => {
    const files = ['a.jsonl', 'b.jsonl'];
    expect(readCommand(['import', ...files, '--data', 'd'])).toEqual({ kind: 'import', files, data: 'd' });
  });

  it.each(['backup', 'restore'])('takes one file for a %s', (kind) => {
    expect(readCommand([kind, 'f', '--data', 'd'])).toEqual({ kind, file: 'f', data: 'd' });
    for (const wrong of [[kind], [kind, 'f', 'g'], [kind, 'f', '--rate', '1']]) {
      expect(() => readCommand(wrong)).toThrow(expect.objectContaining({ exitCode: 64 }) as Error);
    }
  });

  it('forwards to a store that the line or the environment names, the line first', () => {
    const line = ['--forward-to', 'https://lrs.example/xapi/', '--forward-credentials', 'f.key'];
    const target = { address: 'https://lrs.example/xapi', credentialsFile: 'f.key', version: '1.0.3' };
    expect(readCommand(line)).toMatchObject({ forward: target });
    const environment = { FORWARD_TO: 'http://127.0.0.1/xapi', FORWARD_CREDENTIALS: 'e.key', FORWARD_VERSION: '2.0.0' };
    expect(readCommand([], environment)).toMatchObject({
      forward: { address: 'http://127.0.0.1/xapi', credentialsFile: 'e.key', version: '2.0.0' },
    });
    expect(readCommand(line, environment)).toMatchObject({ forward: { ...target, version: '2.0.0' } });
    expect(readCommand(['key', 'list'], environment)).toEqual({ kind: 'key list', data: undefined });
  });

  it('tells of the forwarding and sends again', () => {
    const status = { kind: 'forwarding status', data: 'd' };
    expect(readCommand(['forwarding', '--data', 'd'])).toEqual(status);
    expect(readCommand(['forwarding', 'status', '--data', 'd'])).toEqual(status);
    expect(readCommand(['forwarding', 'requeue', 'refused-400'])).toEqual({
      kind: 'forwarding requeue',
      reason: 'refused-400',
      data: undefined,
    });
  });

  it.each([
    [['--forward-to', 'https://lrs.example/xapi']],
    [['--forward-credentials', 'f.key']],
    [['--forward-to', 'http://lrs.example/xapi', '--forward-credentials', 'f.key']],
    [['--forward-to', 'https://key:secret@lrs.example/xapi', '--forward-credentials', 'f.key']],
    [['--forward-to', 'https://lrs.example/xapi/statements', '--forward-credentials', 'f.key']],
    [['--forward-to', 'lrs.example', '--forward-credentials', 'f.key']],
    [['--forward-to', 'https://lrs.example', '--forward-credentials', 'f.key', '--forward-version', '1.1']],
    [['forwarding', 'requeue']],
    [['forwarding', 'stop']],
    [['forwarding', 'status', 'more']],
    [['forwarding', 'requeue', 'conflict', 'more']],
    [['--port', 'x']],
    [['--port', '70000']],
    [['--rate', '0']],
    [['--unknown']],
    [['serve']],
    [['key']],
    [['key', 'list', 'k']],
    [['key', 'create', '--name', 'a', '--scope', 'some']],
    [['key', 'create', '--name', 'two\nlines', '--scope', 'all']],
    [['key', 'create', '--scope', 'all']],
    [['key', 'revoke']],
    [['key', 'revoke', 'k', 'l']],
    [['--name', 'a']],
    [['import']],
    [['import', 'a', '--port', '1']],
  ])('is refused when it is %j', (args) => {
    expect(() => readCommand(args)).toThrow(expect.objectContaining({ exitCode: 64 }) as Error);
  });
});
