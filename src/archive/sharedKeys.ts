import type {SharedKey} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Settings} from '../model/settings.ts';
import {digestNumber} from '../texts/digest.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import {capturedTextOf, outlineOf} from './postOutline.ts';
import {titleKeyOf} from './titles.ts';

type KeySettings = Pick<Settings, 'trackingParameters'>;

/** What each key of posts is made of; undefined for a post that has none. */
const keys: {readonly [Key in SharedKey]: (post: PostFacts, settings: KeySettings) => string | undefined} = {
	source: ({source}, {trackingParameters}) => source && sourceKeyOf(source.value, trackingParameters),
	title: ({title}) => (title === undefined || title.value.trim() === '' ? undefined : titleKeyOf(title.value)),
	authorAndTitle: ({author, title}) => {
		const [writer, name] = [foldSpace(author?.value ?? ''), foldSpace(title?.value ?? '')];
		return writer === '' || name === '' ? undefined : `${writer}\n${name}`;
	},
	file: ({fingerprint}) => fingerprint.file,
	words: ({fingerprint: {words, length}}) => (length === 0 ? undefined : words),
	gist: (post) => (outlineOf(post).site === undefined ? undefined : capturedTextOf(post)),
};

/** All keys, in the order in which marks of them are kept. The record has each of them, and nothing else. */
export const sharedKeys = Object.keys(keys) as readonly SharedKey[];

/** What posts have in common that have this key in common. */
export function sharedKeyOf(post: PostFacts, key: SharedKey, settings: KeySettings): string | undefined {
	return keys[key](post, settings);
}

/** Stands for a post that has no such key. */
const noMark = 0;

/** A whole number below 2^32 that is the same for posts with the same key, and hardly ever for others; 0 for a post that has none. */
export function sharedMarkOf(post: PostFacts, key: SharedKey, settings: KeySettings): number {
	const text = sharedKeyOf(post, key, settings);
	return text === undefined ? noMark : digestNumber(text) || 1;
}

/**
 * The items whose mark another one has, too, in their order.
 * @param markOf as `sharedMarkOf` makes them
 */
export function withSharedMark<T>(items: readonly T[], markOf: (item: T) => number): readonly T[] {
	const marks = Uint32Array.from(items, markOf);
	const shared = new Set<number>();
	// Sorting numbers is many times as quick as keeping a set of them.
	const sorted = marks.toSorted();
	for (let index = 1; index < sorted.length; index++) {
		const mark = sorted[index] ?? noMark;
		if (mark !== noMark && mark === sorted[index - 1]) shared.add(mark);
	}
	return shared.size === 0 ? [] : items.filter((_, index) => shared.has(marks[index] ?? noMark));
}
