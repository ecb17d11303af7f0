/** What Hexo makes of a text for an address or an id (https://github.com/hexojs/hexo-util/blob/master/lib/slugize.ts). */
export function hexoSlug(text: string): string {
	const plain = withoutAccents(text, 'NFD').replace(letter, (sign) => plainLetters.get(sign) ?? sign);
	return hyphenated(plain, /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g);
}

/** Letters of Latin alphabets that are no letter with an accent, and behind each what Hexo writes for it. */
const plainLetters: ReadonlyMap<string, string> = new Map(
	'ÆAE æae ŒOE œoe ØO øo ßs ıi ŁL łl ĐD đd ĦH ħh ŦT ŧt'
		.split(' ')
		.map(([sign = '', ...plain]) => [sign, plain.join('')]),
);
const letter = /[ÆæŒœØøßıŁłĐđĦħŦŧ]/g;

/** What VuePress makes of it (https://github.com/mdit-vue/mdit-vue/blob/main/packages/shared/src/slugify.ts). */
export function vuepressSlug(text: string): string {
	const plain = withoutAccents(text, 'NFKD');
	return hyphenated(plain, /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g)
		.replace(/^\d/, '_$&')
		.toLowerCase();
}

function withoutAccents(text: string, form: 'NFD' | 'NFKD'): string {
	return text
		.normalize(form)
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC');
}

/** Hyphens for signs, but at the ends. */
function hyphenated(text: string, signs: RegExp): string {
	return text
		.replace(/[\0-\x1f]/g, '')
		.replace(signs, '-')
		.replace(/^-|-$/g, '');
}
