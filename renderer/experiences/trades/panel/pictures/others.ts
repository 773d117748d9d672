import { arc, circle, type ClayDrawing, doll } from '../../../../ui/clay/layers.ts';
import { bar, drop, ellipse, fir, slab } from './shapes.ts';

/** The objects of the trades that have a card alone, by its id. */
export const OTHER_DRAWINGS: Readonly<Record<string, ClayDrawing>> = {
  cheesemaker: [
    ['body', 'M12 92V140C12 166 52 178 96 178C140 178 180 166 180 140V92Z'],
    ['body', ellipse(96, 92, 84, 38)],
    ['ink', 'M96 92L126 128M96 92L166 110'],
    ['ink', 'M126 128V172M166 110V158'],
    ['fine', 'M40 84Q60 68 92 66M34 130Q60 146 90 148'],
    ['body', 'M148 30Q160 22 168 34L190 66Q176 78 152 68Z'],
    ['fine', 'M160 44L176 62'],
  ],
  'drone-pilot': [
    ['rod', 'M100 92L40 62M100 92L160 62M100 100L34 138M100 100L166 138'],
    ['rod', 'M40 62V48M160 62V48M34 138V124M166 138V124'],
    ['body', ellipse(40, 46, 36, 9)],
    ['body', ellipse(160, 46, 36, 9)],
    ['body', 'M68 86Q68 70 100 70Q132 70 132 86V106Q132 126 100 126Q68 126 68 106Z'],
    ['body', ellipse(34, 122, 32, 10)],
    ['body', ellipse(166, 122, 32, 10)],
    ['body', circle(100, 134, 22)],
    ['ink', circle(100, 136, 9)],
    ['fine', 'M84 88H116'],
  ],
  forester: [
    ['rod', 'M74 182V150M158 182V132'],
    ...fir(74, 176, 168),
    ['rod', 'M158 44V120M144 42H172'],
    ['body', 'M138 116H178V148Q178 164 158 176Q138 164 138 148Z'],
    ['fine', 'M158 132V152'],
  ],
  'hydro-technician': [
    ['body', drop(100, 104, 82)],
    ['bold', 'M112 62L78 116H122L88 168'],
  ],
  'mountain-leader': [
    ['body', circle(152, 44, 22)],
    ['body', 'M4 182L62 72Q72 56 84 72L106 106L122 84Q132 72 142 84L196 182Q198 188 190 188H10Q2 188 4 182Z'],
    ['ink', 'M46 108L60 122L72 106L86 122L98 104'],
    ['fine', 'M92 184Q128 172 112 158Q96 146 122 136'],
  ],
  'paper-operator': [
    ['body', 'M72 36H164C182 36 190 68 190 100V176Q190 184 182 180L150 166V164H72Z'],
    ['body', circle(76, 100, 64)],
    ['fine', circle(76, 100, 46)],
    ['fine', circle(76, 100, 30)],
    ['bold', circle(76, 100, 10)],
    ['fine', 'M166 92V140'],
  ],
  'school-teacher': [
    ['body', slab(12, 14, 150, 104, 12)],
    ['ink', 'M34 88L54 42L74 88M42 72H66'],
    ['ink', 'M96 44V88M96 66Q122 58 122 76Q122 92 96 88'],
    ...doll({ x: 152, height: 132, head: 0.22 }),
    ...doll({ x: 42, height: 62, head: 0.3 }),
    ...doll({ x: 92, height: 62, head: 0.3 }),
  ],
  'spa-attendant': [
    ['rod', 'M54 20Q40 38 54 52T54 82M98 12Q84 30 98 46T98 80M142 20Q128 38 142 52T142 82'],
    ['rod', 'M48 172L40 188M152 172L160 188'],
    ['body', 'M14 108H186Q182 176 132 176H68Q18 176 14 108Z'],
    ['body', slab(4, 92, 192, 22, 11)],
    ['fine', 'M52 134Q68 124 84 134T116 134T148 134'],
  ],
  'vr-designer': [
    ['body', circle(100, 104, 76)],
    ['fine', 'M78 152Q100 168 122 152'],
    ['bold', 'M24 92H176'],
    ['body', slab(30, 60, 140, 66, 26)],
    ['ink', 'M84 108Q100 92 116 108'],
    ['fine', 'M52 78H84'],
  ],
  'weaving-operator': [
    ['rod', 'M136 92Q176 96 176 132T152 184'],
    ['body', bar(48, 30, 132, 30, 30)],
    ['body', bar(40, 170, 140, 170, 34)],
    ['body', 'M52 46H128Q142 100 128 154H52Q38 100 52 46Z'],
    ['fine', 'M54 66L126 58M48 86L132 78M46 106L134 98M48 126L132 118M52 146L128 138'],
    ['fine', arc(90, 30, 8, 0, 350)],
  ],
};
