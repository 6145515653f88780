import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {vercelSettings} from './vercel.ts';

const TIME = '2026-03-10T12:00:00.000Z';
const SET = {
  VERCEL_URL: 'noticeboard-abc123.vercel.app',
  VERCEL_GIT_PROVIDER: 'github',
  VERCEL_GIT_REPO_OWNER: 'town',
  VERCEL_GIT_REPO_SLUG: 'noticeboard',
  VERCEL_GIT_COMMIT_SHA: 'a'.repeat(40),
};

describe('vercelSettings', () => {
  it('of production', () => {
    const production = {...SET, VERCEL_ENV: 'production', VERCEL_PROJECT_PRODUCTION_URL: 'docs.example.org'};
    expect(vercelSettings(production, TIME)).toEqual({
      SITE_URL: 'https://docs.example.org',
      REPO_URL: 'https://github.com/town/noticeboard',
      REPO_REF: 'a'.repeat(40),
    });
  });

  it('of a pull request', () => {
    const preview = {...SET, VERCEL_ENV: 'preview', VERCEL_GIT_PULL_REQUEST_ID: '7'};
    expect(vercelSettings(preview, TIME)).toEqual({
      SITE_URL: 'https://noticeboard-abc123.vercel.app',
      REPO_URL: 'https://github.com/town/noticeboard',
      REPO_REF: 'a'.repeat(40),
      PREVIEW_PULL_REQUEST: '7',
      PREVIEW_COMMIT: 'a'.repeat(40),
      PREVIEW_TIME: TIME,
    });
  });

  it('of a branch without a pull request, and without git', () => {
    const branch = {...SET, VERCEL_ENV: 'preview', VERCEL_GIT_PULL_REQUEST_ID: ''};
    expect(vercelSettings(branch, TIME)).not.toHaveProperty('PREVIEW_PULL_REQUEST');
    expect(vercelSettings({VERCEL_ENV: 'preview', VERCEL_URL: 'x.vercel.app'}, TIME)).toEqual({
      SITE_URL: 'https://x.vercel.app',
    });
  });

  it('says what is missing', () => {
    expect(() => vercelSettings({}, TIME)).toThrow(/^VERCEL_ENV, VERCEL_URL: Unexpected empty value/);
  });
});

it('vercel.json is what Vercel takes', () => {
  const file = createRequire(import.meta.url).resolve(
    'schemastore/schemas/json/openapi.vercel.sh/vercel.json',
  );
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  // Draft 4, of which it uses what later drafts have too.
  delete schema.$schema;
  delete schema.id;
  const validate = new Ajv({strict: false, validateFormats: false}).compile(schema);
  const settings = JSON.parse(readFileSync(new URL('../../vercel.json', import.meta.url), 'utf8'));
  expect(validate(settings), JSON.stringify(validate.errors)).toBe(true);
});
