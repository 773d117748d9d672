import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import type { SyncStatus } from '../../../electron/contract/sync.ts';
import { openWords } from '../../../renderer/i18n/i18n.ts';
import { SyncState } from '../../../renderer/screens/console/SyncState.tsx';

const words = openWords();

function shown(sync: Partial<SyncStatus>): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <SyncState sync={{ sending: false, refused: [], canExport: false, ...sync }} />
    </I18nextProvider>,
  );
}

it('does not say that all is well beside its warning while some wait and some were refused', () => {
  const refused = [{ reason: 'refused-400', count: 1, canRequeue: true }];
  const both = shown({ store: 'hub.example', oldestWaiting: '2026-11-24', refused });
  expect(both).toContain('data-state="wary"');
  expect(both).toContain('Des réponses attendent le prochain envoi.');
  expect(both).not.toContain('bien');
});

it('tells a clock that is not to be believed, with a server and without', () => {
  const clock = 'L’horloge de la borne a brusquement changé d’heure.';
  for (const store of [{ store: 'hub.example' }, {}]) {
    expect(shown({ ...store, clock: 'jump' })).toContain(clock);
    expect(shown(store)).not.toContain('horloge');
  }
});
