import type {ReactNode} from 'react';

/** What a rule says. What stands between back-ticks is code; where a plan's own back-ticks stand among them, all are shown. */
export default function FindingMessage({text}: {text: string}): ReactNode {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) return text;
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message never change their order
    return index % 2 === 1 ? <code key={index}>{piece}</code> : piece;
  });
}
