/**
 * Stands in for Docusaurus's module of this name on the server of a production build: its components know the
 * chunks they are made of.
 */
import ComponentCreator from '@docusaurus/core/lib/client/exports/ComponentCreator';
import routesChunkNames from '@generated/routesChunkNames';

export default function createNamedComponent(path: string, hash: string): object {
  return Object.assign(ComponentCreator(path, hash), {chunks: routesChunkNames[`${path}-${hash}`]});
}
