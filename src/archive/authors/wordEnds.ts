/**
 * Whether two spellings of the same letters may be two names, by where their words end: “Jo Lee” is nobody whose initials
 * are “J. O.”, and “Lian” is not “Li An”. A word in one case throughout, and one that begins a word in its middle (“AnnLee”),
 * says nothing of its end.
 */
export function mayDiffer(one: string, other: string): boolean {
	if (hasElision(one) ? hasInitial(other) : hasElision(other) && hasInitial(one)) return true;
	return isSplit(wordsIn(one), endsIn(other)) || isSplit(wordsIn(other), endsIn(one));
}

/** Whether a name has a letter that an apostrophe joins to a surname: “O’Reilly” is no “O. Reilly”. */
function hasElision(name: string): boolean {
	return /(?<!\p{L})\p{L}['‘’]\p{L}/u.test(name);
}

function hasInitial(name: string): boolean {
	return /(?<!\p{L})\p{Lu}\./u.test(name);
}

interface Word {
	/** Letters of the name before it, and at its end. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Words as white space, hyphens and stops part them; other signs stand within words. */
function wordsIn(name: string): readonly Word[] {
	const words: Word[] = [];
	let start = 0;
	for (const part of name.normalize('NFKC').split(/[\p{Z}\p{Cc}\p{Cf}\-‐–—_.·・]+/u)) {
		const text = part.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
		if (text === '') continue;
		words.push({start, end: start + text.length, text});
		start += text.length;
	}
	return words;
}

function endsIn(name: string): ReadonlySet<number> {
	return new Set(wordsIn(name).map(({end}) => end));
}

/** Whether a word that begins with a capital and has no other is several ones elsewhere. */
function isSplit(words: readonly Word[], ends: ReadonlySet<number>): boolean {
	return words.some(({start, end, text}) => {
		if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
		for (let offset = start + 1; offset < end; offset++) if (ends.has(offset)) return true;
		return false;
	});
}
