import {expect, it} from 'vitest';
import {pruneSidebars} from './sidebars.ts';

it('drops what the repository does not have', () => {
  const sidebars = {
    references: [
      'README',
      'gone',
      {type: 'doc', id: 'gone'},
      {type: 'category', label: 'Empty', items: ['gone']},
      {
        type: 'category',
        label: 'Kept',
        link: {type: 'doc', id: 'gone'},
        items: [
          {type: 'ref', id: 'ai/constraints', label: 'Rules'},
          {type: 'link', label: 'x', href: '/'},
        ],
      },
    ],
    empty: ['gone', {type: 'link', label: 'x', href: '/'}],
  } as const;
  expect(pruneSidebars(sidebars, new Set(['README', 'ai/constraints']))).toEqual({
    references: [
      'README',
      {
        type: 'category',
        label: 'Kept',
        items: [
          {type: 'ref', id: 'ai/constraints', label: 'Rules'},
          {type: 'link', label: 'x', href: '/'},
        ],
      },
    ],
  });
  expect(pruneSidebars(sidebars, new Set())).toEqual({});
});
