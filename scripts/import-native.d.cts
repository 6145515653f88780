export function importSiteModules(): Promise<typeof import('./site-modules.ts')>;
