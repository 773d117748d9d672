import { Backspace } from '@phosphor-icons/react/dist/csr/Backspace';
import { LockOpen } from '@phosphor-icons/react/dist/csr/LockOpen';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../electron/contract/errors.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const LEAST = 4;
const MOST = 12;

/** The code, by touch or from a keyboard. It is never shown, only how many digits it has. */
export function PinPad({ news }: { news: string }) {
  const { t } = useTranslation('console');
  const { visit } = useKiosk();
  const { number } = useFormat();
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [asking, setAsking] = useState(false);

  function type(digit: string) {
    setFailure(null);
    setPin((digits) => (digits.length < MOST ? digits + digit : digits));
  }

  function erase() {
    setPin((digits) => digits.slice(0, -1));
  }

  async function enter() {
    if (pin.length < LEAST || asking) return;
    setAsking(true);
    const reply = await visit.unlock(pin);
    if (reply.ok) return;
    setAsking(false);
    setPin('');
    setFailure(reply.error.code);
  }

  useKeys({ type, erase, enter });

  return (
    <section className="pin">
      <h2 className="pin-title">{t('unlock.title')}</h2>
      <p className="pin-dots" role="status">
        <span aria-hidden>
          {Array.from({ length: Math.max(LEAST, pin.length) }, (_, index) => (
            <span key={index} className="pin-dot" data-full={index < pin.length} />
          ))}
        </span>
        <span className="unseen">{t('unlock.entered', { count: pin.length })}</span>
      </p>
      <div className="pin-pad" role="group" aria-label={t('unlock.digits')}>
        {DIGITS.map((digit) => (
          <Button key={digit} onClick={() => type(digit)}>
            {number(Number(digit))}
          </Button>
        ))}
        <Button icon={Backspace} onClick={erase} disabled={pin === ''}>
          {t('unlock.erase')}
        </Button>
        <Button icon={LockOpen} onClick={() => void enter()} disabled={pin.length < LEAST || asking}>
          {t('unlock.enter')}
        </Button>
      </div>
      <p className="pin-failure" role="alert">
        {failure ? t(`unlock.${sentenceOf(failure)}`) : news}
      </p>
    </section>
  );
}

function sentenceOf(code: ErrorCode): 'wrong' | 'tooMany' | 'unreachable' {
  if (code === 'wrong-pin' || code === 'bad-input') return 'wrong';
  return code === 'too-many-tries' ? 'tooMany' : 'unreachable';
}

/** Digits, Backspace and Enter from a keyboard, wherever the focus is, unless a button takes the key. */
function useKeys(actions: { type: (digit: string) => void; erase: () => void; enter: () => Promise<void> }): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function listen({ key, target }: KeyboardEvent) {
      if (/^\d$/.test(key)) latest.current.type(key);
      else if (key === 'Backspace') latest.current.erase();
      else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) void latest.current.enter();
    }
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
