/** A figure of the Chinese sky: names, and lines from star to star by their Western designations. */
export interface ChineseFigure {
  id: string;
  fr: string;
  en: string;
  pinyin: string;
  rank: 1 | 2 | 3;
  /** The animal of the four to which one of the 28 mansions belongs. */
  animal?: 'dragon' | 'tortoise' | 'tiger' | 'bird';
  lines: readonly string[];
}

/**
 * The 28 mansions of the Moon and some famous figures, of the 283 that the tradition counts. Which stars belong to each:
 * the identifications common to Sun & Kistemaker 1997 (The Chinese Sky during the Han, Brill) and to the catalogue of
 * 1752 (Yixiang kaocheng). Faint members are left out, and lines are drawn for Vitrine. Names: translated for Vitrine.
 */
export const CHINESE_FIGURES: readonly ChineseFigure[] = [
  mansion('dragon', 'jiao', 'Corne', 'Horn', 'Jiǎo', ['ζ Vir, α Vir']),
  mansion('dragon', 'kang', 'Cou', 'Neck', 'Kàng', ['κ Vir, ι Vir, φ Vir, λ Vir']),
  mansion('dragon', 'di', 'Racine', 'Root', 'Dī', ['α² Lib, ι Lib, γ Lib, β Lib, α² Lib']),
  mansion('dragon', 'fang', 'Chambre', 'Room', 'Fáng', ['ρ Sco, π Sco, δ Sco, β¹ Sco']),
  mansion('dragon', 'xin', 'Cœur', 'Heart', 'Xīn', ['σ Sco, α Sco, τ Sco']),
  mansion('dragon', 'wei3', 'Queue', 'Tail', 'Wěi', [
    'μ¹ Sco, ε Sco, ζ² Sco, η Sco, θ Sco, ι¹ Sco, κ Sco, λ Sco, υ Sco',
  ]),
  mansion('dragon', 'ji', 'Panier à vanner', 'Winnowing Basket', 'Jī', ['γ Sgr, δ Sgr, ε Sgr, η Sgr, γ Sgr']),
  mansion('tortoise', 'dou', 'Louche du Sud', 'Southern Dipper', 'Dǒu', [
    'μ Sgr, λ Sgr, φ Sgr, σ Sgr, τ Sgr, ζ Sgr, φ Sgr',
  ]),
  mansion('tortoise', 'niu', 'Bœuf', 'Ox', 'Niú', ['α² Cap, β Cap, π Cap, ρ Cap']),
  mansion('tortoise', 'nu', 'Jeune fille', 'Girl', 'Nǚ', ['3 Aqr, ε Aqr, μ Aqr, 4 Aqr']),
  mansion('tortoise', 'xu', 'Vide', 'Emptiness', 'Xū', ['β Aqr, α Equ']),
  mansion('tortoise', 'wei1', 'Toit', 'Rooftop', 'Wēi', ['α Aqr, θ Peg, ε Peg']),
  mansion('tortoise', 'shi', 'Campement', 'Encampment', 'Shì', ['α Peg, β Peg']),
  mansion('tortoise', 'bi4', 'Mur', 'Wall', 'Bì', ['γ Peg, α And']),
  mansion('tiger', 'kui', 'Enjambée', 'Stride', 'Kuí', [
    'η And, ζ And, ε And, δ And, π And, ν And, μ And, β And, σ Psc, τ Psc, υ Psc, φ Psc, χ Psc, ψ¹ Psc, η And',
  ]),
  mansion('tiger', 'lou', 'Lien', 'Bond', 'Lóu', ['γ Ari, β Ari, α Ari']),
  mansion('tiger', 'wei4', 'Estomac', 'Stomach', 'Wèi', ['35 Ari, 39 Ari, 41 Ari, 35 Ari']),
  mansion('tiger', 'mao', 'Tête chevelue', 'Hairy Head', 'Mǎo', [
    '27 Tau, η Tau, 20 Tau, 19 Tau, 17 Tau, 23 Tau, η Tau',
  ]),
  mansion('tiger', 'bi2', 'Filet', 'Net', 'Bì', ['α Tau, θ² Tau, γ Tau, δ Tau, ε Tau', 'γ Tau, λ Tau']),
  mansion('tiger', 'zi', 'Bec de tortue', 'Turtle Beak', 'Zī', ['λ Ori, φ¹ Ori, φ² Ori, λ Ori']),
  mansion('tiger', 'shen', 'Trois Étoiles', 'Three Stars', 'Shēn', [
    'α Ori, ζ Ori, ε Ori, δ Ori, β Ori',
    'γ Ori, δ Ori',
    'ζ Ori, κ Ori',
  ]),
  mansion('bird', 'jing', 'Puits', 'Well', 'Jǐng', [
    'μ Gem, ν Gem, γ Gem, ξ Gem',
    'ε Gem, 36 Gem, ζ Gem, λ Gem',
    'μ Gem, ε Gem',
    'ξ Gem, λ Gem',
  ]),
  mansion('bird', 'gui', 'Fantôme', 'Ghost', 'Guǐ', ['θ Cnc, η Cnc, γ Cnc, δ Cnc, θ Cnc']),
  mansion('bird', 'liu', 'Saule', 'Willow', 'Liǔ', ['δ Hya, σ Hya, η Hya, ρ Hya, ε Hya, ζ Hya, ω Hya, θ Hya']),
  mansion('bird', 'xing', 'Étoile', 'Star', 'Xīng', ['τ² Hya, τ¹ Hya, α Hya, 27 Hya, 26 Hya']),
  mansion('bird', 'zhang', 'Filet tendu', 'Extended Net', 'Zhāng', ['κ Hya, υ¹ Hya, λ Hya, μ Hya']),
  mansion('bird', 'yi', 'Ailes', 'Wings', 'Yì', ['β Crt, α Crt, γ Crt, ζ Crt', 'α Crt, δ Crt, ε Crt']),
  mansion('bird', 'zhen', 'Char', 'Chariot', 'Zhěn', ['γ Crv, ε Crv, β Crv, δ Crv, γ Crv']),
  figure(1, 'beidou', 'Casserole du Nord', 'Northern Dipper', 'Běidǒu', [
    'η UMa, ζ UMa, ε UMa, δ UMa, γ UMa, β UMa, α UMa, δ UMa',
  ]),
  figure(1, 'zhinu', 'Tisserande', 'Weaving Girl', 'Zhīnǚ', ['α Lyr, ε Lyr, ζ¹ Lyr, α Lyr']),
  figure(1, 'hegu', 'Bouvier et ses enfants', 'Cowherd and children', 'Hégǔ', ['γ Aql, α Aql, β Aql']),
  figure(2, 'tianjin', 'Gué céleste', 'Celestial Ford', 'Tiānjīn', [
    'γ Cyg, δ Cyg, α Cyg, ν Cyg, τ Cyg, υ Cyg, ζ Cyg, ε Cyg, γ Cyg',
  ]),
  figure(1, 'beiji', 'Pôle du Nord', 'North Pole', 'Běijí', ['γ UMi, β UMi, 5 UMi, 4 UMi']),
  figure(3, 'gouchen', 'Crochet', 'Curved Array', 'Gōuchén', ['ζ UMi, ε UMi, δ UMi, α UMi']),
  figure(2, 'wangliang', 'Cocher Wang Liang', 'Wang Liang', 'Wángliáng', [
    'κ Cas, β Cas, λ Cas',
    'η Cas, β Cas',
    'α Cas, β Cas',
  ]),
  figure(3, 'gedao', 'Passage couvert', 'Covered Way', 'Gédào', ['ι Cas, ε Cas, δ Cas, θ Cas, ν Cas, ο Cas']),
  figure(1, 'wuche', 'Cinq Chars', 'Five Chariots', 'Wǔchē', ['α Aur, β Aur, θ Aur, β Tau, ι Aur, α Aur']),
  figure(1, 'tianlang', 'Loup céleste', 'Celestial Wolf', 'Tiānláng', ['α CMa']),
  figure(1, 'laoren', 'Vieil Homme', 'Old Man', 'Lǎorén', ['α Car']),
  figure(1, 'xuanyuan', 'Empereur Jaune', 'Yellow Emperor', 'Xuānyuán', [
    'ρ Leo, α Leo, η Leo, γ Leo, ζ Leo, μ Leo, ε Leo, λ Leo, κ Leo',
  ]),
  figure(2, 'dajiao', 'Grande Corne', 'Great Horn', 'Dàjiǎo', ['α Boo']),
  figure(1, 'taiwei', 'Palais suprême', 'Supreme Palace', 'Tàiwēi', [
    'δ Leo, θ Leo, ι Leo, σ Leo, β Vir',
    'η Vir, γ Vir, δ Vir, ε Vir, α Com',
  ]),
  figure(2, 'beihe', 'Rivière du Nord', 'North River', 'Běihé', ['β Gem, α Gem']),
  figure(2, 'nanhe', 'Rivière du Sud', 'South River', 'Nánhé', ['α CMi, β CMi']),
  figure(2, 'beiluo', 'Porte du camp du Nord', 'North Camp Gate', 'Běiluò shīmén', ['α PsA']),
];

/** The four animals that share the 28 mansions: each is named in the middle of its seven. */
export const CHINESE_ANIMALS = [
  { id: 'dragon', fr: 'Dragon azur', en: 'Azure Dragon', pinyin: 'Qīnglóng' },
  { id: 'tortoise', fr: 'Tortue noire', en: 'Black Tortoise', pinyin: 'Xuánwǔ' },
  { id: 'tiger', fr: 'Tigre blanc', en: 'White Tiger', pinyin: 'Báihǔ' },
  { id: 'bird', fr: 'Oiseau vermillon', en: 'Vermilion Bird', pinyin: 'Zhūquè' },
] as const;

function mansion(
  animal: NonNullable<ChineseFigure['animal']>,
  id: string,
  fr: string,
  en: string,
  pinyin: string,
  lines: readonly string[],
): ChineseFigure {
  return { id, fr, en, pinyin, rank: 2, animal, lines };
}

function figure(
  rank: ChineseFigure['rank'],
  id: string,
  fr: string,
  en: string,
  pinyin: string,
  lines: readonly string[],
): ChineseFigure {
  return { id, fr, en, pinyin, rank, lines };
}
