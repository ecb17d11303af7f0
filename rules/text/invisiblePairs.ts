import {foldSpace, isElement, type Parent, type Post, type Text, textOf} from '../../src/authoring.ts';
import type {FoundRun, InvisibleRun} from './invisibleRuns.ts';

/** Two runs that an editor put around something together: a mention of somebody, in most cases. */
export interface InvisiblePair {
	readonly first: InvisibleRun;
	readonly second: InvisibleRun;
	/** What stands between them. */
	readonly between: string;
}

/** Puts runs together that stand around one element, or around one mention. */
export function pairRuns(post: Post, found: readonly FoundRun[]): readonly (InvisibleRun | InvisiblePair)[] {
	const findPartner = partnerFinder(post);
	const paired: (InvisibleRun | InvisiblePair)[] = [];
	for (let index = 0; index < found.length; index++) {
		const [one, other] = [found[index], found[index + 1]];
		if (one === undefined) continue;
		const between = other === undefined ? undefined : textBetween(one, other, findPartner);
		if (other === undefined || between === undefined) paired.push(one.run);
		else {
			paired.push({first: one.run, second: other.run, between});
			index++;
		}
	}
	return paired;
}

function textBetween(one: FoundRun, other: FoundRun, findPartner: PartnerFinder): string | undefined {
	const areAlike = one.run.characters === other.run.characters && /^[\u200b\ufeff]/.test(one.run.characters);
	const isRemovable = one.run.removal !== undefined && other.run.removal !== undefined;
	if (!areAlike || !isRemovable) return undefined;
	const end = one.start + one.run.characters.length;
	if (one.text === other.text) {
		const between = one.text.value.slice(end, other.start);
		return /^@[^\s@]{1,60}$/.test(between) ? between : undefined;
	}
	if (end < one.text.value.length || other.start > 0) return undefined;
	const partner = findPartner(one.text);
	return partner?.text === other.text ? partner.between() : undefined;
}

interface Partner {
	readonly text: Text;
	readonly between: () => string;
}

type PartnerFinder = (text: Text) => Partner | undefined;

/** Makes the search for the text on the other side of the element behind a text. Each parent is gone through once. */
function partnerFinder(post: Post): PartnerFinder {
	const partners = new Map<Text, Partner>();
	const known = new Set<Parent>();
	return (text) => {
		const parent = post.parentOf(text);
		if (parent !== undefined && !known.has(parent)) {
			known.add(parent);
			const {children} = parent;
			for (const [index, child] of children.entries()) {
				const [element, after] = [children[index + 1], children[index + 2]];
				if (child.type !== 'text' || !isElement(element) || after?.type !== 'text') continue;
				partners.set(child, {text: after, between: () => foldSpace(textOf(element))});
			}
		}
		return partners.get(text);
	};
}
