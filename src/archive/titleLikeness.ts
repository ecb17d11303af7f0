/** The words of a title, in lower case: of scripts without blanks between words, each pair of letters. */
export function titleWordsOf(title: string): readonly string[] {
	return [...title.normalize('NFKC').toLowerCase().matchAll(word)].flatMap(([found]) =>
		unspaced.test(found) && found.length > 2
			? Array.from({length: found.length - 1}, (_, index) => found.slice(index, index + 2))
			: [found],
	);
}

const word =
	/\d+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+/gu;

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether half of the words of a title, or more, stand in an address, as where a site makes the one of the other. @param end of the address, in lower case */
export function isNamedIn(title: string, end: string): boolean {
	const words = wordsWithoutNumbers(title).filter((each) => each.length > 1);
	return words.length > 0 && 2 * words.filter((each) => end.includes(each)).length >= words.length;
}

/** So many of a hundred titles of a series have its words in common, and so many of a hundred of their words are such. */
const seriesShare = 60;
const sharedShare = 50;

/** So many of a hundred titles of a series begin, or end, with its name, and at most so many others of the site. */
const namedShare = 80;
const otherShare = 20;

/**
 * Whether titles are those of a series: most of their words stand in most of them, as in “Briefing of 3 May”, or they begin or end with the
 * same word, as in “Episode 7: the quay”, and those of others do not.
 * @param others titles of the same site: what stands in these too is its name
 */
export function areOfSeries(titles: readonly string[], others: readonly string[]): boolean {
	if ([0, -1].some((end) => shareEnd(titles, others, end))) return true;
	const isOfSite = commonWordTest(others);
	const isCommon = commonWordTest(titles);
	let all = 0;
	let common = 0;
	for (const words of titles.map(wordsWithoutNumbers)) {
		const own = words.filter((each) => !isOfSite(each));
		all += own.length;
		common += own.filter(isCommon).length;
	}
	return all > 0 && 100 * common >= sharedShare * all;
}

/** Whether titles, and no others, have one word at an end. */
function shareEnd(titles: readonly string[], others: readonly string[], end: number): boolean {
	if (others.length === 0) return false;
	const endOf = (title: string): string | undefined => wordsWithoutNumbers(title).at(end);
	const counts = new Map<string, number>();
	for (const title of titles) {
		const each = endOf(title);
		if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
	}
	const named = [...counts].find(([, count]) => 100 * count >= namedShare * titles.length);
	if (named === undefined) return false;
	return 100 * others.filter((title) => endOf(title) === named[0]).length <= otherShare * others.length;
}

function wordsWithoutNumbers(title: string): readonly string[] {
	return titleWordsOf(title).filter((each) => !/^\d/.test(each));
}

/** Makes the test whether a word stands in most of some titles. */
function commonWordTest(titles: readonly string[]): (word: string) => boolean {
	const counts = new Map<string, number>();
	for (const title of titles)
		for (const each of new Set(titleWordsOf(title))) counts.set(each, (counts.get(each) ?? 0) + 1);
	return (each) => titles.length > 1 && 100 * (counts.get(each) ?? 0) >= seriesShare * titles.length;
}
