/** A file's text, and whether some of its bytes had to be replaced because they aren't UTF-8. */
export interface DecodedText {
  text: string;
  isLossy: boolean;
}

const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
const lenient = new TextDecoder('utf-8', {ignoreBOM: true});

/** Decodes bytes as UTF-8 in the way that bundlers do it, so that both see the same text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return {text: withoutMark(strict.decode(bytes)), isLossy: false};
  } catch {
    return {text: withoutMark(lenient.decode(bytes)), isLossy: true};
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
