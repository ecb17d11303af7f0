import type {KramdownOptions} from '../src/model/kramdownOptions.ts';
import {renderKramdown} from '../src/render/kramdown/index.ts';
import {withoutTemplate} from '../src/render/rendering.ts';
import {findDifference, renderWithKramdown} from './kramdownOracle.ts';
import {pickFrom, randomFrom} from './random.ts';
import {soups} from './soups.ts';

/** A body in the pieces that it was made of. */
export type Pieces = readonly string[];

/** What random bodies are made and rendered with. */
export interface FuzzRun {
	/** One of the soups; all of them mixed for any other name. */
	readonly soup: string;
	readonly count: number;
	/** The same seed gives the same bodies. */
	readonly seed: number;
	readonly options: Partial<KramdownOptions>;
}

/** Renders random bodies with the real kramdown and with ours, and gives those of which a reader would get something else. */
export function findDifferingBodies({soup, count, seed, options}: FuzzRun): readonly Pieces[] {
	const tokens = soups[soup] ?? Object.values(soups).flat();
	const random = randomFrom(seed);
	const pick = (): string => pickFrom(tokens, random);
	const bodies = Array.from({length: count}, () => Array.from({length: 1 + Math.floor(random() * 14)}, pick));
	return differing(bodies, options);
}

/** Leaves out every piece without which a body still differs. */
export function shrink(body: Pieces, options: Partial<KramdownOptions>): string {
	let shortest = body;
	for (;;) {
		const [next] = differing(
			shortest.map((_, index) => shortest.toSpliced(index, 1)),
			options,
		);
		if (next === undefined) return shortest.join('');
		shortest = next;
	}
}

/** Our HTML of a body without Liquid; undefined where a guard stops it. */
export function renderBody(body: string, options: Partial<KramdownOptions>): string | undefined {
	const {html, failure} = renderKramdown(body, withoutTemplate({start: 0, end: body.length}), options);
	return failure === undefined ? html : undefined;
}

/** Bodies on which the real one fails count as equal: there is nothing to compare. */
function differing(bodies: readonly Pieces[], options: Partial<KramdownOptions>): readonly Pieces[] {
	const expected = renderWithKramdown(
		bodies.map((pieces) => pieces.join('')),
		options,
	);
	return bodies.filter((pieces, index) => {
		const wanted = expected[index];
		const html = renderBody(pieces.join(''), options);
		return wanted !== undefined && (html === undefined || findDifference(wanted, html) !== undefined);
	});
}
