/** One HTML file that holds a plan and needs nothing else; pure. */

import {createHash} from 'node:crypto';
import type {Analysis} from '../analyse-file.ts';
import {fillTemplate, type Targets} from '../client/fill-template.ts';
import {STATUS_WORDS} from '../client/plan-words.ts';
import type {ResolvedCitation, ResolvedLink} from '../page-data.ts';
import {escapeHtml} from '../render/escape-html.ts';
import type {Part} from '../render/rendered-document.ts';

export interface PlanFileOptions extends Pick<Analysis, 'plan' | 'rendered'> {
  /** The style sheet, from `readPlanFileStyles`. */
  styles: string;
  /** The day on which the plan stands as the file says, YYYY-MM-DD; `null` where the file says none. */
  day: string | null;
  /** Where links lead outside the file, by the link as written. */
  links: ReadonlyMap<string, ResolvedLink>;
  /** Where citations lead, by their key. */
  citations: ReadonlyMap<string, ResolvedCitation>;
  /** Each image as a `data:` address, by the address as written. */
  images: ReadonlyMap<string, string>;
}

/** The path of what has none. */
const STANDARD_INPUT = '-';

/** What `render/code-block.ts` makes, as it is written; in text `<` never stands as itself. */
const COPY_BUTTON =
  /<button type="button" class="code-copy" aria-label="Copy code"(?: data-copy="[^"]*")?><\/button>/g;

/**
 * Makes the file. There is no script in it, and its policy lets a browser load nothing: whatever stands in the plan is
 * text.
 */
export function planFile(options: PlanFileOptions): string {
  const {plan, rendered, styles} = options;
  const targets: Targets = {
    links: options.links,
    citations: options.citations,
    images: new Map(),
    inlined: options.images,
    cited: new Map(),
  };
  const toHtml = (part: Part): string => {
    switch (part.type) {
      case 'html':
        return `<div class="markdown">${fillTemplate(part.html, targets).replace(COPY_BUTTON, '')}</div>`;
      case 'plan-header':
        return planHeader(options);
      case 'mermaid':
        return diagram(part);
    }
  };
  const title = rendered.hasTitle ? '' : `<h1>${escapeHtml(rendered.title)}</h1>\n`;
  const header = plan.plan ? '' : `${planHeader(options)}\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(rendered.title)}</title>
<style>${styles}</style>
</head>
<body>
<main class="document">
<article class="execplan-document">
${title}${header}${rendered.parts.map(toHtml).join('\n')}
</article>
</main>
</body>
</html>
`;
}

/** Nothing is loaded and nothing runs; the style sheet is named by its hash. */
function policyFor(styles: string): string {
  const hash = createHash('sha256').update(styles).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Where the plan stands, below its title. */
function planHeader({plan, day}: PlanFileOptions): string {
  const {status, statedStatus, progress} = plan;
  const {done, total} = progress;
  const line = status.line === null ? '' : ` (line ${status.line})`;
  const standing = plan.plan
    ? [
        `<p><strong class="status" data-plan-status="${status.value}">${STATUS_WORDS[status.value]}</strong> ${escapeHtml(status.reason)}${line}</p>`,
        ...(total > 0
          ? [
              `<progress max="${total}" value="${done}" aria-label="${done} of ${total} steps done"></progress>`,
            ]
          : []),
        ...(statedStatus
          ? [
              `<p>The plan says of itself: “${escapeHtml(statedStatus.text)}” (line ${statedStatus.line}).${statedStatus.contradicts ? ' Its steps say otherwise.' : ''}</p>`,
            ]
          : []),
      ]
    : [];
  const source = [
    ...(plan.path === STANDARD_INPUT ? [] : [`<code>${escapeHtml(plan.path)}</code>`]),
    ...(day === null ? [] : [`as of <time datetime="${day}">${day}</time>`]),
  ].join(', ');
  const lines = source === '' ? standing : [...standing, `<p>${source}</p>`];
  return `<div class="plan-header">\n${lines.join('\n')}\n</div>`;
}

/** Drawing it would take a script, so its source stands for it. */
function diagram({source, info, id}: Part & {type: 'mermaid'}): string {
  const anchor = id === null ? '' : ` id="${escapeHtml(id)}"`;
  const words = info === '' ? '' : `<div class="code-info">${escapeHtml(info)}</div>`;
  return `<figure class="diagram"${anchor}>
<div class="code-block">${words}<pre tabindex="0" role="group" aria-label="Source of a diagram"><code>${escapeHtml(source)}</code></pre></div>
<figcaption>Source of a diagram (Mermaid)</figcaption>
</figure>`;
}
