import type {MappedText} from '../mappedText.ts';
import {readBody} from '../readBody.ts';
import type {TemplatedBody} from '../rendering.ts';

/** The body as kramdown reads it: every line ends in `\n`, the last one too. */
export function readInput(file: string, body: TemplatedBody): MappedText {
	const input = readBody(file, body);
	const built = input.build();
	const {end} = body.range;
	return built.text.endsWith('\n') ? built : input.write('\n', {start: end, end}).build();
}
