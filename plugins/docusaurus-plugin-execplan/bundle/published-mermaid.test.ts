import {dirname, posix} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readPublishedMermaid} from './published-mermaid.ts';

describe('readPublishedMermaid', () => {
  const {entry, files} = readPublishedMermaid();

  it('has an address of its own for each version', () => {
    expect(entry).toMatch(/^assets\/mermaid-\d+\.\d+\.\d+\/[\w.]+\.js$/);
    expect(files.has(entry)).toBe(true);
    expect(files.has(`${dirname(entry)}/LICENSE.txt`)).toBe(true);
  });

  it('has every module that another one imports, and nothing that a server may not know', () => {
    const scripts = [...files].filter(([path]) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(50);
    let imports = 0;
    for (const [path, text] of scripts) {
      expect(text).not.toMatch(/(?:from|import|import\()\s*["'][^"']*\.mjs["']/);
      for (const [, imported = ''] of text.matchAll(/(?:from|import|import\()\s*["'](\.[^"']+)["']/g)) {
        imports += 1;
        expect(files.has(posix.join(posix.dirname(path), imported)), `${path}: ${imported}`).toBe(true);
      }
    }
    expect(imports).toBeGreaterThan(100);
  });
});
