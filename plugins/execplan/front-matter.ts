import {LineCounter, parseDocument as parseYaml} from 'yaml';

export interface FrontMatter {
  values: Record<string, unknown>;
  /** Why the block could not be read, with its 1-based place inside the block. */
  error: {reason: string; line: number; column: number} | null;
}

/**
 * Reads front matter as YAML 1.2 data and nothing else: no other engine, no custom tag, no merge key.
 * A file of a stranger must not be able to run code or blow up by aliases (issue A, Security).
 *
 * @param text what stands between the `---` lines
 */
export function readFrontMatter(text: string): FrontMatter {
  const lineCounter = new LineCounter();
  try {
    // YAML 1.2 knows no line end of a carriage return alone, Markdown does.
    const document = parseYaml(text.replace(/\r\n?/g, '\n'), {
      lineCounter,
      schema: 'core',
      logLevel: 'silent',
      resolveKnownTags: false,
    });
    const [error] = document.errors;
    if (error) {
      const {line, col} = lineCounter.linePos(error.pos[0]);
      return {values: {}, error: {reason: firstLine(error.message), line: line || 1, column: col || 1}};
    }
    const value: unknown = document.toJS({maxAliasCount: 100});
    if (value === null || value === undefined) return {values: {}, error: null};
    if (typeof value !== 'object' || Array.isArray(value)) {
      return {
        values: {},
        error: {reason: 'expected a mapping of keys to values', line: 1, column: 1},
      };
    }
    return {values: Object.assign(Object.create(null), value), error: null};
  } catch (error) {
    return {
      values: {},
      error: {reason: firstLine(error instanceof Error ? error.message : String(error)), line: 1, column: 1},
    };
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/:$/, '') ?? message;
}
