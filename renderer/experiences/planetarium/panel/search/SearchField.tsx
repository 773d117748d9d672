import { MagnifyingGlass } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing has a longer name. */
const LONGEST = 40;

/** What is typed. The machine's own keyboard on screen stays away; one on the table works. Nothing is remembered. */
export function SearchField({
  typed,
  onType,
  field,
}: {
  typed: string;
  onType: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('sky-search');
  return (
    <label className="sky-search-field">
      <MagnifyingGlass className="button-icon" weight="bold" aria-hidden />
      <input
        ref={field}
        type="text"
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={LONGEST}
        aria-label={t('field')}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
