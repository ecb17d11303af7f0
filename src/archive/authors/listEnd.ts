/** Behind which a list of names is said to go on; each is all that stands behind the last name. */
interface Ending {
	/** How many names there must be before it, where one alone may be the name of a place or of a firm. */
	readonly leastNames: 1 | 2;
	readonly pattern: RegExp;
}

const counted = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many)';

const endings: readonly Ending[] = [
	// Latin, and what other languages have in its place.
	{leastNames: 1, pattern: /[\s,，、]+et\.? (?:al(?:ii|iae)?\b\.?|coll\.)$/iu},
	// In capitals they are initials: `Meyer, E. A.`
	{leastNames: 1, pattern: /[\s,，、]+(?:u\. ?a\.|e\. ?a\.|m\. ?fl\.|i in\.|и др\.)$/u},
	{
		leastNames: 1,
		pattern:
			/[\s,，、]+(?:and others|& others|und andere|et autres|y otr[oa]s|e altri|e outr[oa]s|en anderen|i inni|и другие)$/u,
	},
	{
		leastNames: 1,
		pattern: new RegExp(`\\s*(?:[,，、&+]|\\band)\\s*${counted} (?:more|others?)(?: authors?| people)?$`, 'iu'),
	},
	// “Coffee & More” is a shop.
	{leastNames: 2, pattern: /\s*(?:[,，、]\s*)?(?:&|\band)\s*more$/u},
	{leastNames: 2, pattern: /\s*[,，、]\s*(?:more|others)$/u},
	{leastNames: 2, pattern: /\s*[,，、]\s*(?:…|\.{3,6})$/u},
	// Chinese, Japanese and Korean.
	{
		leastNames: 2,
		pattern: /[\s,，、]*(?<!平|稍|久|不|相|在|同)等(?:\s?(?:\d{1,3}\s?)?[人名位])?(?:[编編著译譯撰文]|合[著撰编編])?$/u,
	},
	{leastNames: 1, pattern: /\s+等(?:\s?(?:\d{1,3}\s?)?[人名位])?$/u},
	{leastNames: 1, pattern: /[\s,，、・]+ほか(?:\s?(?:\d{1,3}\s?)?[人名])?$/u},
	{leastNames: 2, pattern: /[\s,，、・]*ほか$/u},
	{leastNames: 2, pattern: /[\s,，、・]+他$/u},
	{leastNames: 1, pattern: /(?:ほか|他|外)\s?\d{1,3}\s?[人名]$/u},
	{leastNames: 1, pattern: /\s+(?:외|등)(?:\s?\d{1,3}\s?[인명])?$/u},
];

/**
 * A Chinese name and 等, without anything between them: by its surname, as 等 ends many words (平等, 稍等) that people call
 * themselves by.
 */
const singleName =
	/^[王李張张刘劉陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林鄭郑羅罗梁謝谢宋唐許许韓韩鄧邓馮冯曹彭曾蕭萧田董袁潘蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢傅鍾钟姜崔譚谭廖范汪陸陆石戴賈贾韋韦夏邱侯鄒邹熊孟秦閻阎薛段雷][\p{Script=Han}]{1,2}(?<![平高上均对對同我何初中优優头頭稍不久相在还還再慢别別苦空静靜痴守坐立候莫人])(?<ending>等[人著编編译譯]?)$/u;

/**
 * The end of a list of authors that says that there are more, as it stands there; undefined for a whole list.
 * @param author decoded, white space folded
 */
export function findListEnd(author: string): string | undefined {
	// No ending is longer, and names may be without end.
	const start = Math.max(0, author.length - longestEnding);
	for (const {leastNames, pattern} of endings) {
		const match = pattern.exec(author.slice(start));
		if (match === null || start + match.index === 0) continue;
		const names = author.slice(0, start + match.index);
		if (leastNames === 1 || /[,，、;；&]|\s(?:and|und|et|y)\s/u.test(names)) return trimmed(match[0]);
	}
	return singleName.exec(author)?.groups?.['ending'];
}

const longestEnding = 60;

/** What stands as the last item of a list of authors, and is none. */
const ending =
	/^(?:(?:and |& )?(?:more|others)|et\.? al\.?|u\. ?a\.|等人?|ほか|他|외|등|…|\.{3}|(?:(?:and|&|\+) ?)?\d{1,3} (?:more|others)(?: authors)?)$/iu;

/** Whether the last item of a list of authors says that there are more. */
export function isListEnd(author: string): boolean {
	return ending.test(author);
}

function trimmed(end: string): string {
	return end.replace(/^[\s,，、・]+/u, '');
}
