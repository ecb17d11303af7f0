/** What windows-1252 and Latin-1 make of the bytes 80 to BF, which go on with a character of UTF-8. */
const continuation = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';

/** Signs that never follow `Ã` or `Â` in a word; quotation marks, dashes and blanks may. */
const sign = '[\\u0080-\\u009f¡-ª¬®-¶¸-º¼-¿ƒˆ˜ŠŒŽšœžŸ€†‡‰™]';

/** UTF-8 that was read as something else. Each alternative stands for a sequence that no language writes. */
export const misreadSequence = new RegExp(
	[
		// Marks of punctuation: `â€™` for ’.
		`â€${continuation}?`,
		'â\\u0080[\\u0080-\\u00bf]',
		// Accented letters and signs: `Ã©` for é, `Â°` for °, and the blank that does not break.
		`[ÃÂ]${sign}`,
		'(?<![A-ZÀ-Ý])Â\\u00a0',
		// Two letters of another script and more: `ä¸\u00adæ–‡` for 中文, `Ð´Ð°Ñ€` for дар.
		`(?:[à-ï]${continuation}{2}){2,}`,
		`(?:[Â-ß]${continuation}){3,}`,
		// The byte order mark, and what stood for a lost character.
		'ï»¿',
		'ï¿½',
		'锟斤拷',
		// As Chinese (GBK): ’s, “，” and “。” before other characters. As Japanese (Shift JIS): kana.
		'鈥[檚檛檙]',
		'锛[屼屽屾岀岃岄]',
		'銆[備傚傛傜傝傞]',
		'(?:[縺繧繝][\\uff61-\\uff9f\\u4e00-\\u9fff]){3,}',
	].join('|'),
	'g',
);

/** Whether a text may hold misread characters, or the mark of lost ones. A class of all of them would take twice as long. */
export function isSuspicious(text: string): boolean {
	return /[Â-ï]/.test(text) || rareBeginnings.some((character) => text.includes(character));
}

const rareBeginnings = [...'\ufffd锟鈥锛銆縺繧繝'];
