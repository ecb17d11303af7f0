import {type Post, type Range, rangeInText, replace, sliceOf, type Text, type TextEdit} from '../../src/authoring.ts';

/** Markdown that the page shows as it is written. */
export interface RawMarkdown {
	readonly range: Range;
	readonly kind: 'strong' | 'link';
	/** As the reader sees it. */
	readonly shown: string;
	/** What makes of it what was meant. */
	readonly edits: readonly TextEdit[];
}

/**
 * Finds strong words and links in a text of HTML, in which nobody reads Markdown. Signs that are written as references are
 * meant to be shown.
 */
export function rawMarkdownIn(post: Post, text: Text): readonly RawMarkdown[] {
	const {value} = text;
	const found: RawMarkdown[] = [];
	if (value.includes('**')) for (const part of strongIn(value)) found.push(...rawStrong(post, text, part));
	if (value.includes('](')) {
		for (const {index, 0: shown} of value.matchAll(link))
			found.push(...rawLink(post, text, {start: index, end: index + shown.length}));
	}
	return found;
}

const link = /(?<![\\\]!`])\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>"]{1,2000})\)/g;

/** The strong words of a text; none where a mark of it is no mark of Markdown, for then nobody knows what belongs together. */
function strongIn(value: string): readonly Range[] {
	const marks = [...value.matchAll(/\*{2,}/g)].map(({index, 0: stars}) => ({start: index, end: index + stars.length}));
	if (marks.length % 2 === 1) return [];
	const pairs = marks.flatMap((opening, index) => {
		const closing = index % 2 === 0 ? marks[index + 1] : undefined;
		return closing === undefined ? [] : [{start: opening.start, end: closing.end}];
	});
	return pairs.every((pair) => isStrong(value, pair)) ? pairs : [];
}

/** Two stars on either side of words, which they touch, and not in the middle of a word. */
function isStrong(value: string, {start, end}: Range): boolean {
	const shown = value.slice(start, end);
	const words = /^\*\*([^\s*](?:[^*]{0,300}[^\s*\\])?)\*\*$/u.exec(shown)?.[1];
	if (words === undefined || !/[\p{L}\p{N}]/u.test(words) || /\n\s*\n/.test(words)) return false;
	const [before, behind] = [value.charAt(start - 1), value.charAt(end)];
	// Backslashes and backticks say that the stars are meant.
	if (/[\\`]/.test(before) || (inWord.test(before) && inWord.test(words.charAt(0)))) return false;
	return !(inWord.test(words.slice(-1)) && inWord.test(behind)) && !isMasked(before, words);
}

const inWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Whether the stars stand for the rest of two names: `王**和李**`. */
export function isMasked(before: string, words: string): boolean {
	return surnames.has(before) && surnames.has(words.slice(-1));
}

/** The commonest in Chinese, in traditional and simplified characters. */
const surnames: ReadonlySet<string> = new Set(
	'王李張张劉刘陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎余潘杜戴夏鍾钟汪田任姜范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚文習习莊庄簡简游詹施洪柯翁'.replace(
		/\s/g,
		'',
	),
);

function rawStrong(post: Post, text: Text, part: Range): readonly RawMarkdown[] {
	const range = rangeInText(post, text, part);
	const {start, end} = range;
	const marks = [
		{range: {start, end: start + 2}, tag: '<strong>'},
		{range: {start: end - 2, end}, tag: '</strong>'},
	];
	if (!marks.every((mark) => sliceOf(post.text, mark.range) === '**')) return [];
	const edits = marks.map((mark) => replace(mark.range, mark.tag));
	return [{range, kind: 'strong', shown: text.value.slice(part.start, part.end), edits}];
}

function rawLink(post: Post, text: Text, part: Range): readonly RawMarkdown[] {
	const range = rangeInText(post, text, part);
	const [, words, url] = /^\[([^<]*)\]\(([^<"()]*)\)$/.exec(sliceOf(post.text, range)) ?? [];
	if (words === undefined || url === undefined) return [];
	const edits = [replace(range, `<a href="${url}">${words}</a>`)];
	return [{range, kind: 'link', shown: text.value.slice(part.start, part.end), edits}];
}
