/** Points in time as feeds state them. */

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Writes a date as RFC 3339 wants it, with a time and a zone. A day stands for its first moment and a time without a zone
 * for one in UTC, since a feed has no way to say that these aren't known.
 *
 * @param iso a date of a plan or a commit, ISO 8601 with whatever precision is known
 * @returns `null` for what is no date
 */
export function toMoment(iso: string): string | null {
  const [, day = '', time = '00:00', seconds = ':00', zone = 'Z'] = ISO.exec(iso) ?? [];
  const moment = `${day}T${time}${seconds}${zone}`;
  const read = Date.parse(moment);
  if (Number.isNaN(read) || !isInMonth(day)) return null;
  // ISO 8601 knows an hour 24, RFC 3339 doesn't.
  return time.startsWith('24') ? `${new Date(read).toISOString().slice(0, 19)}Z` : moment;
}

/** The 30th of February is read as a day of March. */
function isInMonth(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return date <= 28 || date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
