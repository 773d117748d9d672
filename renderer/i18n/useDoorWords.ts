import { useTranslation } from 'react-i18next';

/** The words of a door and of its experience. The catalogue is data, so its keys are looked up, not typed. */
export interface DoorWords {
  experience: string;
  name: string;
  line: string;
}

export function useDoorWords(experience: string, door: string): DoorWords {
  const { i18n } = useTranslation();
  const read = (key: string, otherwise: string) => {
    const words: unknown = i18n.getResource(i18n.language, 'doors', `${experience}.${key}`);
    return typeof words === 'string' ? words : otherwise;
  };
  return {
    experience: read('name', experience),
    name: read(`${door}.name`, door),
    line: read(`${door}.line`, ''),
  };
}
