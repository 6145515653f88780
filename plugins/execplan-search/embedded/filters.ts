import type {SearchParams} from '../client/protocol.ts';
import {FACETS, type Facet} from '../record.ts';
import type {FacetValues} from './catalogue.ts';

type Holds = (values: FacetValues) => boolean;

/**
 * Reads filters as Algolia writes them: `type:decision` or `-type:decision`; of a list within the list one has to
 * hold, of the outer list each. A value may hold colons itself.
 *
 * @throws Error where a filter can't be read: an unread one would show what it was to hide
 */
export function readFilters(filters: SearchParams['facetFilters']): Holds {
  const all = typeof filters === 'string' ? [filters] : (filters ?? []);
  const groups = all.map((filter): Holds => {
    if (typeof filter === 'string') return readFilter(filter);
    const any = filter.map(readFilter);
    return any.length === 0 ? () => true : (values) => any.some((holds) => holds(values));
  });
  return (values) => groups.every((holds) => holds(values));
}

function readFilter(filter: string): Holds {
  const [, minus, name = '', value = ''] = /^(-?)([^:]+):(.*)$/s.exec(filter) ?? [];
  if (!isFacet(name)) {
    throw new Error(
      `Unexpected filter \`${filter}\`, expected one of ${FACETS.join(', ')}, a colon and a value`,
    );
  }
  // A value that begins with a minus has a backslash before it.
  const wanted = value.replace(/^\\-/, '-');
  return minus ? (values) => !values[name].includes(wanted) : (values) => values[name].includes(wanted);
}

function isFacet(name: string): name is Facet {
  return (FACETS as readonly string[]).includes(name);
}
