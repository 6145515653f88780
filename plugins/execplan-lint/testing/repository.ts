/** A repository that the examples of rules' pages lie in. */
import {DEFAULT_CONTENT_CONFIG} from 'execplan';
import {type LintedRepository, toRepository} from '../repository.ts';

const SPEC = `# Product specification v1.6

## 4 Contracts

### 4.2 Hero

The hero is sent within 300 ms.

## 9 Analytics

Events: \`row_viewed\`, \`hero_clicked\`.
`;

const ARCHITECTURE = `# Architecture

The embed SDK asks \`apps/api\`; \`packages/composer\` composes the page.
`;

const CONSTRAINTS = `# Constraints

### C-07 Composer latency

P95 at most 300 ms.

### C-20 Events

Only \`row_viewed\`, \`hero_clicked\` and \`ai_fallback_triggered\` are sent.

### C-24 Spans

Span names begin with \`api.\`, \`composer.\` or \`provider.\`.
`;

const FILES: Readonly<Record<string, string>> = {
  'ai/constraints.md': CONSTRAINTS,
  'ai/prompts/PLAN.md': '# Execution plans\n',
  'docs/product/spec-v1.5.md': '# Product specification v1.5\n',
  'docs/product/spec-v1.6.md': SPEC,
  'docs/engineering/ARCHITECTURE.md': ARCHITECTURE,
  'docs/engineering/DECISIONS/ADR-0001-no-iframes.md': '# ADR-0001: No iframes\n',
  'docs/plans/2025-01-02-send-the-hero-first.md': '# Send the hero first\n\n## Progress\n',
  'CONTRIBUTING.md': '# Contributing\n',
  'packages/composer/src/index.ts': '',
  'packages/composer/package.json': '{"name": "@events-hub/composer", "scripts": {"test": "", "build": ""}}',
  'packages/embed-sdk/src/index.ts': '',
  'packages/embed-sdk/package.json': '{"name": "@events-hub/embed-sdk", "scripts": {"test": ""}}',
  'apps/api/src/index.ts': '',
  'apps/api/package.json': '{"name": "@events-hub/api", "scripts": {"test": "", "dev": ""}}',
  'package.json': '{"scripts": {"build": "", "lint": "", "test": "", "dev:stack": "", "check:bundles": ""}}',
};

export const REPOSITORY: LintedRepository = toRepository({
  files: Object.keys(FILES),
  config: DEFAULT_CONTENT_CONFIG,
  texts: new Map(Object.entries(FILES)),
});
