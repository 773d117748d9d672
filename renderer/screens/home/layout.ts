/** A rectangle in CSS pixels from the top left of the screen. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One door: `card` is what can be touched; the world stands in `diorama`, the words are written in `words`. */
export interface HomeCard {
  card: Rect;
  diorama: Rect;
  words: Rect;
  /** Where the words stand, so that the type can be set toward the world. */
  side: 'below' | 'right' | 'left';
}

/** Type sizes in CSS pixels that fit their rectangles. */
export interface HomeType {
  title: number;
  name: number;
  line: number;
  minutes: number;
}

export interface HomeLayout {
  orientation: 'landscape' | 'portrait';
  title: Rect;
  bar: Rect;
  cards: HomeCard[];
  type: HomeType;
}

export interface HomeSize {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Doors on the screen, 1 to 6. */
  count: number;
  /** 1, 1.2, 1.45 or 1.75. */
  textScale: number;
}

/** Smallest side of anything that can be touched, CSS pixels (20 mm on a 24″ 1080p screen). */
export const TOUCH = 72;
export const MOST_CARDS = 6;
/** A row of one card is at least this high, CSS pixels. */
const LEAST_ROW = 2 * TOUCH;
/** A column of one card among five is at least this wide, CSS pixels. */
const LEAST_COLUMN = 2.5 * TOUCH;
/** Between two cards, board pixels: 8 mm of a 24″ screen. */
const GAP = 30;

/** The design's drawing boards, pixels. */
const BOARD = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };
/** Type at text scale 1 on the board, pixels. */
const TYPE = { landscape: { title: 84, titleLines: 1 }, portrait: { title: 104, titleLines: 2 } };
const NAME = 56;
const LINE = 30;
const MINUTES = 24;
/** Titles and names are large already: they grow by this share of what the text grows. */
const LARGE_GROWTH = 0.4;
/** Longest words that the type must hold, characters, and the mean width of one, em. */
const NAME_CHARACTERS = 23;
const LINE_CHARACTERS = 44;
const NAME_EM = 0.445;
const LINE_EM = 0.46;
/** What lines that break leave empty, as a share of their length. */
const BREAK_LOSS = 1.1;
const LEADING = { name: 1.08, line: 1.4 };
/** Between a world and the words at its side, board pixels. */
const CLEAR = 20;
/** A world keeps at least this share of its card. */
const LEAST_WORLD = 0.4;
/** How far the middle of the arc comes down, shares of the height of a row. */
const ARC = { least: 0.09, most: 0.22 };
/** Height that a world takes with what stands on it, for its width. */
const WORLD_HEIGHT = 0.88;
/** Text never goes under this, whatever the card: board pixels. */
const LEAST_TYPE = 0.8;

/**
 * Places the title, the bar and 1 to 6 doors: a gentle arc in landscape, a zig-zag or two columns in
 * portrait. Nothing overlaps, everything is inside the screen, at every text scale.
 */
export function homeLayout({ width, height, count, textScale }: HomeSize): HomeLayout {
  const orientation = width >= height ? 'landscape' : 'portrait';
  const board = BOARD[orientation];
  const unit = Math.min(width / board.width, height / board.height);
  const doors = Math.max(1, Math.min(MOST_CARDS, Math.round(count)));
  const large = 1 + (textScale - 1) * LARGE_GROWTH;

  const marginX = Math.max((orientation === 'landscape' ? 64 : 56) * unit, width * 0.03);
  const marginY = 36 * unit;
  const gap = GAP * unit;
  const { title: titleSize, titleLines } = TYPE[orientation];
  const title: Rect = {
    x: marginX,
    y: marginY,
    width: width - 2 * marginX,
    height: titleSize * unit * large * LEADING.name * titleLines,
  };
  const barHeight = Math.max(TOUCH, 88 * unit * (1 + (textScale - 1) * 0.35));
  const bar: Rect = { x: marginX, y: height - marginY - barHeight, width: width - 2 * marginX, height: barHeight };
  const top = title.y + title.height + gap;
  const area: Rect = { x: marginX, y: top, width: width - 2 * marginX, height: bar.y - gap - top };

  const cells =
    orientation === 'landscape'
      ? arc(area, doors, gap, (each) => wordsHeight(each, unit, textScale))
      : column(area, doors, gap);
  const split = cells.map((cell) => splitCard(cell, unit, textScale));
  const scale = Math.min(...split.map(({ words }) => fittingScale(words, unit, textScale)));
  const grown = 1 + (scale - 1) * (scale > 1 ? LARGE_GROWTH : 1);
  return {
    orientation,
    title,
    bar,
    cards: split,
    type: {
      title: titleSize * unit * large,
      name: NAME * unit * grown,
      line: LINE * unit * scale,
      minutes: MINUTES * unit * scale,
    },
  };
}

interface Cell extends Rect {
  side: HomeCard['side'];
}

/**
 * One row, two where it would be too narrow; the middle of a row comes down and forward, as seats around a stage, by
 * all the height that worlds and words do not need.
 */
function arc(area: Rect, count: number, gap: number, wordsOf: (width: number) => number): Cell[] {
  const across = (cells: number) => (area.width - gap * (cells - 1)) / cells;
  const single = count <= 4 || (count === 5 && across(count) >= LEAST_COLUMN);
  const rows = single ? [count] : [Math.ceil(count / 2), Math.floor(count / 2)];
  const rowHeight = (area.height - gap * (rows.length - 1)) / rows.length;
  const cellWidth = across(Math.max(rows[0] ?? count, 2));
  const spare = rowHeight - cellWidth * WORLD_HEIGHT - wordsOf(cellWidth);
  const drop = single ? Math.max(rowHeight * ARC.least, Math.min(rowHeight * ARC.most, spare)) : 0;
  return rows.flatMap((inRow, row) => {
    const start = area.x + (area.width - inRow * cellWidth - (inRow - 1) * gap) / 2;
    return Array.from({ length: inRow }, (_, i): Cell => {
      const fromMiddle = inRow === 1 ? 0 : (2 * i) / (inRow - 1) - 1;
      return {
        x: start + i * (cellWidth + gap),
        y: area.y + row * (rowHeight + gap) + drop * (1 - fromMiddle * fromMiddle),
        width: cellWidth,
        height: rowHeight - drop,
        side: single ? 'below' : 'right',
      };
    });
  });
}

/** Up to five rows that swing from side to side; six, and rows that would be too low, stand in two columns. */
function column(area: Rect, count: number, gap: number): Cell[] {
  const rowHeight = (area.height - gap * (count - 1)) / count;
  const columns = count > 5 || rowHeight < LEAST_ROW ? 2 : 1;
  const rows = Math.ceil(count / columns);
  const cellWidth = (area.width - gap * (columns - 1)) / columns;
  const cellHeight = (area.height - gap * (rows - 1)) / rows;
  return Array.from({ length: count }, (_, i): Cell => {
    const row = Math.floor(i / columns);
    const alone = columns === 2 && i === count - 1 && count % 2 === 1;
    return {
      x: area.x + (alone ? (area.width - cellWidth) / 2 : (i % columns) * (cellWidth + gap)),
      y: area.y + row * (cellHeight + gap),
      width: cellWidth,
      height: cellHeight,
      side: columns === 2 || count === 1 ? 'below' : row % 2 === 0 ? 'right' : 'left',
    };
  });
}

/** Gives the words what they need, up to 60 % of the card, and the world the rest. */
function splitCard({ side, ...card }: Cell, unit: number, textScale: number): HomeCard {
  if (side === 'below') {
    const need = wordsHeight(card.width, unit, textScale);
    const height = Math.min(need, card.height * (1 - LEAST_WORLD));
    return {
      card,
      side,
      diorama: { ...card, height: card.height - height },
      words: { ...card, y: card.y + card.height - height, height },
    };
  }
  const clear = CLEAR * unit;
  const width = card.width * Math.min(0.5, 0.39 + (textScale - 1) * 0.16) - clear;
  const world = card.width - width - clear;
  return side === 'right'
    ? { card, side, diorama: { ...card, width: world }, words: { ...card, x: card.x + world + clear, width } }
    : { card, side, diorama: { ...card, x: card.x + width + clear, width: world }, words: { ...card, width } };
}

/** Pixels that name, line and minutes take at a text scale in a column of this width. */
function wordsHeight(width: number, unit: number, scale: number): number {
  const name = NAME * unit * (1 + (scale - 1) * (scale > 1 ? LARGE_GROWTH : 1));
  const line = LINE * unit * scale;
  const nameLines = linesOf(NAME_CHARACTERS * NAME_EM * name, width);
  const lines = linesOf(LINE_CHARACTERS * LINE_EM * line, width);
  return nameLines * name * LEADING.name + lines * line * LEADING.line + MINUTES * unit * scale * 1.6 + 16 * unit;
}

/** Lines that words of a length take: those that break leave some of each line empty. */
function linesOf(length: number, width: number): number {
  return length <= width ? 1 : Math.ceil((length * BREAK_LOSS) / width);
}

/** The largest scale, up to the visitor's, at which the longest words fit. */
function fittingScale(words: Rect, unit: number, textScale: number): number {
  for (let scale = textScale; scale > LEAST_TYPE; scale -= 0.05) {
    if (wordsHeight(words.width, unit, scale) <= words.height) return scale;
  }
  return LEAST_TYPE;
}
