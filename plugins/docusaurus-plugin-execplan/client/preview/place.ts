import type {Point} from './listen-for-previews.ts';

/** An edge-aligned box, as `DOMRect` has it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between a link and its preview. */
const GAP = 6;
/** Between a preview and the edge of the window. */
const MARGIN = 8;

/**
 * Places a preview beside a link: above it, where the text has been read, or else where there is more room.
 *
 * @param lines the boxes of the link, one for each line that it stands on
 * @param size of the preview
 * @param view size of the window
 * @param pointer where the reader points, which says on which line
 * @returns its upper left corner in the window
 */
export function placePreview(
  lines: readonly Box[],
  size: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  pointer: Point | null,
): Pick<Box, 'left' | 'top'> {
  const isPointedAt = ({top, height}: Box) => pointer && pointer.y >= top && pointer.y <= top + height;
  const line = lines.find(isPointedAt) ?? lines[0] ?? {left: 0, top: 0, width: 0, height: 0};
  const bottom = line.top + line.height;
  const needed = size.height + GAP + MARGIN;
  const isAbove = line.top >= needed || line.top > view.height - bottom;
  return {
    left: Math.max(MARGIN, Math.min(line.left, view.width - size.width - MARGIN)),
    top: isAbove ? line.top - GAP - size.height : bottom + GAP,
  };
}
