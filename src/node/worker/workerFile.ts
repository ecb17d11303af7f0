import path from 'node:path';

/** What threads run: the module beside this one, and in the published command, which is one script, the script beside that. */
export const workerFile = new URL(`worker${path.extname(import.meta.url)}`, import.meta.url);
