/** Every rule there is, in the order of the convention. */
import type {Rule} from '../rule.ts';
import {blankAfterHeading} from './blank-after-heading.ts';
import {stepTimestamps} from './step-timestamps.ts';

export const RULES: readonly Rule[] = [blankAfterHeading, stepTimestamps];
