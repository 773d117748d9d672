import './Switch.css';

/** On or off: told by the word, the place of the knob and the mark in it, never by colour alone. */
export function Switch({ children, on, onChange }: { children: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span className="switch-word">{children}</span>
      <span className="switch-track" aria-hidden>
        <svg className="switch-knob" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="12" />
          <path d={on ? 'M6.5 12.5l4 4 7-8.5' : 'M8 12h8'} />
        </svg>
      </span>
    </button>
  );
}
