import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { CALL_PATH, type CallMessage } from '../../../../electron/contract/bridge.ts';
import type { CallName } from '../../../../electron/contract/calls.ts';
import type { ErrorCode } from '../../../../electron/contract/errors.ts';
import {
  createStandIn,
  type Fault,
  serveStandIn,
  type StandIn,
  type StandInServer,
} from '../../../station/sync/stand-in.ts';
import { expect, test as base } from '../../kiosk.ts';
import { findLayoutFaults } from '../../layout.ts';
import { byTouch } from '../../visitor.ts';
import { leaveTwoAnswers, PIN, pressMark, typePin, WITH_PIN } from '../../web/operator.ts';

/** A record store on this machine, with its key in a file. */
interface Store extends StandIn {
  readonly server: StandInServer;
  readonly credentialsFile: string;
  /** What goes wrong with the next requests, in order. */
  readonly faults: Fault[];
}

const test = base.extend<{ store: Store }>({
  store: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `vitrine-${browserName}-`));
    const credentialsFile = join(folder, 'store.key');
    writeFileSync(credentialsFile, 'kiosk-1:secret', { mode: 0o600 });
    const standIn = createStandIn('strict', Date.now);
    const faults: Fault[] = [];
    const server = await serveStandIn(standIn, () => faults.shift(), 0);
    await use({ ...standIn, server, credentialsFile, faults });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

test.use({
  config: async ({ store: { credentialsFile, server } }: { store: Store }, use: (config: unknown) => Promise<void>) => {
    const exports = { folder: join(dirname(credentialsFile), 'stick') };
    await use({ ...WITH_PIN, exports, lrs: { address: server.address, credentialsFile } });
  },
  viewport: { width: 1366, height: 768 },
  graphics: false,
  contextOptions: { reducedMotion: 'reduce' },
});

/** Refuses every such call with this code while `act` goes on, as a station with that fault does. */
async function whileRefused(page: Page, name: CallName, code: ErrorCode, act: () => Promise<void>): Promise<void> {
  await page.route(`**${CALL_PATH}`, (route) => {
    const called = route.request().postDataJSON() as CallMessage;
    if (called.name !== name) return route.fallback();
    return route.fulfill({ json: { ok: false, error: { code, message: 'Refused.' } } });
  });
  await act();
  await page.unroute(`**${CALL_PATH}`);
}

test('the team sees what waits, sends it, sees what the server refuses and sends that again', async ({
  kiosk,
  store,
}) => {
  const { page } = kiosk;
  const visitor = byTouch(page);
  await leaveTwoAnswers(visitor);
  await pressMark(page);
  await typePin(page, PIN);
  const send = page.getByRole('button', { name: 'Tout envoyer maintenant' });
  const figure = (name: string) => page.locator(`[data-figure="${name}"] dd`);
  await expect(figure('waiting')).toHaveText('2');
  await expect(figure('acknowledged-at')).toHaveText('Aucun pour l’instant');
  expect(store.requests, 'nothing leaves before its hour is over').toEqual([]);

  const copy = page.getByRole('button', { name: 'Copier sur la clé USB' });
  await visitor.uses(copy);
  await expect(page.getByText('La clé USB n’est pas là.')).toBeVisible();
  const stick = join(dirname(store.credentialsFile), 'stick');
  mkdirSync(stick);
  await whileRefused(page, 'sync.export', 'disk-full', async () => {
    await visitor.uses(copy);
    await expect(page.getByText('La clé USB est pleine.')).toBeVisible();
  });
  await visitor.uses(copy);
  await expect(page.getByText('2 réponses copiées dans')).toBeVisible();
  expect(await findLayoutFaults(page)).toEqual([]);
  const [file = ''] = readdirSync(stick);
  expect(readFileSync(join(stick, file), 'utf8').trim().split('\n')).toHaveLength(2);

  store.faults.push('portal');
  await visitor.uses(send);
  await expect(page.getByText('Un portail ou un filtre répond à la place du serveur.')).toBeVisible();
  expect(await findLayoutFaults(page)).toEqual([]);

  const batch = JSON.parse(store.requests[0]?.body ?? '[]') as { id: string }[];
  const [{ id } = { id: '' }] = batch;
  store.refused.add(id);
  await whileRefused(page, 'feedback.ledger', 'disk-fault', async () => {
    await visitor.uses(send);
    await expect(figure('refused'), 'the event brings the account with it').toHaveText('1');
  });
  await expect(figure('acknowledged')).toHaveText('1');
  await expect(figure('oldest')).toHaveText('Aucune');
  await expect(figure('acknowledged-at')).toHaveText(/ h$/);
  await expect(page.locator('[data-refusal="refused-400"]')).toContainText('1 refusée par le serveur (code 400)');
  await expect(page.getByText('Certaines réponses n’ont pas pu être transmises')).toBeVisible();
  await expect(page.getByText('Le compte est juste : 2 = 1 + 0 + 1.')).toBeVisible();
  expect(await findLayoutFaults(page)).toEqual([]);

  store.refused.clear();
  await visitor.uses(page.getByRole('button', { name: 'Remettre en attente' }));
  await expect(page.getByText('1 réponse remise en attente.')).toBeVisible();
  await visitor.uses(send);
  await expect(page.getByText('Toutes les réponses sont arrivées.')).toBeVisible();
  await expect(page.getByText('Le compte est juste : 2 = 2 + 0 + 0.')).toBeVisible();
  expect(store.stored.size).toBe(2);
  expect(kiosk.database().ledger).toMatchObject({ recorded: 2, acknowledged: 2 });
});
