// @vitest-environment happy-dom
import {act, type ReactNode} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Found} from '../client/filter/found.ts';
import FilterForm, {type FilterField} from './FilterForm.tsx';
import FoundRows from './FoundRows.tsx';

type Field = 'status' | 'package';

const FIELDS: FilterField<Field>[] = [
  {name: 'status', label: 'Status', any: 'Any status', options: [{value: 'done', words: 'Done'}]},
  {name: 'package', label: 'Package', any: 'Any package', options: null},
];

let root: Root;
const render = (node: ReactNode) => act(async () => root.render(node));

function element<Kind extends Element>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`Expected an element ${selector}`);
  return found;
}

const words = (selector: string) =>
  Array.from(document.querySelectorAll(selector), ({textContent}) => textContent);

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(element('#root'));
});
afterEach(() => act(async () => root.unmount()));

describe('FilterForm', () => {
  const actions = {onAsk: vi.fn(), onReset: vi.fn(), onTurnTo: vi.fn()};
  const form = (query: {status?: string; package?: string}) => (
    <FilterForm label="Filter plans" fields={FIELDS} query={query} {...actions} />
  );

  beforeEach(() => {
    for (const action of Object.values(actions)) action.mockReset();
  });

  it('shows what is asked, even where the choices aren’t loaded', async () => {
    await render(form({package: 'packages/web'}));
    expect(element<HTMLSelectElement>('[name=package]').value).toBe('packages/web');
    expect(words('[name=package] option')).toEqual(['Any package', 'packages/web', 'Loading…']);
    expect(actions.onAsk).not.toHaveBeenCalled();
  });

  it('asks for what is chosen beside what was', async () => {
    await render(form({package: 'packages/web'}));
    const select = element<HTMLSelectElement>('[name=status]');
    await act(async () => {
      select.value = 'done';
      select.dispatchEvent(new Event('change', {bubbles: true}));
    });
    expect(actions.onAsk).toHaveBeenCalledExactlyOnceWith({package: 'packages/web', status: 'done'});
  });

  it('takes up what was chosen and focused before it was hydrated', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML = renderToString(form({}));
    const select = element<HTMLSelectElement>('[name=status]');
    select.value = 'done';
    select.focus();
    const hydrated = await act(async () => hydrateRoot(host, form({})));
    expect(actions.onAsk).toHaveBeenCalledExactlyOnceWith({status: 'done'});
    expect(actions.onTurnTo).toHaveBeenCalled();
    await act(async () => hydrated.unmount());
  });
});

describe('FoundRows', () => {
  const found: Found<number, Field> = {
    state: 'complete',
    total: 0,
    rows: [],
    wider: [],
    showMore: vi.fn(),
    retry: vi.fn(),
  };
  const onAsk = vi.fn();
  const shown = (given: Partial<Found<number, Field>>) => {
    const now = {...found, ...given};
    return (
      <FoundRows found={now} noun={['plan', 'plans']} fields={FIELDS} onAsk={onAsk}>
        {now.rows.map((row) => (
          <p key={row} data-row>
            <a href={`#${row}`}>{row}</a>
          </p>
        ))}
      </FoundRows>
    );
  };

  it('says what would widen a query that finds nothing', async () => {
    await render(shown({wider: [{without: 'package', query: {status: 'done'}, rows: 1}]}));
    expect(words('li')).toEqual(['Any package shows 1 plan']);
    await act(async () => element<HTMLButtonElement>('li button').click());
    expect(onAsk).toHaveBeenCalledExactlyOnceWith({status: 'done'});
    await render(shown({}));
    expect(words('li')).toEqual(['Without any filter shows all plans']);
  });

  it('shows more rows and leads the reader to the first of them', async () => {
    await render(shown({total: 3, rows: [1, 2]}));
    await act(async () => element<HTMLButtonElement>('button').click());
    expect(found.showMore).toHaveBeenCalledOnce();
    await render(shown({total: 3, rows: [1, 2], state: 'loading'}));
    expect(words('button')).toEqual([]);
    await render(shown({total: 3, rows: [1, 2, 3]}));
    expect(document.activeElement?.textContent).toBe('3');
    expect(words('button')).toEqual([]);
  });

  it('offers another try', async () => {
    await render(shown({state: 'failed', total: null}));
    expect(words('button')).toEqual(['Try again']);
    await act(async () => element<HTMLButtonElement>('button').click());
    expect(found.retry).toHaveBeenCalledOnce();
    await render(shown({state: 'loading', total: null}));
    await render(shown({total: 1, rows: [1]}));
    expect(document.activeElement?.textContent).toBe('1');
  });
});
