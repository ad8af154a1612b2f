import { ensureSystemPackages } from '../src/commands/setup/system-packages.ts';
import { reportSummary } from './report.ts';

/** `npm run bench`: every comparison, one after the other. */
ensureSystemPackages();
await import('./second-start.ts');
await import('./sandbox-server.ts');
await import('./shell.ts');
await import('./page.ts');
await import('./crowded-world.ts');
reportSummary();
