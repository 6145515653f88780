/** The words and the picture of a page's social card; pure, for the browser too. */
import {STATUS_WORDS, stepWords} from '../client/plan-words.ts';
import type {PlanSummary} from '../page-data.ts';

export interface CardWords {
  title: string;
  /** Address of the picture on the site, without the base URL. */
  image: string;
  /** What the picture shows, for those who don't see it. */
  alt: string;
}

/** Of every page that is no plan; its title is its own. */
export const DEFAULT_CARD = {
  image: 'img/cards/default.png',
  alt: 'A list of steps, some of them done',
} as const;

/** Measures of all cards, which those who show them ask for. */
export const CARD_SIZE = {width: 1200, height: 630} as const;

/** @returns the part of a theme's configuration that gives a card to each page that says nothing of one */
export function themeCard(): {image: string; metadata: {property: string; content: string}[]} {
  const {image, alt} = DEFAULT_CARD;
  const facts = {alt, width: CARD_SIZE.width, height: CARD_SIZE.height};
  return {
    image,
    metadata: Object.entries(facts).map(([name, value]) => ({
      property: `og:image:${name}`,
      content: `${value}`,
    })),
  };
}

/** @returns what the card of a plan says: `Send the hero first: active, 3 of 7 steps` */
export function planCard(title: string, {status, progress}: PlanSummary): CardWords {
  const word = STATUS_WORDS[status.value];
  const steps = progress.total === 0 ? '' : `, ${stepWords(progress)}`;
  return {
    title: `${title}: ${word.toLowerCase()}${steps}`,
    image: `img/cards/${status.value}.png`,
    alt: word,
  };
}
