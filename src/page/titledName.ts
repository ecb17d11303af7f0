import {decodeHTML} from 'entities';

/**
 * Whether the name of a file is the beginning of a title. Only letters and digits are compared, without accents, case and
 * compatibility forms.
 * @param name what stands between the date and the extension
 * @returns undefined for a name that is made from something else: a number, or Latin letters for a title in another script
 */
export function isTitledName(title: string, name: string): boolean | undefined {
	// Mostly the name is the beginning of the title just as it is written, or but for its signs.
	if (title.startsWith(name)) return true;
	const slug = lettersOf(name);
	if (slug !== '' && lettersOf(title).startsWith(slug)) return true;
	if (/^\p{N}*$/u.test(slug) || (/^[a-z\p{N}]*$/u.test(slug) && /(?!\p{Script=Latin})\p{L}/u.test(title)))
		return undefined;
	// Of two posts with the same title one gets a number, and a title may have lost the name of its site since.
	const whole = [name, decodeHTML(name)];
	const slugs = whole
		.flatMap((own) => [own, own.replace(/[-_ (]+\d{1,3}\)?$/, ''), own.replace(/(?: [-–—|·_]+ |---).*$/s, '')])
		.map(lettersOf)
		.filter((letters) => letters !== '');
	return [title, decodeHTML(title)]
		.flatMap(titleForms)
		.map(lettersOf)
		.some((letters) => slugs.some((own) => letters.startsWith(own)));
}

/** What programs that make names leave of a title: some drop signs and letters outside of ASCII, some write others in their place. */
function titleForms(title: string): readonly string[] {
	const plain = title.normalize('NFKD');
	return [
		plain,
		title.normalize('NFD').replace(/[^\p{L}\p{M}\p{Nd}]/gu, ''),
		title.normalize('NFC').replace(/[^\x20-\x7e]/g, ''),
		plain.replace(/[^\x20-\x7e]/g, ''),
		written(title, plainLetters)
			.normalize('NFKD')
			.replace(/[&+@%]/g, (sign) => signWords[sign] ?? ''),
		written(title, {...plainLetters, ...doubledLetters}),
	];
}

function written(title: string, letters: Readonly<Record<string, string>>): string {
	return [...title.normalize('NFC').toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
}

/** Letters that no compatibility form takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ı: 'i',
	ħ: 'h',
	ŧ: 't',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	þ: 'th',
};

const doubledLetters: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe'};

const signWords: Readonly<Record<string, string>> = {'&': 'and', '+': 'plus', '@': 'at', '%': 'percent'};

/** Letters and digits in one case, without accents and compatibility forms: what is left of a title in any file name. */
function lettersOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}
