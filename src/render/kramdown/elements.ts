import {isVoidElement, voidElements} from '../voidElements.ts';

/** What stands inside an HTML element when Markdown is switched on for it. */
export type ContentModel = 'block' | 'span' | 'raw';

const blockContent = words(
	'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header',
	'hgroup iframe li main map menu nav noscript object section summary td',
);

const spanContent = words(
	'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q',
	'rb rbc rp rt rtc ruby select small span strong sub sup th tt',
);

const rawContent = words('script style math option textarea pre code kbd samp var');

const spanElements = words(
	'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc',
	'ruby samp select small span strong sub sup tt u var',
);

const blockElements = words(
	'address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form',
	'h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary',
	'table tbody td tfoot th thead tr ul',
);

const otherElements = words(
	'area base command del details embed figure keygen link meta noscript object param source track wbr',
);

const textless = words('html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup');

const stripped = words(
	'address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header legend li nav p',
	'section td th',
);

const closedByNext = words('li dt dd p option optgroup td th tr tbody thead tfoot colgroup caption');

const known = new Set([
	...blockContent,
	...spanContent,
	...rawContent,
	...spanElements,
	...voidElements,
	...blockElements,
	...otherElements,
]);

/** The name by which kramdown knows an element: in lower case if it knows it, else as written. */
export function elementName(written: string): string {
	if (known.has(written)) return written;
	const lower = written.toLowerCase();
	return known.has(lower) ? lower : written;
}

/** Whether kramdown knows the element; of others it compares names with their case. */
export function isKnownElement(name: string): boolean {
	return known.has(name);
}

/** Whether a tag of this name at the start of a line belongs to a paragraph. */
export function isSpanElement(name: string): boolean {
	return spanElements.has(name) || spanElements.has(name.toLowerCase());
}

/** Whether a line that begins with this name, written so, goes on with a paragraph. */
export function isInLineElement(written: string): boolean {
	return spanElements.has(written) || written === 'script';
}

/** Whether a tag of this name within a paragraph is printed as text. */
export function isBlockElement(name: string): boolean {
	return blockElements.has(name);
}

/**
 * Whether HTML leaves the element open although its tag is written `<name/>`, so that what follows goes into it. Those
 * that the next one of their kind closes do not pile up.
 */
export function staysOpen(name: string): boolean {
	return !isVoidElement(name) && !closedByNext.has(name);
}

/** What the element's content is when it is parsed as Markdown; unknown elements hold raw text. */
export function contentModelOf(name: string): ContentModel {
	if (blockContent.has(name)) return 'block';
	return spanContent.has(name) ? 'span' : 'raw';
}

/** Whether no white space is left at the ends of an element that kramdown converts. */
export function isStripped(name: string): boolean {
	return stripped.has(name);
}

/** Whether kramdown drops the text that stands right in an element when it converts it. */
export function isTextless(name: string): boolean {
	return textless.has(name);
}

function words(...lines: readonly string[]): ReadonlySet<string> {
	return new Set(lines.join(' ').split(' '));
}
