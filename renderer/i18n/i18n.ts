import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES } from '../../electron/contract/vocabulary.ts';
import { DEFAULT_NAMESPACE, NAMESPACES } from './namespaces.ts';

/** Every locale file, by its path: adding a language or a namespace is adding files. */
const FILES = import.meta.glob<Record<string, unknown>>(
  ['../../assets/locales/*/*.json', '!../../assets/locales/*/shell.json', '!../../assets/locales/*/hub.json'],
  { eager: true, import: 'default' },
);

/** The words of every language, ready at once: they come with the page. */
export function openWords(): i18n {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, words] of Object.entries(FILES)) {
    const [language, namespace] = path.replace('.json', '').split('/').slice(-2);
    if (language && namespace) (resources[language] ??= {})[namespace] = words;
  }
  const words = createInstance();
  void words.use(initReactI18next).init({
    resources,
    lng: LANGUAGES[0],
    fallbackLng: LANGUAGES[0],
    ns: [...NAMESPACES],
    defaultNS: DEFAULT_NAMESPACE,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}
