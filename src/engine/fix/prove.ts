import type {ArchiveIndex} from '../../model/archiveIndex.ts';
import type {Post} from '../../model/post.ts';
import type {PostSettings} from '../../model/settings.ts';
import {applyEdits} from '../../model/text.ts';
import type {PostReader} from './postReader.ts';
import type {Candidate} from './select.ts';
import {shownLiquid} from './shownLiquid.ts';
import {type BrokenPromise, findBrokenPromise} from './verify.ts';

/** What fixes are proved with. */
export interface Proof {
	readonly reader: PostReader;
	readonly settings: PostSettings;
	/** Undefined where no archive is known. */
	readonly archive: ArchiveIndex | undefined;
	/** Whether one more lot may be tried out: each costs a reading of the post. */
	readonly mayTry: () => boolean;
	/** Called for each fix that breaks a promise. */
	readonly refuse: (candidate: Candidate, promise: BrokenPromise) => void;
}

/**
 * Tries all candidates together; where that breaks a promise, halves the lot to find the culprits.
 * @param before the post as it is, without any of them
 * @returns those that hold together, as far as it may try
 */
export function proveFixes(before: Post, candidates: readonly Candidate[], proof: Proof): readonly Candidate[] {
	let proven: readonly Candidate[] = [];
	const waiting: (readonly Candidate[])[] = [candidates];
	for (let lot = waiting.pop(); lot !== undefined; lot = waiting.pop()) {
		if (!proof.mayTry()) return proven;
		const together = [...proven, ...lot];
		const broken = promiseBrokenBy(together, before, proof);
		const [first] = lot;
		if (broken === undefined) proven = together;
		else if (lot.length === 1 && first !== undefined) proof.refuse(first, broken);
		else {
			const middle = lot.length >> 1;
			waiting.push(lot.slice(middle), lot.slice(0, middle));
		}
	}
	return proven;
}

function promiseBrokenBy(
	candidates: readonly Candidate[],
	before: Post,
	{reader, settings: {settings}, archive}: Proof,
): BrokenPromise | undefined {
	const fixes = candidates.map(({fix}) => fix);
	const text = applyEdits(
		before.text,
		fixes.flatMap(({edits}) => edits),
	);
	const {post: after} = reader.read(text);
	const literalLiquid = shownLiquid(fixes);
	const base = literalLiquid.length === 0 ? before : reader.readWithText(before.text, literalLiquid).post;
	return findBrokenPromise({before: base, after, fixes, settings, archive});
}
