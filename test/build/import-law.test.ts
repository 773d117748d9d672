import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAW } from '../../build/lint/import-law.mjs';
import { inRoot, NODE, toolScript } from '../../build/support/paths.mjs';

const EXPERIENCE = 'renderer/experiences/planetarium';

/** File, and an import that the law of its folder refuses. */
const UNLAWFUL = [
  ['electron/contract/a.ts', "import '../station/station.ts';"],
  ['electron/contract/b.ts', "import 'node:fs';"],
  ['electron/contract/c.ts', "import type { Answers } from '../../renderer/journey/next.ts';"],
  ['electron/delivery/a.ts', "import '../station/ports.ts';"],
  ['electron/delivery/b.ts', "import { Kysely } from 'kysely';"],
  ['electron/station/a.ts', "import { app } from 'electron';"],
  ['electron/station/b.ts', "import type { App } from 'electron';"],
  ['electron/station/feedback/a.ts', "import Database from 'better-sqlite3';"],
  ['electron/station/c.ts', "import '../shell/window.ts';"],
  ['electron/station/serve/a.ts', "import '../../web/server.ts';"],
  ['electron/station/d.ts', "export * from '../../renderer/bridge/client.ts';"],
  ['electron/station/database/a.ts', "import { app } from 'electron';"],
  ['electron/shell/a.ts', "import { app } from 'electron';"],
  ['electron/shell/b.ts', "import '../web/server.ts';"],
  ['electron/shell/c.ts', "const page = await import('../../renderer/main.tsx');\npage;"],
  ['electron/web/a.ts', "import '../shell/scheme.ts';"],
  ['electron/web/b.ts', "import type { App } from 'electron';"],
  ['electron/web/c.ts', "import Database from 'better-sqlite3';"],
  ['electron/main.ts', "import './web/server.ts';"],
  ['electron/preload.ts', "import './station/station.ts';"],
  ['hub/a.ts', "import '../electron/station/station.ts';"],
  ['renderer/bridge/a.ts', "import '../../electron/station/station.ts';"],
  ['renderer/journey/a.ts', "import { readFileSync } from 'node:fs';"],
  ['renderer/screens/a.ts', "import { ipcRenderer } from 'electron';"],
  ['renderer/experiences/experience.ts', "import '../screens/home/layout.ts';"],
  [`${EXPERIENCE}/index.ts`, "import '../drones/index.ts';"],
  [`${EXPERIENCE}/scene/deep/a.ts`, "import '../../../drones/model/flight.ts';"],
  [`${EXPERIENCE}/showcase/a.ts`, "import '../../../screens/home/layout.ts';"],
  [`${EXPERIENCE}/model/a.ts`, "import { Vector3 } from 'three';"],
  [`${EXPERIENCE}/model/b.ts`, "import { Vector3 } from 'three/webgpu';"],
  [`${EXPERIENCE}/model/c.ts`, "import { useState } from 'react';"],
  [`${EXPERIENCE}/model/d.ts`, "import '../scene/Sky.tsx';"],
  [`${EXPERIENCE}/scene/a.ts`, "import '../panel/Panel.tsx';"],
  [`${EXPERIENCE}/panel/a.ts`, "import '../scene/Sky.tsx';"],
  [`${EXPERIENCE}/panel/b.ts`, "import { Vector3 } from 'three';"],
] as const;

/** One lawful file of each folder. */
const LAWFUL = [
  ['electron/contract/lawful.ts', "import { z } from 'zod';\nimport './limits.ts';"],
  ['electron/delivery/lawful.ts', "import 'node:fs';\nimport '../contract/sync.ts';\nimport './limits.ts';"],
  [
    'electron/station/lawful.ts',
    "import 'node:fs';\nimport '../contract/calls.ts';\nimport '../delivery/limits.ts';\nimport './database/database.ts';",
  ],
  ['electron/station/database/lawful.ts', "import Database from 'better-sqlite3';\nimport '../fault.ts';"],
  ['electron/shell/lawful.ts', "import type { App } from 'electron';\nimport '../station/station.ts';"],
  ['electron/web/lawful.ts', "import { WebSocketServer } from 'ws';\nimport '../station/station.ts';"],
  ['hub/lawful.ts', "import '../electron/contract/vocabulary.ts';\nimport '../electron/delivery/limits.ts';"],
  [
    'renderer/lawful.ts',
    "import 'react';\nimport '../electron/contract/calls.ts';\nimport './screens/home/layout.ts';",
  ],
  [`${EXPERIENCE}/lawful.ts`, "import '../experience.ts';\nimport './scene/Sky.tsx';\nimport './model/time.ts';"],
  [`${EXPERIENCE}/model/lawful.ts`, "import 'astronomy-engine';\nimport './time.ts';"],
  [`${EXPERIENCE}/scene/lawful.ts`, "import 'three';\nimport '../model/time.ts';\nimport '../../../stage/motion.ts';"],
  [`${EXPERIENCE}/panel/lawful.ts`, "import 'react';\nimport '../model/time.ts';\nimport '../../../ui/Button.tsx';"],
  ['build/lawful.ts', "import 'vite';\nimport '../renderer/main.tsx';"],
] as const;

describe('the import law, as the linter applies it', () => {
  let folder = '';
  /** File to the messages about it. */
  let messages: Record<string, string[]> = {};

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vitrine-law-')));
    for (const [file, text] of [...UNLAWFUL, ...LAWFUL]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    messages = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(UNLAWFUL)('%s may not: %s', (file) => {
    expect(messages[file]).toHaveLength(1);
  });

  test.each(LAWFUL)('%s is lawful', (file) => {
    expect(messages[file]).toBeUndefined();
  });

  test('has no entry without an unlawful and a lawful example here', () => {
    const files = UNLAWFUL.map(([file]) => file);
    for (const { in: place } of LAW) {
      const name = place.replace('*', 'planetarium');
      expect(files.some((file) => file === name || file.startsWith(`${name}/`))).toBe(true);
    }
  });
});

interface LintReport {
  diagnostics: { code: string; filename: string; message: string }[];
  number_of_files: number;
}

function lint(cwd: string): Record<string, string[]> {
  const { stdout } = spawnSync(
    NODE,
    [toolScript('oxlint', 'bin/oxlint'), `--config=${inRoot('build/lint/import-law.json')}`, '--format=json', '.'],
    { cwd, encoding: 'utf8' },
  );
  const report = JSON.parse(stdout) as LintReport;
  expect(report.number_of_files).toBe(UNLAWFUL.length + LAWFUL.length);
  const found: Record<string, string[]> = {};
  for (const { code, filename, message } of report.diagnostics) {
    expect(code).toBe('vitrine(import-law)');
    (found[filename.replaceAll('\\', '/')] ??= []).push(message);
  }
  return found;
}
