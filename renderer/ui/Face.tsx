import { useId } from 'react';
import { ClayLight } from './clay/ClayLight.tsx';
import './clay/Drawing.css';
import './Face.css';

/** The four degrees of a face question, from the least. */
export const FACES = ['not', 'little', 'well', 'loved'] as const;
export type FaceName = (typeof FACES)[number];

interface Drawing {
  head: string;
  eyes: string;
  mouth: string;
  /** Drawn under the mouth's line, filled. */
  inside?: string;
  tongue?: string;
  cheeks?: boolean;
}

/** Each face has its own head, eyes and mouth, so that none is told by colour. On a board of 200 × 200. */
const DRAWINGS: Readonly<Record<FaceName, Drawing>> = {
  not: {
    head: 'M100 30C140 30 158 52 164 92C170 126 182 150 172 166C160 182 40 182 28 166C18 150 30 126 36 92C42 52 60 30 100 30Z',
    eyes: 'M58 98Q70 108 84 100M142 98Q130 108 116 100',
    mouth: 'M70 148Q100 122 130 148',
  },
  little: {
    head: 'M56 28H144Q172 28 172 58V142Q172 174 144 174H56Q28 174 28 142V58Q28 28 56 28Z',
    eyes: 'M70 88v.1M130 88v.1',
    mouth: 'M74 128Q100 142 126 128',
  },
  well: {
    head: 'M100 20C146 20 178 56 178 100C178 146 146 180 100 180C54 180 22 146 22 100C22 56 54 20 100 20Z',
    eyes: 'M70 78v14M130 78v14',
    mouth: 'M60 116Q100 166 140 116',
  },
  loved: {
    head: 'M100 12C116 12 122 26 136 28C152 31 166 30 173 45C179 58 172 70 178 84C184 97 195 106 190 122C186 138 170 140 162 151C153 163 152 177 136 182C121 187 113 176 100 176C87 176 79 187 64 182C48 177 47 163 38 151C30 140 14 138 10 122C5 106 16 97 22 84C28 70 21 58 27 45C34 30 48 31 64 28C78 26 84 12 100 12Z',
    eyes: 'M56 90Q70 66 86 90M114 90Q130 66 144 90',
    mouth: 'M54 110H146Q142 162 100 162Q58 162 54 110Z',
    inside: 'M54 110H146Q142 162 100 162Q58 162 54 110Z',
    tongue: 'M72 150Q100 126 128 150Q116 162 100 162Q84 162 72 150Z',
    cheeks: true,
  },
};

export function isFace(name: string): name is FaceName {
  return FACES.some((face) => face === name);
}

/** One drawn face, lit from the upper left like the dioramas. Its word stands beside it, so it is silent itself. */
export function Face({ name }: { name: FaceName }) {
  const light = useId();
  const { head, eyes, mouth, inside, tongue, cheeks } = DRAWINGS[name];
  return (
    <svg className="clay face" viewBox="0 0 200 200" aria-hidden data-face={name}>
      <ClayLight id={light} />
      <path className="face-head" d={head} fill={`url(#${light})`} />
      {cheeks && (
        <g className="face-cheeks">
          <circle cx="42" cy="112" r="12" />
          <circle cx="158" cy="112" r="12" />
        </g>
      )}
      {inside && <path className="face-inside" d={inside} />}
      {tongue && <path className="face-tongue" d={tongue} />}
      <path className="face-line" d={mouth} />
      <path className="face-line face-eyes" d={eyes} />
    </svg>
  );
}
