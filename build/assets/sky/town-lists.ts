/**
 * The towns that are offered beyond the Vosges. `[name in the source, country, French name, English name, time zone]`;
 * where a name is left out, it is the one before. Time zones are IANA's, entered by hand: the source has none.
 */
export type TownRow = readonly [source: string, country: string, zone: string, fr?: string, en?: string];

const PARIS = 'Europe/Paris';

export const FRANCE: readonly TownRow[] = [
  ...[
    'Paris', 'Marseille', 'Lyon', 'Toulouse', 'Nice', 'Nantes', 'Strasbourg', 'Montpellier', 'Bordeaux', 'Lille',
    'Rennes', 'Reims', 'Le Havre', 'Saint-Étienne', 'Toulon', 'Grenoble', 'Dijon', 'Angers', 'Nîmes', 'Brest', 'Le Mans',
    'Tours', 'Amiens', 'Limoges', 'Clermont-Ferrand', 'Besançon', 'Orléans', 'Metz', 'Rouen', 'Mulhouse', 'Perpignan',
    'Caen', 'Nancy', 'Avignon', 'Poitiers', 'Pau', 'La Rochelle', 'Calais', 'Colmar', 'Belfort', 'Ajaccio', 'Bastia',
  ].map((name) => [name, 'FR', PARIS] as const),
  ['Fort-de-France', 'MQ', 'America/Martinique'],
  ['Basse-Terre', 'GP', 'America/Guadeloupe'],
  ['Cayenne', 'GF', 'America/Cayenne'],
  ['Saint-Denis', 'RE', 'Indian/Reunion'],
  ['Mamoudzou', 'YT', 'Indian/Mayotte'],
  ['Nouméa', 'NC', 'Pacific/Noumea'],
  ['Papeete', 'PF', 'Pacific/Tahiti'],
];

export const WORLD: readonly TownRow[] = [
  ['London', 'GB', 'Europe/London', 'Londres', 'London'],
  ['Berlin', 'DE', 'Europe/Berlin'],
  ['Madrid', 'ES', 'Europe/Madrid'],
  ['Rome', 'IT', 'Europe/Rome'],
  ['Brussels', 'BE', 'Europe/Brussels', 'Bruxelles', 'Brussels'],
  ['Lisbon', 'PT', 'Europe/Lisbon', 'Lisbonne', 'Lisbon'],
  ['Warsaw', 'PL', 'Europe/Warsaw', 'Varsovie', 'Warsaw'],
  ['Kyiv', 'UA', 'Europe/Kyiv', 'Kiev', 'Kyiv'],
  ['Athens', 'GR', 'Europe/Athens', 'Athènes', 'Athens'],
  ['Stockholm', 'SE', 'Europe/Stockholm'],
  ['Tromsø', 'NO', 'Europe/Oslo'],
  ['Reykjavík', 'IS', 'Atlantic/Reykjavik'],
  ['Istanbul', 'TR', 'Europe/Istanbul'],
  ['Moscow', 'RU', 'Europe/Moscow', 'Moscou', 'Moscow'],
  ['Casablanca', 'MA', 'Africa/Casablanca'],
  ['Algiers', 'DZ', 'Africa/Algiers', 'Alger', 'Algiers'],
  ['Tunis', 'TN', 'Africa/Tunis'],
  ['Cairo', 'EG', 'Africa/Cairo', 'Le Caire', 'Cairo'],
  ['Dakar', 'SN', 'Africa/Dakar'],
  ['Abidjan', 'CI', 'Africa/Abidjan'],
  ['Kinshasa', 'CD', 'Africa/Kinshasa'],
  ['Nairobi', 'KE', 'Africa/Nairobi'],
  ['Antananarivo', 'MG', 'Indian/Antananarivo'],
  ['Cape Town', 'ZA', 'Africa/Johannesburg', 'Le Cap', 'Cape Town'],
  ['Mumbai', 'IN', 'Asia/Kolkata', 'Bombay', 'Mumbai'],
  ['Beijing', 'CN', 'Asia/Shanghai', 'Pékin', 'Beijing'],
  ['Tokyo', 'JP', 'Asia/Tokyo'],
  ['Singapore', 'SG', 'Asia/Singapore', 'Singapour', 'Singapore'],
  ['Jakarta', 'ID', 'Asia/Jakarta'],
  ['Sydney', 'AU', 'Australia/Sydney'],
  ['Auckland', 'NZ', 'Pacific/Auckland'],
  ['Montréal', 'CA', 'America/Toronto', 'Montréal', 'Montreal'],
  ['New York City', 'US', 'America/New_York', 'New York', 'New York'],
  ['Los Angeles', 'US', 'America/Los_Angeles'],
  ['Mexico City', 'MX', 'America/Mexico_City', 'Mexico', 'Mexico City'],
  ['Quito', 'EC', 'America/Guayaquil'],
  ['Lima', 'PE', 'America/Lima'],
  ['Rio de Janeiro', 'BR', 'America/Sao_Paulo'],
  ['Buenos Aires', 'AR', 'America/Argentina/Buenos_Aires'],
  ['Ushuaia', 'AR', 'America/Argentina/Ushuaia'],
];
