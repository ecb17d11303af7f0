import {simplifier} from '../../src/node/run/simplified.ts';

/** Writes Chinese in simplified characters, as a run over an archive does. */
export const toSimplified = simplifier();
