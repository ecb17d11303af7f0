import {type Element, isStandInFile, property, urlProperty} from '../../src/authoring.ts';

/**
 * Whether an image keeps a space free or draws a line, and its text says no more than that. Both are asked for: a picture may be given
 * a height of one pixel by mistake, and “blank space” may be what a photograph shows.
 */
export function isSpacer(image: Element, alt: string): boolean {
	return (
		alt.length <= longestText &&
		spaceWords.test(alt) &&
		(isThin(image) || isSpacerFile(urlProperty(image, 'src') ?? '', alt))
	);
}

const longestText = 60;

const spaceWords =
	/^(?:(?:a |an )?(?:(?:transparent|blank|empty|white|clear|horizontal|thin|grey|gray|dotted|decorative|1px|image|page|section|line)[ _-]+)*(?:spacer|line|break|space|spacing|white ?space|divider|separator|pixel|gif|rule|gap|blank|empty|transparent)(?: (?:image|line|gif|pixel))?(?: ?\((?:white ?space|spacer|blank|line|transparent)\))?|空白|分割线|分割線|分隔线|分隔線|透明|换行|換行|空白线|区切り線|구분선|trennlinie|leerzeile|séparateur|espacio|separador)$/i;

/** Whether an image is given no more than a few pixels in one direction. */
function isThin(image: Element): boolean {
	return ['width', 'height'].some((name) => {
		const size = Number.parseInt(property(image, name) ?? '', 10);
		return size <= thickestLine;
	});
}

const thickestLine = 3;

/**
 * Whether the file of an image is called after a line or a space, and is none of a photograph. Where its description is that one word,
 * it may be the name of what there is to see: Pixel is a telephone, Line a messenger.
 */
function isSpacerFile(url: string, alt: string): boolean {
	const path = url.replace(/[?#].*$/s, '');
	const [, name = '', extension] = /([^/]*)\.(gif|png|svg)$/i.exec(path) ?? [];
	if (extension === undefined) return false;
	const words = name.toLowerCase().split(/[-_.]/);
	const mayBeName = !/^gif$/i.test(extension) && words.join(' ') === alt.toLowerCase() && names.has(alt.toLowerCase());
	return !mayBeName && (isStandInFile(url) || words.some((word) => lineWords.has(word)));
}

const names: ReadonlySet<string> = new Set('pixel line space rule gap break blank empty transparent'.split(' '));

const lineWords: ReadonlySet<string> = new Set(
	'spacer line hr divider separator transparent blank whitespace linebreak'.split(' '),
);
