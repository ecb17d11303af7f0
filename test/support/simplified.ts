import test from 'ava';
import {loadToSimplified} from '../../src/node/run/simplified.ts';

let convert: ((text: string) => string) | undefined;

test.before('loads the converter from traditional to simplified Chinese', async () => {
	convert = await loadToSimplified();
});

/** Writes Chinese in simplified characters, as a run over an archive does; to be called in tests only. */
export function toSimplified(text: string): string {
	if (convert === undefined) throw new Error('The converter is loaded before the first test.');
	return convert(text);
}
