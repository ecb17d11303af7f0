import {compareText, type Diagnostic} from '../model/diagnostic.ts';
import type {PageContents} from '../model/facts.ts';
import {merge, rangeAround} from '../model/ranges.ts';
import type {Harm} from '../model/rule.ts';
import type {Range} from '../model/text.ts';
import {captionedPart} from './formula.ts';
import {type Loss, lossIn, lossOf, missingText} from './losses.ts';

/** A finding, as far as a score asks for it. One without a place stands in no part of the page. */
export type ScoredFinding = Pick<Diagnostic, 'rule' | 'messageId' | 'message' | 'cause' | 'fix' | 'unsafeFix'> &
	Partial<Pick<Diagnostic, 'range'>>;

/** What a finding takes where it stands. */
export interface PlacedLoss {
	readonly finding: ScoredFinding;
	/** Undefined where that is missed by nobody, or taken by another finding already. */
	readonly loss: Loss | undefined;
	/** Whether it is there besides another one of the same finding, and stays when that is mended. */
	readonly isBeside?: boolean;
}

/** What findings of a post take, each where it stands: in furniture, in a picture, in one with a caption. The same in any order. */
export function placeLosses(
	findings: readonly ScoredFinding[],
	{captioned = [], nameless = [], pictures = [], players = []}: PageContents,
	harmOf: (rule: string) => Harm,
): readonly PlacedLoss[] {
	const losses = findings.map((finding) => ({finding, loss: lossOf(finding, harmOf(finding.rule))}));
	const furniture = furnitureIn(losses);
	const placed = losses.map(({finding, loss}): PlacedLoss => {
		if (!isOfThing(loss)) return {finding, loss};
		if (around(furniture, finding) !== undefined) return {finding, loss: undefined};
		if (isOfAlternative(loss) && around(captioned, finding) !== undefined)
			return {finding, loss: {...loss, amount: loss.amount * captionedPart}};
		if (around(pictures, finding) !== undefined) return {finding, loss: lossIn('picture', loss)};
		// Beside its sources, a player holds subtitles, and links for those who cannot play it.
		const isOfPlayer = finding.cause.kind.startsWith('<source') && around(players, finding) !== undefined;
		return {finding, loss: isOfPlayer ? lossIn('player', loss) : loss};
	});
	// No finding asks for the text of a picture that nobody sees: it is missing all the same, so that none is better lost than shown.
	const withTexts = placed.flatMap((one): readonly PlacedLoss[] => {
		const picture = isOfPicture(one.loss) ? around(nameless, one.finding) : undefined;
		if (picture === undefined) return [one];
		const part = around(captioned, one.finding) === undefined ? 1 : captionedPart;
		return [one, {finding: one.finding, loss: {...missingText, amount: missingText.amount * part}, isBeside: true}];
	});
	return onceInEach(pictures, onceInEach(players, withTexts));
}

function isOfPicture(loss: Loss | undefined): boolean {
	return loss?.dimension === 'completeness' && loss.of === 'image';
}

/** What findings say that stands around the article: what goes when they are fixed. */
function furnitureIn(losses: readonly {readonly finding: ScoredFinding; readonly loss: Loss}[]): readonly Range[] {
	const removed = losses
		.filter(({loss}) => loss.isFurniture === true)
		.flatMap(({finding: {fix, unsafeFix}}) => (unsafeFix ?? fix)?.edits ?? [])
		.filter(({text}) => text.trim() === '');
	return merge(removed.map(({range}) => range));
}

/** Whether something on the page is at fault, and not the post as a whole; what is in the way is so wherever it stands. */
function isOfThing({dimension, of}: Loss): boolean {
	return dimension !== 'cleanliness' && of !== 'post';
}

function isOfAlternative({dimension, of}: Loss): boolean {
	return dimension === 'accessibility' && of === 'image';
}

/**
 * A picture or a film has several addresses, and a browser asks for one of them. However many lead nowhere, one picture is lost: by the
 * finding that takes most of it.
 */
function onceInEach(things: readonly Range[], placed: readonly PlacedLoss[]): readonly PlacedLoss[] {
	const takers = new Map<string, PlacedLoss>();
	const thingOf = ({finding, loss}: PlacedLoss): string | undefined => {
		const thing = loss !== undefined && isOfThing(loss) ? around(things, finding) : undefined;
		return thing && `${thing.start} ${loss?.dimension ?? ''} ${loss?.of ?? ''}`;
	};
	for (const one of placed) {
		const key = thingOf(one);
		if (key !== undefined && takesMore(one, takers.get(key))) takers.set(key, one);
	}
	return placed.map((one) => {
		const key = thingOf(one);
		return key === undefined || takers.get(key) === one ? one : {...one, loss: undefined};
	});
}

/** Whether one takes more than another; of two that take the same, one cause comes first. */
function takesMore(one: PlacedLoss, other: PlacedLoss | undefined): boolean {
	if (other === undefined) return true;
	const more = (one.loss?.amount ?? 0) - (other.loss?.amount ?? 0);
	return more > 0 || (more === 0 && compareText(one.finding.cause.id, other.finding.cause.id) < 0);
}

function around(ranges: readonly Range[], {range}: ScoredFinding): Range | undefined {
	return range === undefined ? undefined : rangeAround(ranges, range);
}
