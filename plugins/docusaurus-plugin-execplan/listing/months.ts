/** What stands in a timeline one month after the other; pure. */
export interface Month<Row> {
  /** `2025-10`; `null` for what is undated. */
  month: string | null;
  rows: Row[];
}

/** Puts neighbouring rows of one month together, in their order. */
export function groupByMonth<Row extends {date: string | null}>(rows: readonly Row[]): Month<Row>[] {
  const months: Month<Row>[] = [];
  for (const row of rows) {
    const month = monthOf(row);
    const last = months.at(-1);
    if (last && last.month === month) last.rows.push(row);
    else months.push({month, rows: [row]});
  }
  return months;
}

/** @returns the month of a row, `2025-10`; `null` for what is undated. */
export function monthOf({date}: {date: string | null}): string | null {
  return date?.slice(0, 7) ?? null;
}

/** Id of a month's heading. */
export function monthAnchor(month: string | null): string {
  return month ?? 'undated';
}

const MONTH_AND_YEAR = new Intl.DateTimeFormat('en', {month: 'long', year: 'numeric', timeZone: 'UTC'});

/** `2025-10` as `October 2025`. */
export function monthWords(month: string): string {
  return MONTH_AND_YEAR.format(new Date(`${month}-01T00:00Z`));
}
