import {describe, expect, it} from 'vitest';
import {detectLanguage} from './code-language.ts';

const RECOGNISED: readonly [language: string, code: string][] = [
  ['shell', '$ npm test\n3 passed'],
  ['shell', 'ada@host:~/work$ git status\nnothing to commit'],
  ['bash', 'pnpm install\npnpm -r build'],
  ['bash', 'make test'],
  ['bash', 'LOG_LEVEL=debug PORT=3001 node dist/main.js'],
  ['bash', 'root=$(mktemp -d); HOME="$root" cargo run -- --seconds 2'],
  ['bash', '# Build first.\n./scripts/build.sh --release \\\n  --target wasm'],
  ['bash', "node - <<'JS'\nconsole.log('the value is', 1);\nJS"],
  ['bash', 'for f in *.json; do\n  jq . "$f"\ndone'],
  ['bash', 'curl -s localhost:3000/health | jq .ok'],
  ['bash', 'acme-tool sync --dry-run'],
  ['json', '{"a": 1, "b": [true, null]}'],
  ['json', '{"kind":"a"}\n{"kind":"b"}'],
  ['json', '{\n  "a": 1,\n  ...\n  "b": {"c": 2}\n}'],
  ['yaml', 'services:\n  api:\n    image: node:20\n    ports:\n      - "3000:3000"'],
  ['yaml', 'steps:\n- run: pnpm test'],
  ['diff', 'diff --git a/x b/x\n@@ -1 +1 @@\n-a\n+b'],
  ['diff', '@@ -10,2 +10,3 @@ export function f() {\n a\n+b'],
  ['log', '2026-01-02T10:00:00Z INFO started\n2026-01-02T10:00:01Z WARN slow'],
  ['log', 'running 8 tests\n........\ntest result: ok. 8 passed; 0 failed'],
  ['log', '✓ src/a.test.ts (3 tests) 4ms'],
  ['typescript', "import {z} from 'zod';\n\nexport const Plan = z.object({title: z.string()});"],
  ['typescript', 'interface Step {\n  text: string;\n  done?: boolean;\n}'],
  ['typescript', 'const total = steps.map((step) => step.size);\nreturn total;'],
  ['typescript', "it('retries', async () => {\n  await send();\n});"],
  ['go', 'type Store interface {\n\tFind(ctx context.Context, id string) (Plan, error)\n}'],
  ['rust', 'pub(crate) struct Ring {\n    pub(crate) len: usize,\n}'],
  ['python', 'def read(path: str) -> str:\n    return open(path).read()'],
  ['cpp', 'namespace ring {\nstd::size_t size(const Buffer& buffer);\n}'],
  ['sql', 'CREATE TABLE IF NOT EXISTS steps (\n  id TEXT NOT NULL\n);'],
];

const PLAIN: readonly string[] = [
  '',
  '   \n ',
  'src/api/server.ts\nsrc/api/routes.ts\ntest/server.test.ts',
  'make sure that the cache is warm before you measure',
  'test suite should pass on all three systems',
  'go through the list of failing cases, then update it',
  'baseline: 4f2a9c1\ncandidate: 9d01e77',
  'Client -> Gateway -> Worker\n              -> Queue',
  'size    mean    p95\n  10   0.02   0.10\n  24   0.01   0.09',
  'A task is already running. Wait for it to end, then try again.',
  '- `GET /v1/status` returns the state\n- the page shows it',
  'find(id: string): Step | undefined',
  '{not json}',
];

describe('detectLanguage', () => {
  it.each(RECOGNISED)('recognises %s: %j', (language, code) => {
    expect(detectLanguage(code)).toBe(language);
  });

  it.each(PLAIN)('leaves %j plain', (code) => {
    expect(detectLanguage(code)).toBeUndefined();
  });
});
