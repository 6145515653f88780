/** Where citations lead in the repository of a plan. */
import {createResolver, leadingId, type Resolver} from 'execplan';
import type {LintedRepository} from './repository.ts';

const known = new WeakMap<LintedRepository, Resolver>();

/** @returns the resolver of a repository, built once: its indexes take longer than a plan does. */
export function resolverOf(repository: LintedRepository): Resolver {
  const before = known.get(repository);
  if (before) return before;
  const {files, folders, packages, kindOf} = repository;
  const documents = [...files]
    .filter((path) => /\.(?:md|mdx|markdown)$/i.test(path))
    .map((path) => {
      const id = leadingId(path.slice(path.lastIndexOf('/') + 1));
      return {path, kind: kindOf(path), title: '', sections: [], ids: id === null ? [] : [id]};
    });
  const resolver = createResolver({documents, packages, files, folders});
  known.set(repository, resolver);
  return resolver;
}
