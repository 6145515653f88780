import {RESTART_SCHEMA} from 'execplan';
import {DIFF_SCHEMA} from 'execplan-diff';
import {byNewest, type GraphDecision} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {decisionsJson} from './decisions-json.ts';
import {graphJson} from './graph-json.ts';
import {type PlanSurroundings, plansJson} from './plans-json.ts';
import {type OutputName, schemaOf} from './schemas.ts';

const FOLDER = 'api/v1';

const NAMES: readonly OutputName[] = ['graph', 'plans', 'decisions'];

/** What `execplan diff --format json` prints; the site has no such file itself. */
const DIFF_SCHEMA_ADDRESS = schemaAddress('diff');

/** Each plan's restart is beside its page (`restart/restart-pages.ts`). */
const RESTART_SCHEMA_ADDRESS = schemaAddress('restart');

/** Addresses of the files for programs and of their schemas. */
export const OUTPUT_ADDRESSES: readonly string[] = [
  ...NAMES.flatMap((name) => [fileAddress(name), schemaAddress(name)]),
  DIFF_SCHEMA_ADDRESS,
  RESTART_SCHEMA_ADDRESS,
];

export interface OutputOptions extends Partial<PlanSurroundings> {
  decisions: readonly GraphDecision[];
  /** Where the site is, base URL included. */
  siteUrl: string;
}

/** Makes the files for programs: the same facts as on the pages. @returns the text of each, by its address */
export function outputFiles(
  graph: Graph,
  {decisions, siteUrl, lastRevised = () => null, restartHref = () => null}: OutputOptions,
): Map<string, string> {
  const values: Record<OutputName, object> = {
    graph: graphJson(graph),
    plans: plansJson(graph, {lastRevised, restartHref}),
    decisions: decisionsJson([...decisions].sort(byNewest)),
  };
  const idOf = (address: string) => new URL(address, siteUrl).href;
  return new Map([
    ...NAMES.flatMap((name): [string, string][] => [
      [fileAddress(name), `${JSON.stringify(values[name])}\n`],
      [schemaAddress(name), formatSchema(schemaOf(name, idOf(schemaAddress(name))))],
    ]),
    [DIFF_SCHEMA_ADDRESS, formatSchema({$id: idOf(DIFF_SCHEMA_ADDRESS), ...DIFF_SCHEMA})],
    [RESTART_SCHEMA_ADDRESS, formatSchema({$id: idOf(RESTART_SCHEMA_ADDRESS), ...RESTART_SCHEMA})],
  ]);
}

function formatSchema(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function fileAddress(name: OutputName): string {
  return `${FOLDER}/${name}.json`;
}

function schemaAddress(name: OutputName | 'diff' | 'restart'): string {
  return `${FOLDER}/schema/${name}.schema.json`;
}
