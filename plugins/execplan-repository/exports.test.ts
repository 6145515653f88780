import {expect, test} from 'vitest';
import * as repository from './index.ts';

test('the public interface', () => {
  expect(Object.keys(repository).sort()).toEqual([
    'answerItems',
    'bundleWorker',
    'codeOf',
    'collectPackages',
    'commitOf',
    'decodeText',
    'git',
    'inBatches',
    'isImage',
    'isManifest',
    'isMarkdown',
    'isSvg',
    'listFiles',
    'listTree',
    'openGitBlobs',
    'openValueStore',
    'pathInside',
    'readContentConfig',
    'readLintConfig',
    'readRepositoryUrl',
    'readTexts',
    'runInProcesses',
    'selectImages',
    'selectMarkdown',
    'storeKey',
    'streamGit',
    'withoutExtension',
    'withoutIgnored',
  ]);
});
