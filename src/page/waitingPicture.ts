import type {Element} from '../model/post.ts';
import {isPictureHostUrl, isPictureUrl, pictureNameIn, widthIn} from '../urls/pictureUrls.ts';
import {attributeNames, property} from './html.ts';
import {pictureUrlsInData} from './pictureData.ts';
import {sourceSetCandidates} from './sourceSet.ts';
import {isStandInFile} from './standInFiles.ts';

/** A picture that waits in an attribute of an element. */
export interface WaitingPicture {
	readonly attribute: string;
	readonly url: string;
	/** Whether the attribute's value is the URL itself, a set of candidates, or data that hold it. */
	readonly form: 'url' | 'set' | 'data';
	/** Whether pictures with other names wait beside it: then nobody can tell whether they are sizes of it. */
	readonly isOneOfSeveral: boolean;
}

/** A picture, as long as nobody knows what waits beside it. */
type FoundPicture = Omit<WaitingPicture, 'isOneOfSeveral'>;

/**
 * The picture that an element keeps in an attribute, whatever it is called. Told by the values alone: there is one that is the URL of
 * a picture, or all that there are name the same picture in several sizes.
 * @param isPassedOver attributes of which that is known not to be so
 */
export function waitingPictureOf(
	element: Element,
	isPassedOver: (name: string) => boolean = () => false,
): WaitingPicture | undefined {
	const waiting: FoundPicture[] = [];
	for (const name of attributeNames(element)) {
		if (isPassedOver(name) || isOther(name)) continue;
		const value = property(element, name)?.trim() ?? '';
		// Most attributes are short words and numbers.
		if (value.length >= shortestValue && value.includes('/')) waiting.push(...picturesIn(name, value));
	}
	const [first] = isOnePicture(waiting) ? waiting.toSorted(compareWaiting) : [];
	return first === undefined ? undefined : {...first, isOneOfSeveral: namesOf(waiting).size > 1};
}

/** Whether an attribute that no loader is known for may hold what a click on a picture that is there shows. */
export function isForLargerOne(name: string): boolean {
	return !/src|lazy|original|echo/.test(name) || ofViewer.test(name);
}

const ofViewer =
	/full|large|big|zoom|retina|hi-?res|high-?res|2x|light-?box|enlarge|magnif|pswp|mfp|fancy|popup|modal|viewer|gallery|download|swatch|variant/;

/** `/a.svg` */
const shortestValue = 6;

/** No set of candidates and no settings of a picture are longer. */
const longestValue = 20_000;

/** Whether an attribute holds another picture than the one that is meant, a page, or words. */
function isOther(name: string): boolean {
	if (name === 'src' || name === 'srcset' || name.startsWith('on') || name.includes('placeholder')) return true;
	return name.split(/[-_:]/).some((word) => otherWords.has(word));
}

const otherWords: ReadonlySet<string> = new Set(
	'alt title style href longdesc usemap cite class id fallback error default loading loader spinner hover rollover blank missing preview blur lqip low lowsrc lowres tiny link linkto permalink page share pin pinterest copyright caption credit logo icon avatar video poster mask cursor sprite'.split(
		' ',
	),
);

function picturesIn(attribute: string, value: string): readonly FoundPicture[] {
	if (value.length > longestValue || value.includes('is-pending-load')) return [];
	if (/^[[{]/.test(value)) {
		return pictureUrlsInData(value)
			.filter(isRealPicture)
			.map((url) => ({attribute, url, form: 'data'}));
	}
	const [, painted] = /^url\(\s*['"]?([^'"()\s]+)['"]?\s*\);?$/i.exec(value) ?? [];
	if (painted !== undefined) return isPictureUrl(painted) ? [{attribute, url: painted, form: 'data'}] : [];
	if (isPictureUrl(value) || (namesPicture.test(attribute) && (isPictureHostUrl(value) || isBareFile(value)))) {
		return isStandInFile(value) ? [] : [{attribute, url: value, form: 'url'}];
	}
	const [first] = / \d{1,5}(?:\.\d{1,3})?[wx] *(?:,|$)/.test(value)
		? sourceSetCandidates(value).filter((url) => isPictureUrl(url) || isPictureHostUrl(url))
		: [];
	return first === undefined || isStandInFile(first) ? [] : [{attribute, url: first, form: 'set'}];
}

/** Names that say that an attribute holds a picture. */
const namesPicture = /src|img|image|lazy|original|photo|picture|echo/;

function isBareFile(value: string): boolean {
	return /^[\w%~-]+(?:\.[\w%~-]+)*\.(?:avif|gif|jpe?g|png|webp)$/i.test(value);
}

function isRealPicture(url: string): boolean {
	return !isStandInFile(url);
}

/** Whether URLs name one picture, in sizes of it: files of one name, or all in one folder. */
function isOnePicture(waiting: readonly FoundPicture[]): boolean {
	const folders = new Set(waiting.map(({url}) => url.slice(0, url.lastIndexOf('/'))));
	return waiting.length > 0 && (namesOf(waiting).size === 1 || folders.size === 1);
}

function namesOf(waiting: readonly FoundPicture[]): ReadonlySet<string> {
	return new Set(waiting.map(({url}) => pictureNameIn(url) ?? url));
}

/** Of one picture in several sizes: what stands for `src` goes first, then what states the greatest width. */
function compareWaiting(a: FoundPicture, b: FoundPicture): number {
	return (
		formRank(a) - formRank(b) ||
		nameRank(a) - nameRank(b) ||
		widthIn(b.url) - widthIn(a.url) ||
		sizeRank(b) - sizeRank(a)
	);
}

function formRank({form}: FoundPicture): number {
	return form === 'url' ? 0 : form === 'set' ? 1 : 2;
}

function nameRank({attribute}: FoundPicture): number {
	return /src|lazy|original|echo/.test(attribute) ? 0 : 1;
}

/** How large a picture is by the name of its attribute: `data-src-small`, `data-src-large`. */
function sizeRank({attribute}: FoundPicture): number {
	if (/small|mini|tiny|thumb|mobile|phone|xs/.test(attribute)) return 0;
	return /large|big|desktop|wide/.test(attribute) ? 2 : 1;
}
