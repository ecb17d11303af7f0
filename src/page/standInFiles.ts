/**
 * Whether a URL names a file that stands in for a picture until it is loaded: each word of its name says so, or is a size,
 * a colour or the like. `grey-heron.jpg` is a picture. Linear; never throws.
 */
export function isStandInFile(url: string): boolean {
	return kindOf(url) !== 'picture';
}

/** Whether the name of such a file may be that of a picture as well: `grey.png` is a colour of a kettle, `lazy.jpg` a cat. */
export function isVagueStandInFile(url: string): boolean {
	return kindOf(url) === 'vague';
}

function kindOf(url: string): 'plain' | 'vague' | 'picture' {
	if (pageSpeedFile.test(url)) return 'plain';
	// A slash in a query or a fragment begins no file.
	const path = url.slice(0, firstOf(url, /[?#]/));
	const name = path.slice(path.lastIndexOf('/') + 1);
	const match =
		name.length > longestName ? null : /^([\w@~. -]+)\.(gif|png|jpe?g|svg|webp)$/i.exec(name.replace(/%20/g, ' '));
	if (match === null) return 'picture';
	const [, base = '', extension = ''] = match;
	const words = wordsIn(base);
	if (words.length === 1 && /^(?:gif|png|svg)$/i.test(extension) && emptyFiles.has(words.join(''))) return 'plain';
	if (words[0] === 'placeholder' || words.at(-1) === 'placeholder') return 'plain';
	if (!words.every(isKnown)) return 'picture';
	const isPhoto = /^(?:jpe?g|webp)$/i.test(extension);
	if (words.some((word) => plain.has(word))) {
		return isPhoto && !words.some((word) => plain.has(word) && !things.has(word)) ? 'vague' : 'plain';
	}
	// “Pixel 9” is a telephone: only what says plainly that it stands in may be numbered.
	if (!words.some((word) => vague.has(word)) || words.some(isCount)) return 'picture';
	return /^(?:gif|svg)$/i.test(extension) && words.some((word) => emptyDrawings.has(word)) ? 'plain' : 'vague';
}

const longestName = 100;

/** Those named `1` are of PageSpeed. */
const pageSpeedFile =
	/(?:^|\/)(?:psa\/static|(?:mod_)?pagespeed_static)\/1(?:\.[\w-]{1,40})?\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;

/** Words that say plainly what a file is for. */
const plain: ReadonlySet<string> = new Set(
	'placeholder placeholders tinygif spacer lazyload lazyloading lazyloader lazyloaded lazyimg preloader preload loader spinner dummy noimage nophoto nopic blankimage 1x1 1px'.split(
		' ',
	),
);

/** Those of them that photographs may be of: a machine that loads, a dolphin, a part of a wheel. */
const things: ReadonlySet<string> = new Set('spacer loader preloader spinner dummy'.split(' '));

/** Words that say it too, and may be in the name of a picture. */
const vague: ReadonlySet<string> = new Set(
	'blank transparent transparency trans transp loading lazy grey gray pixel empty fallback clear'.split(' '),
);

/** Those of them that no photograph can be meant by, where the file is none: colours may be those of goods. */
const emptyDrawings: ReadonlySet<string> = new Set('blank trans transp loading pixel empty'.split(' '));

/** Words that say nothing of what a picture shows. */
const filling: ReadonlySet<string> = new Set(
	'a ajax image images img imgs pic src source photo thumb thumbnail default no not avail small medium large big xs s m l xl bg background gif static article news post white black color colour light dark square landscape portrait wide ratio w h px'.split(
		' ',
	),
);

/** Names of files of one pixel that are words of other things elsewhere. */
const emptyFiles: ReadonlySet<string> = new Set('0 zero t dot px space shim null none nothing'.split(' '));

function wordsIn(name: string): readonly string[] {
	return name
		.replace(/([a-z])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.replace(/lazy[-_ ]?load/g, 'lazyload')
		.replace(/place[-_ ]holder/g, 'placeholder')
		.split(/[-_. @~]+/)
		.flatMap((word) => /^(placeholder|lazyload|blank|spacer|loading)(\d+)$/.exec(word)?.slice(1) ?? word)
		.filter((word) => word !== '');
}

function isKnown(word: string): boolean {
	return plain.has(word) || vague.has(word) || filling.has(word) || isCount(word) || isSize(word) || isDigest(word);
}

function isCount(word: string): boolean {
	return /^v?\d{1,2}$/.test(word) && word !== '1';
}

function isSize(word: string): boolean {
	return /^(?:1|\d{1,4}[x:]\d{1,4}|\d{1,4}(?:px|w|h)|[wh]\d{1,4}|\d{3,4}|[1-4]x)$/.test(word);
}

/** What builders of sites put into a name, so that it changes as the file does. */
function isDigest(word: string): boolean {
	return /^[0-9a-f]{6,40}$/.test(word) && /\d/.test(word);
}

function firstOf(text: string, pattern: RegExp): number {
	const index = text.search(pattern);
	return index === -1 ? text.length : index;
}
