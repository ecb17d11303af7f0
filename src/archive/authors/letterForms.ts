/** Letters of one script that look like those of another. */
const lookAlikes: readonly (readonly [cyrillic: string, latin: string])[] =
	'АA ВB ЕE КK МM НH ОO РP СC ТT ХX аa еe оo рp сc уy хx іi ІI јj ЈJ ѕs ЅS'
		.split(' ')
		.map((pair) => [pair.slice(0, 1), pair.slice(1)]);
const latinOf: ReadonlyMap<string, string> = new Map(lookAlikes);
const cyrillicOf: ReadonlyMap<string, string> = new Map(lookAlikes.map(([cyrillic, latin]) => [latin, cyrillic]));

/** Letters that are written in two ways, of which no two names on one site differ: `ё` and `е`, `أ` and `ا`, `ي` and `ی`. */
const variants: ReadonlyMap<string, string> = new Map([
	['ё', 'е'],
	['Ё', 'Е'],
	['أ', 'ا'],
	['إ', 'ا'],
	['آ', 'ا'],
	['ٱ', 'ا'],
	['ي', 'ی'],
	['ى', 'ی'],
	['ك', 'ک'],
]);

/** Writes a name with one form of each letter that has several, and with the letters of one script in each word. */
export function inOneForm(name: string): string {
	// Most names hold none of these letters, which is told much sooner.
	if (!/[^\p{ASCII}\p{Script=Han}]/u.test(name)) return name;
	return withToneAtVowel(name)
		.replace(/[ёЁأإآٱيىك]/gu, (letter) => variants.get(letter) ?? letter)
		.replace(/ـ/gu, '')
		.replace(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu, inOneScript);
}

/** A word whose letters of another script only look like those of its own. */
function inOneScript(word: string): string {
	if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
	const latin = mapped(word, latinOf);
	if (!/\p{Script=Cyrillic}/u.test(latin)) return latin;
	const cyrillic = mapped(word, cyrillicOf);
	return /\p{Script=Latin}/u.test(cyrillic) ? word : cyrillic;
}

function mapped(word: string, letters: ReadonlyMap<string, string>): string {
	return word.replace(/\p{L}/gu, (letter) => letters.get(letter) ?? letter);
}

/** Vietnamese sets the tone of `oa`, `oe` and `uy` at the end of a word over either vowel: `Hòa`, `Hoà`. */
function withToneAtVowel(name: string): string {
	if (!/[òóỏõọùúủũụ][aey](?![\p{L}\p{M}])/iu.test(name)) return name;
	return name
		.normalize('NFD')
		.replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?![\p{L}\p{M}])/giu, '$1$3$2')
		.replace(/(u)([\u0300\u0301\u0303\u0309\u0323])(y)(?![\p{L}\p{M}])/giu, '$1$3$2')
		.normalize('NFC');
}
