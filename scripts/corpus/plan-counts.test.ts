import {expect, it} from 'vitest';
import {readBuiltPage} from './built-page.ts';
import {countDifferences, type ShownPlan} from './plan-counts.ts';

const PLAN: ShownPlan = {
  plan: true,
  status: {value: 'active'},
  progress: {
    items: [
      {state: 'done', anchor: 'progress-a'},
      {state: 'todo', anchor: 'progress-b'},
    ],
  },
  decisions: [{anchor: 'decision-a'}],
  surprises: [],
};

const STATUS = '<b data-plan-status="active"></b>';
const STEPS = '<i id="progress-a" data-progress="done"></i><i id="progress-b" data-progress="todo"></i>';
const DECISION = '<i id="decision-a" data-decision></i>';

it.each([
  ['a page that agrees', STATUS + STEPS + DECISION, []],
  [
    'a step too few',
    `${STATUS}<i id="progress-a" data-progress="done"></i>${DECISION}`,
    ['0 steps "todo" on the page, expected 1', '1 steps on the page, expected 2'],
  ],
  [
    'another anchor',
    `${STATUS}${STEPS}<i id="decision-b" data-decision></i>`,
    ['decisions 1 is `decision-b` on the page, expected `decision-a`'],
  ],
  ['no status', STEPS + DECISION, ['status 1 is `null` on the page, expected `active`']],
  [
    'an anchor that stands twice',
    `${STATUS}${STEPS}${DECISION}<h2 id="decision-a"></h2>`,
    ['the id `decision-a` stands twice'],
  ],
  [
    'steps in another order',
    `${STATUS}<i id="progress-b" data-progress="todo"></i><i id="progress-a" data-progress="done"></i>${DECISION}`,
    ['steps 1 is `todo` on the page, expected `done`'],
  ],
])('compares %s', (_name, article, expected) => {
  expect(countDifferences(PLAN, readBuiltPage(`<article>${article}</article>`))).toEqual(expected);
});
