const UNAFFECTED = [
  /\bun(?:affected|changed|touched|related|altered|involved)\b/,
  /(?:\bnot|n[’']t)\s+(?:[\w-]+\s+){0,2}(?:affect|touch|chang|involv|concern|alter|need|add|mov)\w*/,
  /\b(?:affects?|changes?|touches|adds|needs|involves)\s+(?:no|none|nothing|neither)\b/,
  /\b(?:no|without|nor|neither)\s+(?:[\w-]+\s+){0,3}(?:analytics|telemetry|OpenTelemetry|spans?|events?|cach\w+|streams?|streaming|quotas?|changes?|impact|effects?)\b/,
  /\bout of scope\b|\bnon-goals?\b|\bnot applicable\b|\b(?:stays?|remains?|works?|keeps?)\s+(?:exactly\s+)?(?:as|the same)\b/,
  /不受影响|不变|不涉及|无变化|無関係|影響(?:しない|はない|なし)|変更(?:しない|なし)/,
].map((pattern) => new RegExp(pattern, 'i'));

/** @returns whether a sentence says of its subject that it is left alone. */
export function saysUnaffected(sentence: string): boolean {
  return UNAFFECTED.some((pattern) => pattern.test(sentence));
}
