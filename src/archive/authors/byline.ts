import {escapeForRegExp} from '../../texts/escapeForRegExp.ts';
import {remembered} from '../../texts/remembered.ts';
import {foldSpace} from '../../texts/whiteSpace.ts';

/** A byline, taken apart. */
export interface Byline {
	/** The name alone, in compatibility forms of full and half width; the byline as it is where nothing else stands in it. */
	readonly name: string;
	/** Whether a word for the role stands at the name, or what a program printed for a missing part of it. */
	readonly hasRole: boolean;
	/** Where its owner is reached, in lower case. */
	readonly address: string | undefined;
	/** The employer, or a part of one. */
	readonly desk: string | undefined;
}

/** Takes bylines apart. */
export interface BylineReader {
	/**
	 * @param byline decoded from HTML
	 * @param employer a name that counts as one, beside those that the words tell
	 */
	readonly read: (byline: string, employer?: string) => Byline;
	/** Whether a text names an employer or a part of one, and so no person. */
	readonly isDesk: (text: string) => boolean;
}

/** UTF-16 units. Longer ones are no names: they stay as they are. */
const longestByline = 200;

/**
 * Makes what takes bylines apart. Reading takes time as the byline is long, which has a limit.
 * @param words as the setting `bylineWords` has them
 */
export function bylineReader(words: readonly string[]): BylineReader {
	const beginning = beginningWith(wordsOf(words, /^([^…]+)…$/u));
	const end = endingWith(wordsOf(words, /^…([^,…][^…]*)$/u));
	const deskWord = withWord(wordsOf(words, /^…,([^…]+)$/u));
	// Names are many posts', and employers too.
	const isDesk = remembered((text) => deskWord.test(normalized(text)) || abbreviation.test(text));
	const read = (byline: string, employer?: string): Byline => {
		const plain = {name: byline, hasRole: false, address: undefined, desk: undefined};
		if (byline.length > longestByline) return plain;
		const written = normalized(byline);
		const [reached, address] = withoutAddress(written);
		const present = withoutRole(reached, beginning, end, isDesk);
		const [person, desk] = withoutDesk(present, isDesk, employer);
		const name = withoutRole(person, beginning, end, isDesk);
		if (name === written || !/\p{L}/u.test(name)) return plain;
		return {name, hasRole: present !== reached || name !== person, address, desk};
	};
	return {read, isDesk};
}

/** Agencies call themselves so, and no people do behind a comma. */
const abbreviation = /^[A-Z]{2,5}$/;

/** The words of one form, longest first. */
function wordsOf(words: readonly string[], form: RegExp): readonly string[] {
	return words
		.flatMap((word) => form.exec(word)?.[1] ?? [])
		.map((word) => normalized(word))
		.toSorted((a, b) => b.length - a.length);
}

function normalized(text: string): string {
	return foldSpace(text.normalize('NFKC'));
}

/** Words that are parts of names as well, such as “von Neumann” or “de Gaulle”: behind them stand two words in capitals. */
const particles: ReadonlySet<string> = new Set(['von', 'de', 'di', 'da', 'af', 'av', 'por', 'par']);

/** Letters of scripts that part no words. */
const unparted = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';

/** In front of a word for a role: the employer or the place, as in 中央社記者 and 東京特約記者. */
const post =
	'(?:\\p{Script=Han}{1,8}[社報报台臺網网刊])?(?:[駐驻]\\p{Script=Han}{2,4}|\\p{Script=Han}{2,4}(?=[特駐驻]))?';

function beginningWith(words: readonly string[]): RegExp {
	const isTitle = (word: string): boolean => isUnparted(word) && !word.endsWith('/');
	const [titles, others] = [words.filter(isTitle), words.filter((word) => !isTitle(word))];
	const [marked, plain] = [others.filter((word) => word.endsWith('/')), others.filter((word) => !word.endsWith('/'))];
	const isParticle = (word: string): boolean => particles.has(word.toLowerCase());
	const oneOf = (chosen: readonly string[]): string => `(?:${patternOf(chosen.map(inAnyCase))})`;
	// What stands before and behind words is looked for once, and not again for each of them: it takes long to compile.
	const patterns = [
		`${oneOf(marked.map((word) => word.slice(0, -1)))}(?: ?[/:|=丨] ?| [-–—] )`,
		`${oneOf(plain.filter((word) => !isParticle(word)))}(?:: ?| )(?=\\p{L})`,
		`${oneOf(plain.filter(isParticle))}(?:: ?(?=\\p{L})| (?=\\p{Lu}\\S* (?:\\S+ ){0,3}\\p{Lu}))`,
		`${post}${oneOf(titles)}[ /:|=丨]{0,3}(?=[${unparted}]{2}|\\p{L}+ )`,
	];
	return new RegExp(`^[(\\[【]?(?:${patternOf(patterns)})`, 'u');
}

/** A pattern for a word: case counts for what stands behind it. */
function inAnyCase(word: string): string {
	return word.replace(/\p{L}|[^\p{L}]/gu, (sign) => {
		const cases = new Set([sign.toLowerCase(), sign.toUpperCase()]);
		return cases.size > 1 && sign.length === 1
			? `[${[...cases].filter(({length}) => length === 1).join('')}]`
			: escapeForRegExp(sign);
	});
}

/** Words that may stand at the end of a text, with what parts them from it. */
interface WordsAtEnd {
	readonly pattern: RegExp;
	/** UTF-16 units that are looked at: to look for them anywhere in a text takes long. */
	readonly longest: number;
}

function withoutEnd(text: string, {pattern, longest}: WordsAtEnd): string {
	const [words] = pattern.exec(text.slice(-longest)) ?? [];
	return words === undefined ? text : text.slice(0, text.length - words.length);
}

function endingWith(words: readonly string[]): WordsAtEnd {
	const patterns = words.map(
		(word) => `(?:${isUnparted(word) ? '[ ,、/|(]{0,2}' : '[ ,/|(]{1,2}'})${escapeForRegExp(word)}`,
	);
	return {
		pattern: new RegExp(`(?:${patternOf(patterns)})[)\\]】]?$`, 'iu'),
		longest: Math.max(0, ...words.map(({length}) => length)) + '( '.length + ')'.length,
	};
}

/** Words that other scripts part stand for themselves; those that none parts end the text. */
function withWord(words: readonly string[]): RegExp {
	const oneOf = (chosen: readonly string[]): string => `(?:${patternOf(chosen.map(escapeForRegExp))})`;
	const parted = oneOf(words.filter((word) => !isUnparted(word)));
	// What stands around words is looked for once, and not again for each of them: it takes long to compile.
	return new RegExp(`${oneOf(words.filter(isUnparted))}$|(?<![\\p{L}\\p{N}])${parted}(?![\\p{L}\\p{N}])`, 'iu');
}

/** Where there are none, what is nowhere. */
function patternOf(alternatives: readonly string[]): string {
	return alternatives.length === 0 ? '(?!)' : alternatives.join('|');
}

function isUnparted(word: string): boolean {
	return new RegExp(`[${unparted}\\p{Script=Hangul}]`, 'u').test(word);
}

/** What programs print for a part of a name that they do not know. */
const missingPart = /^(?:null|undefined) (?=\p{L})|(?<=\p{L}) (?:null|undefined)$/u;

/** From where a reporter writes: 記者林小春／台北報導, 記者林小春台北3日電. */
const dateline =
	/[/( ]{1,2}\p{Script=Han}{2,6}?(?:[綜综]合)?(?:[報报][導导道]|\d{1,2}日[電电訊讯])\)?$|\p{Script=Han}{2}\d{1,2}日[電电訊讯]\)?$/u;

/** As many words for roles stand before one another: 文／記者. */
const mostRoles = 3;

function withoutRole(byline: string, beginning: RegExp, end: WordsAtEnd, isDesk: (text: string) => boolean): string {
	// Most bylines hold nothing of these, which is told much sooner than what is to be left out.
	const whole = /null|undefined/.test(byline) ? byline.replace(missingPart, '') : byline;
	let name = /[報报日]/.test(whole) ? whole.replace(dateline, '') : whole;
	for (let count = 0; count < mostRoles; count++) {
		const shorter = name.replace(beginning, '').replace(/^([^([【]+)[)\]】]$/u, '$1');
		if (shorter === name) break;
		name = shorter;
	}
	const ended = withoutEnd(name, end).trim();
	// The reporters of an agency are no person of its name.
	return ended === name || ended.length < 2 || isDesk(ended) ? name : ended;
}

const mailAddress = /[ ,(<[/|-]{0,3}(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)[)>\]]?/iu;
const handle = /[ ,(/|-]{1,3}(@\w{2,30})\)?$/u;
const named = /^\(([^()]+)\)$|^<([^<>]+)>$/u;

/** A byline without the address at its name, also in the way of RSS: `ann@town.example (Ann Lee)`. */
function withoutAddress(byline: string): readonly [name: string, address: string | undefined] {
	const match = byline.includes('@') ? (mailAddress.exec(byline) ?? handle.exec(byline)) : null;
	if (match === null) return [byline, undefined];
	const rest = `${byline.slice(0, match.index)} ${byline.slice(match.index + match[0].length)}`.trim();
	const inner = named.exec(rest);
	return [inner?.[1] ?? inner?.[2] ?? rest, match[1]?.toLowerCase()];
}

const employed = /^(.+?)(?: ?[,、|/] ?| ?\(| [-–—] )([^()]+)\)?$/u;

/** A byline without the employer behind it. An employer with another one is no person. */
function withoutDesk(
	byline: string,
	isDesk: (text: string) => boolean,
	employer: string | undefined,
): readonly [name: string, desk: string | undefined] {
	const [, name, desk] = (/[,、|/(–—-]/.test(byline) && employed.exec(byline)) || [];
	if (name === undefined || desk === undefined) return [byline, undefined];
	const isEmployed = isDesk(desk) || desk === employer;
	return isEmployed && !isDesk(name) && name !== employer ? [name, desk.toLowerCase()] : [byline, undefined];
}
