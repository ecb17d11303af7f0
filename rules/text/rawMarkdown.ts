import {
	type Post,
	quoteAttribute,
	type Range,
	rangeInText,
	replace,
	sliceOf,
	type Text,
	type TextEdit,
} from '../../src/authoring.ts';

/** Markdown that the page shows as it is written. */
export interface RawMarkdown {
	readonly range: Range;
	readonly kind: 'strong' | 'link';
	/** As the reader sees it. */
	readonly shown: string;
	/** What makes of it what was meant; undefined where the file says it in another way. */
	readonly edits: readonly TextEdit[] | undefined;
}

/** Finds strong words and links in a text of HTML, in which nobody reads Markdown. */
export function rawMarkdownIn(post: Post, text: Text): readonly RawMarkdown[] {
	const {value} = text;
	const found: RawMarkdown[] = [];
	if (value.includes('**')) for (const part of strongIn(value)) found.push(rawStrong(post, text, part));
	if (value.includes('](')) for (const match of value.matchAll(link)) found.push(rawLink(post, text, match));
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
function isMasked(before: string, words: string): boolean {
	return surnames.has(before) && surnames.has(words.slice(-1));
}

/** The commonest in Chinese, in traditional and simplified characters. */
const surnames: ReadonlySet<string> = new Set(
	'王李張张劉刘陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎余潘杜戴夏鍾钟汪田任姜范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚文習习莊庄簡简游詹施洪柯翁'.replace(
		/\s/g,
		'',
	),
);

function rawStrong(post: Post, text: Text, {start, end}: Range): RawMarkdown {
	const marks = [
		{part: {start, end: start + 2}, tag: '<strong>'},
		{part: {start: end - 2, end}, tag: '</strong>'},
	];
	const edits = marks.flatMap(({part, tag}) => {
		const range = rangeInText(post, text, part);
		return sliceOf(post.text, range) === '**' ? [replace(range, tag)] : [];
	});
	const range = rangeInText(post, text, {start, end});
	return {
		range,
		kind: 'strong',
		shown: text.value.slice(start, end),
		edits: edits.length === marks.length ? edits : undefined,
	};
}

function rawLink(post: Post, text: Text, {index, 0: shown, 1: words = '', 2: url = ''}: RegExpExecArray): RawMarkdown {
	const range = rangeInText(post, text, {start: index, end: index + shown.length});
	const written = sliceOf(post.text, range).replaceAll('&amp;', '&');
	const edit = replace(range, `<a href=${quoteAttribute(url)}>${words.replaceAll('&', '&amp;')}</a>`);
	return {range, kind: 'link', shown, edits: written === shown && !words.includes('<') ? [edit] : undefined};
}
