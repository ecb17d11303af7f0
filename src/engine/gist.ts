import {decodeHTML} from 'entities';
import {readDateLine} from '../dates/dateLine.ts';
import type {Gist, PostFacts} from '../model/facts.ts';
import type {Range} from '../model/text.ts';
import {headingLinkIn} from '../page/heading.ts';
import {errorPhrases, excusePhrases} from '../printed/standInPhrases.ts';
import {digest} from '../texts/digest.ts';
import {escapeForRegExp} from '../texts/escapeForRegExp.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {snapshotOf} from '../urls/snapshots.ts';
import {decodeLeniently, parseUrl} from '../urls/urls.ts';

/** UTF-16 units without white space: what stands in place of an article says less. */
const longestGist = 3000;

/** Letters, those of scripts that write a word with one or two counted twice: less may be said of anything. */
const shortestGist = 16;

/** UTF-16 units: a page that makes excuses does so at once. */
const longestExcuse = 1500;

/** What a post says of itself: this is left out of its gist. */
type Own = Pick<PostFacts, 'title' | 'author' | 'source'>;

/**
 * Takes the gist of a post from its text, without parsing it: the letters that it shows, and where it leads, but for what is the post’s
 * own, and for what servers count and draw at random.
 * @param length how much the post says, in UTF-16 units without white space
 */
export function gistOf(
	{text, body}: {readonly text: string; readonly body: Range},
	own: Own,
	length: number,
): Gist | undefined {
	if (length === 0 || length > longestGist) return undefined;
	const start = headingLinkIn({text, body})?.underline.end ?? body.start;
	const {words, addresses} = readPage(text, {start, end: body.end});
	const kept = withoutOwn(linesOf(words), own);
	const title = own.title?.value ?? '';
	const isExcuse = excuse.test(`${title}\n${kept.slice(0, longestExcuse)}`.toLowerCase().replaceAll("'", '’'));
	const letters = lettersIn(withoutMachineWords(isExcuse ? kept.replace(numbersOfServers, ' ') : kept));
	if (weightOf(letters) < (isExcuse ? 1 : shortestGist)) return undefined;
	const targets = targetsAmong(addresses, own.source?.value);
	return {digest: digest([letters, ...targets].join('\n')), isExcuse};
}

const excuse = new RegExp([...errorPhrases, ...excusePhrases].map(escapeForRegExp).join('|'));

/** What changes each time in what a server says: days, times, long numbers. */
const numbersOfServers = /\d{1,4}[-./年]\d{1,2}[-./月]\d{1,4}日?|\d{1,2}:\d\d(?::\d\d)?|\d{4,}/g;

/** What a page shows as text, and the addresses that it names. */
interface Page {
	readonly words: string;
	readonly addresses: readonly string[];
}

/** Reads what stands outside of tags and comments, lines where blocks begin and end. Linear. */
function readPage(text: string, {start, end}: Range): Page {
	const words: string[] = [];
	const addresses: string[] = [];
	let position = start;
	for (let open = text.indexOf('<', start); open !== -1 && open < end; open = text.indexOf('<', position)) {
		const name = tagName.exec(text.slice(open, open + longestName))?.[1]?.toLowerCase();
		if (name === undefined) {
			words.push(text.slice(position, open + 1));
			position = open + 1;
			continue;
		}
		const close = text.indexOf(name === '!--' ? '-->' : '>', open);
		// What is not closed is text, and so is all that follows.
		if (close === -1) break;
		words.push(text.slice(position, open), inlineNames.has(name) ? '' : '\n');
		position = close + (name === '!--' ? 3 : 1);
		if (name === '!--') continue;
		for (const {groups} of text.slice(open, position).matchAll(address)) {
			const {double, single, bare} = groups ?? {};
			addresses.push(double ?? single ?? bare ?? '');
		}
		if (!unreadNames.has(name)) continue;
		const ending = text.indexOf(`</${name}`, position);
		position = ending === -1 ? end : ending;
	}
	words.push(text.slice(Math.min(position, end), end));
	const shown = decodeHTML(words.join('')).replace(writtenAddress, (written, target: string | undefined) => {
		addresses.push(target ?? written);
		return ' ';
	});
	return {words: shown, addresses};
}

/** The name of a tag, or what begins a comment. */
const tagName = /^<(!--|[/!]?[a-z][a-z\d]*)/i;

const longestName = 30;

/** What does not end a line. */
const inlineNames: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup u wbr'
		.split(' ')
		.flatMap((name) => [name, `/${name}`]),
);

/** What no reader with scripts sees. */
const unreadNames: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

const address = /\s(?:href|src)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))/gi;

/** An address in the text, or the target of a link of Markdown. */
const writtenAddress = /\]\(\s*<?([^\s<>()]+)|https?:\/\/[^\s<>()[\]"'，。；、（）「」]+/gi;

/** Lines with words, and without what Markdown marks them with. */
function linesOf(words: string): readonly string[] {
	return words
		.split('\n')
		.map(foldSpace)
		.filter((line) => lettersIn(line) !== '');
}

/** So many lines may stand above an article, and say what it is. */
const mostAbove = 15;

/** UTF-16 units of a line that names the author or the date. */
const longestByline = 80;

/** UTF-16 units: shorter titles are words of any text. */
const shortestTitle = 12;

/** Some lines without the post’s own title, and those above its text without its author and date. */
function withoutOwn(lines: readonly string[], {title, author}: Own): string {
	const [name, writer] = [title, author].map((field) => foldSpace(field?.value ?? ''));
	const titleLetters = lettersIn(name ?? '');
	const kept = lines.flatMap((line, index) => {
		if (lettersIn(line) === titleLetters) return [];
		if (index >= mostAbove || line.length > longestByline) return [line];
		if (/\d/.test(line) && readDateLine(line, someYear) !== undefined) return [];
		return [writer === undefined || writer === '' ? line : line.replaceAll(writer, ' ')];
	});
	const text = kept.join('\n');
	return name === undefined || name.length < shortestTitle ? text : text.replaceAll(name, ' ');
}

/** Dates are only told from other lines. */
const someYear = 2015;

/** A text without ids, addresses of machines, and times to the second: no person writes them, and each page of a server has its own. */
function withoutMachineWords(text: string): string {
	return /\d/.test(text) ? text.replace(wordWithDigit, (word) => (isMachineWord(word) ? ' ' : word)) : text;
}

const wordWithDigit = /(?<![\w:.-])(?=[a-z_:.-]*\d)[\w:.-]{7,}/gi;

function isMachineWord(word: string): boolean {
	if (/^\d{10,}$|^\d{1,2}:\d\d:\d\d$|^\d{1,3}(?:\.\d{1,3}){3}$|^\d{4}-\d\d-\d\dt\d/i.test(word)) return true;
	if (word.length < 8) return false;
	// Letters and digits in turn.
	return (word.match(/\d[a-z]|[a-z]\d/gi)?.length ?? 0) >= 2;
}

/** Two prints of one page differ in signs and blanks at most. */
function lettersIn(text: string): string {
	return text.toLowerCase().replace(signs, '');
}

/** Blanks, and signs of ASCII, of European and of East Asian print. */
const signs =
	/[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]+/g;

function weightOf(letters: string): number {
	return (
		letters.length +
		(letters.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? []).length
	);
}

/** Where a page leads and what it loads: without what follows `?`, the time of a capture, and what names the post’s own page. */
function targetsAmong(addresses: readonly string[], source: string | undefined): readonly string[] {
	const own = source === undefined ? undefined : lastPartOf(source);
	const targets = addresses.flatMap((written) => {
		const url = written.trim();
		if (url === '' || /^(?:#|data:|javascript:)/i.test(url)) return [];
		const plain = (snapshotOf(url)?.original ?? url)
			.replace(/[?#].*$/s, '')
			.replace(/^(?:https?:)?\/\/(?:www\.)?|\/$/gi, '');
		return plain === '' || (own !== undefined && decodeLeniently(plain).includes(own)) ? [] : [plain];
	});
	return [...new Set(targets)].sort();
}

/** UTF-16 units: shorter parts of addresses stand in others too. */
const shortestPart = 5;

/** What tells the address of a page from those of others of its site. */
function lastPartOf(source: string): string | undefined {
	const path = parseUrl(source.trim())?.pathname ?? '';
	const last = decodeLeniently(path)
		.split('/')
		.findLast((part) => part !== '');
	return last === undefined || last.length < shortestPart
		? path.length < shortestPart
			? undefined
			: decodeLeniently(path)
		: last;
}
