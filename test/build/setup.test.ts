import { describe, expect, test } from 'vitest';
import { complaintAboutNode, isStale, wantedStamp } from '../../build/setup.mjs';

describe('set-up', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.18.1'])('Node %s will do', (version) => {
    expect(complaintAboutNode(version)).toBeUndefined();
  });

  test.each(['18.20.4', '20.18.3', '12.22.12'])('Node %s is refused, with what it needs', (version) => {
    expect(complaintAboutNode(version)).toContain('Node 20.19 or later');
    expect(complaintAboutNode(version)).toContain(version);
  });

  test('is needed when the lock file, the system or the processor changed, or it never finished', () => {
    const stamp = wantedStamp('lock', 'linux', 'x64');
    expect(isStale(stamp, wantedStamp('lock', 'linux', 'x64'))).toBe(false);
    expect(isStale(stamp, wantedStamp('lock2', 'linux', 'x64'))).toBe(true);
    expect(isStale(stamp, wantedStamp('lock', 'win32', 'x64'))).toBe(true);
    expect(isStale(stamp, wantedStamp('lock', 'linux', 'arm64'))).toBe(true);
    expect(isStale(stamp, undefined)).toBe(true);
  });
});
