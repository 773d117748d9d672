import type { Covered } from '../model/types.ts';

/** What elements take of the screen; those that are not there, or show nothing, are left out. */
export function coveredBy(elements: Iterable<Element>): Covered[] {
  const { innerWidth: width, innerHeight: height } = window;
  return [...elements]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0)
    .map(({ left, right, top, bottom }) => ({
      left: left / width,
      right: right / width,
      top: top / height,
      bottom: bottom / height,
    }));
}
