import { describe, expect, it } from 'vitest';
import { readCommand } from '../../hub/options.ts';

describe('the command line', () => {
  it('serves on this machine alone unless told otherwise', () => {
    const serve = { kind: 'serve', host: '127.0.0.1', port: 8090, data: undefined, perSecond: 100 };
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

  it.each([
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
