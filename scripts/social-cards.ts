/** Draws the social cards: `pnpm pictures` does so, and their files are kept with the plugin that publishes them. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {StatusValue} from 'execplan';
import type {Browser} from 'playwright';
import {STATUS_WORDS} from '../plugins/docusaurus-plugin-execplan/client/plan-words.ts';
import {CARD_SIZE} from '../plugins/docusaurus-plugin-execplan/social/card-words.ts';
import {PICTURES_FOLDER} from '../plugins/docusaurus-plugin-execplan/social/cards.ts';

const [PAPER, RULE, INK] = ['#fdfdfb', '#dddad2', '#1d1f21'] as const;

/** The colours of the states on paper (`src/css/tokens.css`). */
const COLOURS: Readonly<Record<StatusValue, string>> = {
  'not-started': '#585b5f',
  active: '#1f5aa8',
  stalled: '#a03524',
  done: '#1d6b3a',
  unknown: '#585b5f',
};

/** The shape that a state has beside its word on every page: ring, half, bars, disc with a tick, dotted ring. */
const SHAPES: Readonly<Record<StatusValue, string>> = {
  'not-started': '<circle cx="50" cy="50" r="42" fill="none"/>',
  active:
    '<circle cx="50" cy="50" r="42" fill="none"/><path d="M50 8a42 42 0 0 0 0 84Z" fill="currentColor"/>',
  stalled: '<path d="M30 12v76M70 12v76" stroke-width="26"/>',
  done: `<circle cx="50" cy="50" r="42" fill="currentColor"/><path d="m31 52 13 13 26-30" fill="none" stroke="${PAPER}"/>`,
  unknown: '<circle cx="50" cy="50" r="42" fill="none" stroke-dasharray="0 18.85" stroke-linecap="round"/>',
};

/** Lines of text with a mark before each, as a list of steps has them; the last ones are open. */
function steps(): string {
  const lines = [
    [520, 'done'],
    [640, 'done'],
    [460, 'active'],
    [580, 'not-started'],
  ] as const;
  return lines
    .map(([width, status], index) => {
      const y = 130 + index * 100;
      return `<g color="${COLOURS[status]}" transform="translate(220 ${y}) scale(0.7)" stroke="currentColor" stroke-width="12">${SHAPES[status]}</g><rect x="330" y="${y + 22}" width="${width}" height="26" rx="13" fill="${RULE}"/>`;
    })
    .join('');
}

function statusCard(status: StatusValue): string {
  return `<g color="${COLOURS[status]}" transform="translate(130 215) scale(2)" stroke="currentColor" stroke-width="12">${SHAPES[status]}</g>
    <text x="390" y="347" font-size="92" font-weight="600" fill="${COLOURS[status]}">${STATUS_WORDS[status]}</text>`;
}

function page(contents: string): string {
  const {width, height} = CARD_SIZE;
  return `<!doctype html><style>body{margin:0}svg{display:block}</style>
    <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="'Liberation Sans', 'Segoe UI', Roboto, sans-serif">
      <rect width="${width}" height="${height}" fill="${PAPER}"/>
      <rect width="${width}" height="14" fill="${INK}"/>
      ${contents}
    </svg>`;
}

/** Draws one card for each status and one for pages that are no plan. @returns the files */
export async function drawCards(browser: Browser): Promise<string[]> {
  mkdirSync(PICTURES_FOLDER, {recursive: true});
  const cards: [name: string, contents: string][] = [
    ['default', steps()],
    ...(Object.keys(STATUS_WORDS) as StatusValue[]).map((status): [string, string] => [
      status,
      statusCard(status),
    ]),
  ];
  const drawing = await browser.newPage({viewport: CARD_SIZE});
  for (const [name, contents] of cards) {
    await drawing.setContent(page(contents));
    writeFileSync(join(PICTURES_FOLDER, `${name}.png`), await drawing.screenshot());
  }
  await drawing.close();
  return cards.map(([name]) => join(PICTURES_FOLDER, `${name}.png`));
}
