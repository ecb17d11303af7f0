import type {Fix, RelatedLocation, Severity, Suggestion} from '../../model/diagnostic.ts';
import type {Comment, Element, Text} from '../../model/post.ts';
import type {Maker, Question, Rule} from '../../model/rule.ts';
import type {RuleSetting} from '../../model/settings.ts';
import {type Position, type Range, Source} from '../../model/text.ts';
import {descendants, propertyName, textsBelow} from '../../page/html.ts';
import {foldSpace} from '../../texts/whiteSpace.ts';
import {shorten} from '../../texts/wording.ts';
import {wordsAt} from '../../texts/wordsAt.ts';
import {kindOf} from './findingKind.ts';

/** A finding before the archive was asked and before lines and columns are known. Plain JSON. */
export interface Finding {
	readonly rule: string;
	readonly messageId: string;
	readonly message: string;
	readonly severity: Severity;
	readonly fatal: boolean;
	readonly range: Range;
	/** What the fault is about, if that is not the text that the range spans. */
	readonly identity: string | undefined;
	/** What kind of thing it is about: of the findings of one cause it is the same. */
	readonly kind: string;
	/** The id of the message that the findings of its cause share: mostly its own. */
	readonly causeMessage: string;
	readonly madeBy: Maker;
	readonly fix: Fix | undefined;
	readonly suggestions: readonly Suggestion[];
	readonly related: readonly RelatedLocation[];
	/** What the archive is to say of it. */
	readonly asks: readonly Question[];
	/** Parts of the page that it wants away; none if left out. */
	readonly claims?: readonly Range[];
	/** Whether nobody acts on it where another finding wants such a part away. */
	readonly yields?: true;
	/** Whether an archive rule that looks at parts of the page has found it. */
	readonly isJudged?: true;
	/** What is to be quoted in the message, by the names of its placeholders. */
	readonly quotes?: Readonly<Record<string, Range>>;
}

/** A finding whose lines and columns are known. */
export interface LocatedFinding extends Finding {
	readonly identity: string;
	readonly start: Position;
	readonly end: Position;
}

/**
 * Counts lines and columns: the one place where offsets become positions.
 * @param text of the post that the findings stand in
 */
export function locateFindings(findings: readonly Finding[], text: string): readonly LocatedFinding[] {
	if (findings.length === 0) return [];
	const source = new Source(text);
	// Findings are many: written out, because a spread takes many times as long.
	return findings.map((finding) => ({
		rule: finding.rule,
		messageId: finding.messageId,
		message: finding.quotes === undefined ? finding.message : withQuotes(finding.message, finding.quotes, text),
		severity: finding.severity,
		fatal: finding.fatal,
		range: finding.range,
		identity: finding.identity ?? beginningOf(text, finding.range),
		kind: finding.kind,
		causeMessage: finding.causeMessage,
		madeBy: finding.madeBy,
		fix: finding.fix,
		suggestions: finding.suggestions,
		related: finding.related,
		asks: finding.asks,
		start: source.positionAt(finding.range.start),
		end: source.positionAt(finding.range.end),
		...(finding.claims === undefined ? noClaims : {claims: finding.claims}),
		...(finding.yields === undefined ? noClaims : {yields: finding.yields}),
		...(finding.isJudged === undefined ? noClaims : {isJudged: finding.isJudged}),
	}));
}

/** An error thrown by a rule. */
export interface RuleCrash {
	readonly rule: string;
	readonly message: string;
	/** Where in the post the rule was, as UTF-16 offset; undefined for archive rules. */
	readonly offset: number | undefined;
}

/**
 * Fills in a message and decides its severity.
 * @param identity what the fault is about, if that is not the text that the range spans
 * @param kind what kind of thing that is, if neither the rule nor the message alone says it
 */
export function makeFinding(
	rule: Rule,
	setting: RuleSetting,
	range: Range,
	details: {
		readonly message: string;
		readonly data?: Readonly<Record<string, string | number | Range>>;
		readonly fix?: Fix | undefined;
		readonly suggestions?: readonly Suggestion[];
		readonly related?: readonly RelatedLocation[];
		readonly asks?: Question | readonly Question[] | undefined;
		readonly cause?: string | undefined;
		readonly outweighs?: Range | readonly Range[] | undefined;
		readonly covers?: Range | undefined;
		readonly yields?: boolean | undefined;
	},
	identity?: string,
	kind = details.cause === undefined ? kindOf('', plainData(details.data)) : foldSpace(shorten(details.cause)),
): Finding {
	const message = rule.messages[details.message];
	// The compiler knows better than to let this happen, but not every rule is compiled.
	if (message === undefined)
		throw new Error(`It reports the message \`${details.message}\`, which it does not define.`);
	const {text} = message;
	const claims = [details.covers ?? [], details.outweighs ?? []].flat();
	const quotes = quotesIn(details.data);
	return {
		rule: rule.id,
		messageId: details.message,
		message: fillIn(text, details.data ?? {}),
		severity: setting.messageSeverity[details.message] ?? setting.severity ?? message.severity,
		fatal: false,
		range,
		identity,
		kind,
		causeMessage: message.sharesCausesOf,
		madeBy: message.madeBy,
		fix: details.fix,
		suggestions: details.suggestions ?? none,
		related: details.related ?? none,
		asks: details.asks === undefined ? none : [details.asks].flat(),
		...(claims.length === 0 ? noClaims : {claims}),
		...(details.yields === true ? {yields: true} : noClaims),
		...(quotes === undefined ? noClaims : {quotes}),
	};
}

/**
 * What tells a node from others of its kind, however its tag is written: where it leads or what it shows, else its words.
 * Undefined for what only its own text tells.
 */
export function identityOf(about: Element | Text | Comment | Range | string): string | undefined {
	if (typeof about === 'string') return about;
	if (!('type' in about) || about.type !== 'element') return undefined;
	return `<${about.tagName}> ${targetOf(about) ?? (firstWordsOf(about) || firstTargetIn(about))}`;
}

function targetOf(element: Element): string | undefined {
	for (const key of targetProperties) {
		const value = element.properties[key];
		if (value !== undefined && value !== null && value !== '' && value !== false) return String(value);
	}
	return undefined;
}

/** Of pictures without a word, the first tells them apart. */
function firstTargetIn(element: Element): string {
	let looked = 0;
	for (const inner of descendants(element)) {
		const target = targetOf(inner);
		if (target !== undefined) return target;
		if (++looked > identifyingLength) break;
	}
	return '';
}

/** Attributes that hold what an element is about; those of images that wait for a script come first. */
const targetProperties = ['href', 'data-src', 'data-original', 'src', 'data', 'data-srcset', 'srcset', 'id'].map(
	propertyName,
);

/** UTF-16 units that tell a long text from others well enough; to go through all of each would take too long. */
const identifyingLength = 500;

function firstWordsOf(element: Element): string {
	let words = '';
	for (const {value} of textsBelow(element)) {
		words += value;
		if (words.length > identifyingLength) break;
	}
	return foldSpace(words.slice(0, identifyingLength));
}

function beginningOf(text: string, {start, end}: Range): string {
	return foldSpace(text.slice(start, Math.min(end, start + identifyingLength)));
}

const none: readonly never[] = [];

const noClaims = {};

type MessageData = Readonly<Record<string, string | number | Range>>;

/** What of a message’s data is said by itself. */
function plainData(data: MessageData = {}): Readonly<Record<string, string | number>> {
	const plain: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(data)) if (typeof value !== 'object') plain[name] = value;
	return plain;
}

/** What of it only the text of the post says. */
function quotesIn(data: MessageData = {}): Readonly<Record<string, Range>> | undefined {
	const quotes: Record<string, Range> = {};
	for (const [name, value] of Object.entries(data)) if (typeof value === 'object') quotes[name] = value;
	return Object.keys(quotes).length === 0 ? undefined : quotes;
}

function withQuotes(message: string, quotes: Readonly<Record<string, Range>>, text: string): string {
	return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
		const range = quotes[name];
		return range === undefined ? placeholder : shorten(wordsAt(text, range));
	});
}

/**
 * Puts the values into a message: `{name}`, and `{count:post|posts}` for a number with the right word behind it. The values
 * that it quotes, between backticks, may be huge: of these it shows enough to know them by.
 */
function fillIn(text: string, data: MessageData): string {
	const parts = text.split('`').map((part, index) =>
		part.replace(
			/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
			(placeholder, name: string, one: string | undefined, many: string | undefined) => {
				const value = data[name];
				if (value === undefined) throw new Error(`It reports a message without a value for \`${placeholder}\`.`);
				// Where the post is at hand, its words come in.
				if (typeof value === 'object') return placeholder;
				if (one !== undefined) return `${value} ${Number(value) === 1 ? one : many}`;
				return index % 2 === 1 ? shorten(String(value)) : String(value);
			},
		),
	);
	return parts.join('`');
}
