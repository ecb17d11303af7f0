import type {KeepingReason, PostFacts, Range, Role} from '../../src/authoring.ts';

/** Says why one of two posts is the one to keep, in a clause about it. */
export function whyKept(reason: KeepingReason): string {
	switch (reason.is) {
		case 'fuller':
			return `holds ${reason.letters} letters where this one holds ${reason.otherLetters}`;
		case 'sourced':
			return 'says what it was taken from';
		case 'firstHand':
			return 'was taken from the page itself and not from a snapshot of it';
		case 'filled':
			return `has ${roleNames[reason.role]}`;
		case 'older':
			return `is ${reason.days === 1 ? '1 day' : `${reason.days} days`} older`;
		case 'first':
			return 'comes first, for nothing tells them apart';
	}
}

const roleNames: Readonly<Record<Role, string>> = {
	title: 'a title',
	date: 'a date',
	author: 'an author',
	source: 'a source',
	tags: 'tags',
};

/** A clause about another post; empty where it is not known what a post itself was taken from. */
export function fromElsewhere({source}: PostFacts): string {
	return source === undefined ? '' : ', which was taken from another page';
}

/** Where a post says what it was taken from, else its title, else its beginning. */
export function placeOf({source, title}: PostFacts): Range {
	return source?.range ?? title?.range ?? {start: 0, end: 0};
}
