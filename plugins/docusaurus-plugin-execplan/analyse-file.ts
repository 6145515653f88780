import {type DocumentKind, type Plan, parseDocument, readPlan} from 'execplan';
import {documentIds} from './document-ids.ts';
import {type RenderedDocument, renderDocument, renderSource} from './render/index.ts';

/** A file as it is to be read; plain data, so that a worker can be given it. */
export interface AnalysisTask {
  source: string;
  /** Path in the repository. */
  path: string;
  /** Whether it lies where plans are kept. */
  isPlanPlace: boolean;
  /** What the file is for, by its path. */
  kind: DocumentKind;
}

/** A plan without its citations: the site finds them in the article, where each is an element to be led to. */
export type SitePlan = Omit<Plan, 'citations'>;

/** What the site needs of a file after it has been read: everything else takes this. Plain data. */
export interface Analysis {
  plan: SitePlan;
  rendered: RenderedDocument;
  /** Ids by which other documents may name it. */
  ids: string[];
  /** Why the file is shown as plain text; `null` where it could be read. */
  failure: string | null;
}

/**
 * Reads a file once: parses it, reads it as a plan, renders it. Of the syntax tree nothing is kept, since it takes
 * some forty times the memory of its text. Never throws.
 *
 * @param now the present, for stalled plans
 */
export function analyseFile({source, path, isPlanPlace, kind}: AnalysisTask, now: Date): Analysis {
  try {
    const document = parseDocument(source);
    const reading = readPlan(document, {path, now, isPlanPlace: () => isPlanPlace, findsCitations: false});
    const rendered = renderDocument(document, reading, kind);
    const ids = documentIds({path, title: rendered.title, frontMatterId: document.frontMatter.id});
    return {plan: withoutCitations(reading.plan), rendered, ids, failure: null};
  } catch (error) {
    // No plan makes the build fail (contract, "Nothing is lost"): what can't be read is shown word for word.
    const {plan} = readPlan(parseDocument(''), {path, now, isPlanPlace: () => false});
    return {
      plan: withoutCitations(plan),
      rendered: renderSource(source, path),
      ids: [],
      failure: String(error),
    };
  }
}

function withoutCitations({citations: _, ...plan}: Plan): SitePlan {
  return plan;
}
