import { FrameCorners } from '@phosphor-icons/react/dist/csr/FrameCorners';
import { ImageSquare } from '@phosphor-icons/react/dist/csr/ImageSquare';
import { Minus } from '@phosphor-icons/react/dist/csr/Minus';
import { Plus } from '@phosphor-icons/react/dist/csr/Plus';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calibration, DomeSettings } from '../../../electron/contract/dome.ts';
import { STILL_SIZES } from '../../../electron/contract/dome.ts';
import type { MachineHealth } from '../../../electron/contract/station.ts';
import type { StillSize } from '../../dome/still.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Switch } from '../../ui/Switch.tsx';

/** Degrees that one press moves each setting, within its bounds. */
const STEPS = [
  { key: 'tilt', step: 1, least: 0, most: 45 },
  { key: 'rotation', step: 1, least: -180, most: 180 },
  { key: 'mask', step: 0.5, least: 0, most: 20 },
] as const;

/** The fulldome projector: its window, its calibration, and pictures of the sky for other domes. */
export function DomeCard({ host, token }: { host: MachineHealth['host']; token: string }) {
  const { t } = useTranslation('dome');
  const { client } = useKiosk();
  const [settings, setSettings] = useState<DomeSettings | null>(null);
  const [news, setNews] = useState('');

  useEffect(() => {
    let gone = false;
    void client.call('dome.settings', {}).then((reply) => {
      if (reply.ok && !gone) setSettings(reply.value);
    });
    const off = client.on('dome.changed', setSettings);
    return () => {
      gone = true;
      off();
    };
  }, [client]);

  if (!settings) return null;
  const known = settings;
  const { calibration, pattern } = known;

  async function calibrate(changes: Partial<Calibration>, shown = pattern) {
    const input = { calibration: { ...calibration, ...changes }, pattern: shown };
    // At once, so that two quick presses both count.
    setSettings({ ...known, ...input });
    const reply = await client.call('dome.calibrate', input, token);
    if (!reply.ok) setSettings(known);
    setNews(reply.ok ? '' : t('unsaved'));
  }

  return (
    <Card title={t('title')}>
      <p className="console-small">{settings.enabled ? t('enabled') : t('disabled')}</p>
      {host === 'browser' && (
        <Button
          icon={FrameCorners}
          onClick={() => {
            const opened = window.open('dome.html', 'vitrine-dome', 'popup,width=1024,height=1024');
            setNews(opened ? t('opened') : t('blocked'));
          }}
        >
          {t('open')}
        </Button>
      )}
      <h3 className="console-part">{t('calibration')}</h3>
      {STEPS.map(({ key, ...bounds }) => (
        <Degrees
          key={key}
          name={t(key)}
          value={calibration[key]}
          {...bounds}
          onChange={(value) => void calibrate({ [key]: value })}
        />
      ))}
      <Switch on={calibration.mirror} onChange={(mirror) => void calibrate({ mirror })}>
        {t('mirror')}
      </Switch>
      <Switch on={pattern} onChange={(shown) => void calibrate({}, shown)}>
        {t('pattern')}
      </Switch>
      <Still settings={settings} token={token} onNews={setNews} />
      <p role="status">{news}</p>
    </Card>
  );
}

/** A number of degrees with a button on each side. */
function Degrees({
  name,
  value,
  step,
  least,
  most,
  onChange,
}: {
  name: string;
  value: number;
  step: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}) {
  const { t, i18n } = useTranslation('dome');
  const shown = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'degree' }).format(value);
  const move = (by: number) => onChange(Math.min(Math.max(value + by, least), most));
  return (
    <div className="console-degrees" role="group" aria-label={name}>
      <span className="console-degrees-name">{name}</span>
      <button
        type="button"
        className="console-step"
        aria-label={t('less', { name })}
        disabled={value <= least}
        onClick={() => move(-step)}
      >
        <Minus weight="bold" aria-hidden />
      </button>
      <output className="console-degrees-value">{shown}</output>
      <button
        type="button"
        className="console-step"
        aria-label={t('more', { name })}
        disabled={value >= most}
        onClick={() => move(step)}
      >
        <Plus weight="bold" aria-hidden />
      </button>
    </div>
  );
}

/** Draws the sky last shown, or tonight's, and keeps it on the machine. */
function Still({ settings, token, onNews }: { settings: DomeSettings; token: string; onNews: (news: string) => void }) {
  const { t } = useTranslation('dome');
  const { client, clock } = useKiosk();
  const place = useVisit((state) => state.station?.lab.place);
  const [size, setSize] = useState<StillSize>(STILL_SIZES[0]);
  const [busy, setBusy] = useState(false);

  async function save() {
    if (!place || busy) return;
    setBusy(true);
    onNews(t('drawing'));
    try {
      const { drawStill, keepStill } = await import('../../dome/still.ts');
      const blob = await drawStill(size, { place, settings, clock });
      const onProgress = (share: number) => onNews(t('sending', { percent: Math.floor(share * 100) }));
      const file = await keepStill(client, token, { blob, size, onProgress });
      onNews(file === undefined ? t('failed') : t('saved', { file }));
    } catch {
      // Data that cannot be read, or a graphics card that refuses so large a picture.
      onNews(t('failed'));
    }
    setBusy(false);
  }

  return (
    <>
      <Choices
        title={t('size')}
        choices={STILL_SIZES.map((pixels) => ({ value: String(pixels), word: t('pixels', { size: pixels }) }))}
        value={String(size)}
        onChoose={(chosen) => setSize(STILL_SIZES.find((pixels) => String(pixels) === chosen) ?? STILL_SIZES[0])}
      />
      <Button icon={ImageSquare} aria-disabled={busy} onClick={() => void save()}>
        {t('save')}
      </Button>
    </>
  );
}
