import type { Icon } from '@phosphor-icons/react';
import type { ComponentPropsWithRef } from 'react';
import './Button.css';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className'> {
  /** `primary`: the one thing to do; `quiet`: on a panel or over the scene; `plain`: words alone. */
  kind?: 'primary' | 'quiet' | 'plain';
  icon?: Icon;
  /** Where the picture stands: before the word, or above it where there is little width. */
  stacked?: boolean;
}

/** A button with a word, at least 20 mm (30 mm if primary) on the glass. */
export function Button({ kind = 'quiet', icon: Picture, stacked = false, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${kind}${stacked ? ' button-stacked' : ''}`} {...rest}>
      {Picture && <Picture className="button-icon" weight="bold" aria-hidden />}
      <span className="button-word">{children}</span>
    </button>
  );
}

/** A round control with its word under it: turn, zoom, time. */
export function RoundButton({ icon: Picture, children, ...rest }: ButtonProps & { icon: Icon }) {
  return (
    <button type="button" className="round-button" {...rest}>
      <span className="round-button-disc">
        <Picture className="button-icon" weight="bold" aria-hidden />
      </span>
      <span className="round-button-word">{children}</span>
    </button>
  );
}
