import type {BlockBox, BlockDetail, PackedBlocks} from '../model/facts.ts';

/** The pieces of a page. */
export interface PostBlocks {
	/** In the order of the page. */
	readonly blocks: readonly BlockDetail[];
	readonly boxes: readonly BlockBox[];
}

/** UTF-16 units. */
export const digestLength = 8;

/** Numbers for each block: from the end of the one before it, its length, what goes with it, its letters, its signature, signs. */
const blockWidth = 8;

/** Numbers for each box: its blocks, its place, what goes with it. */
const boxWidth = 5;

/** The lowest bits of the last number; above them stands how many pictures there are. */
const signs = {isHeading: 1, isQuoted: 2, isRemovable: 4, leadsToSource: 8, isOfArticle: 16} as const;
const firstPicture = 32;

/** Writes the pieces of a page shorter. */
export function packBlocks({blocks, boxes}: PostBlocks): PackedBlocks {
	const signatures = new Map<string, number>();
	const numbers: number[] = [];
	let digests = '';
	let position = 0;
	for (const block of blocks) {
		const {range, before, behind, letters, linked, signature} = block;
		const place = signatures.get(signature) ?? signatures.size;
		signatures.set(signature, place);
		digests += block.digest;
		numbers.push(
			range.start - position,
			range.end - range.start,
			before,
			behind,
			letters,
			linked,
			place,
			signsOf(block),
		);
		position = range.end;
	}
	const places = boxes.flatMap(({first, last, range, before}) => [first, last, range.start, range.end, before]);
	return [[...signatures.keys()], digests, numbers, places];
}

function signsOf({isHeading, isQuoted, isOfArticle, isRemovable, leadsToSource, pictures}: BlockDetail): number {
	return (
		(isHeading ? signs.isHeading : 0) +
		(isQuoted ? signs.isQuoted : 0) +
		(isRemovable ? signs.isRemovable : 0) +
		(leadsToSource ? signs.leadsToSource : 0) +
		(isOfArticle ? signs.isOfArticle : 0) +
		pictures * firstPicture
	);
}

/** Reads what `packBlocks` wrote. */
export function unpackBlocks([signatures, digests, numbers, boxes]: PackedBlocks): PostBlocks {
	const blocks: BlockDetail[] = [];
	let position = 0;
	for (let index = 0; index * blockWidth < numbers.length; index++) {
		const at = (offset: number): number => numbers[index * blockWidth + offset] ?? 0;
		const start = position + at(0);
		const all = at(7);
		position = start + at(1);
		blocks.push({
			digest: digests.slice(index * digestLength, (index + 1) * digestLength),
			range: {start, end: position},
			before: at(2),
			behind: at(3),
			letters: at(4),
			linked: at(5),
			signature: signatures[at(6)] ?? '',
			isHeading: (all & signs.isHeading) !== 0,
			isQuoted: (all & signs.isQuoted) !== 0,
			isOfArticle: (all & signs.isOfArticle) !== 0,
			isRemovable: (all & signs.isRemovable) !== 0,
			leadsToSource: (all & signs.leadsToSource) !== 0,
			pictures: Math.floor(all / firstPicture),
		});
	}
	return {blocks, boxes: unpackBoxes(boxes)};
}

function unpackBoxes(numbers: readonly number[]): readonly BlockBox[] {
	const boxes: BlockBox[] = [];
	for (let index = 0; index < numbers.length; index += boxWidth) {
		const [first = 0, last = 0, start = 0, end = 0, before = 0] = numbers.slice(index, index + boxWidth);
		boxes.push({first, last, range: {start, end}, before});
	}
	return boxes;
}

/** Calls back with the digest of each block, of which nothing else is looked at. */
export function eachDigest([, digests]: PackedBlocks, call: (digest: string) => void): void {
	for (let start = 0; start < digests.length; start += digestLength) call(digests.slice(start, start + digestLength));
}

/** The digest of the block with most letters outside of links, the first of several, without unpacking; undefined where none has any. */
export function longestIn([, digests, numbers]: PackedBlocks): string | undefined {
	let [longest, most] = [-1, 0];
	for (let index = 0; index * blockWidth < numbers.length; index++) {
		const at = (offset: number): number => numbers[index * blockWidth + offset] ?? 0;
		const own = at(4) - at(5);
		if (own <= most || (at(7) & signs.isHeading) !== 0) continue;
		[longest, most] = [index, own];
	}
	return longest === -1 ? undefined : digests.slice(longest * digestLength, (longest + 1) * digestLength);
}
