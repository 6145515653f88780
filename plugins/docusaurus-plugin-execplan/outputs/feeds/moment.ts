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
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = ISO.exec(iso) ?? [];
  const moment = `${day}T${time}${seconds}${zone}`;
  const read = new Date(moment);
  // Of dates that aren't there, some are read as those of the next month.
  if (Number.isNaN(read.getTime()) || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
    return null;
  // ISO 8601 knows an hour 24, RFC 3339 doesn't.
  return time.startsWith('24') ? `${read.toISOString().slice(0, 19)}Z` : moment;
}
