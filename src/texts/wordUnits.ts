/** What a UTF-16 unit is to the words of a text. */
export const wordKinds = {
	/** White space, punctuation, a sign. */
	none: 0,
	/** A part of a word: a letter, a mark, a digit, half of a character beyond the first 65,536. */
	part: 1,
	/** A sign that says about half a word: Chinese, kana. */
	ideograph: 2,
	/** A letter of a script that parts no words: Thai, Khmer. */
	unparted: 3,
} as const;

/** One of {@link wordKinds}. */
export type WordKind = (typeof wordKinds)[keyof typeof wordKinds];

/** What a UTF-16 unit is to the words of a text. Each is looked at closely once. */
export function wordKindOf(unit: number): WordKind {
	const known = kinds[unit] ?? unseen;
	// Nothing else is written into the list.
	if (known !== unseen) return known as WordKind;
	const kind = findKind(unit);
	kinds[unit] = kind;
	return kind;
}

const unseen = 0xff;
const kinds = new Uint8Array(0x1_0000).fill(unseen);

function findKind(unit: number): WordKind {
	if (unit >= 0xd800 && unit < 0xe000) return wordKinds.part;
	const character = String.fromCharCode(unit);
	// Signs that scripts share are none of their letters.
	if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return wordKinds.none;
	if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Yiii}]/u.test(character)) return wordKinds.ideograph;
	return unpartedScripts.test(character) ? wordKinds.unparted : wordKinds.part;
}

const unpartedScripts =
	/[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}\p{sc=Java}\p{sc=Bali}]/u;
