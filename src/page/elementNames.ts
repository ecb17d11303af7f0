import {htmlTagNames} from 'html-tag-names';

/** Whether HTML knows an element of this name, in whatever case. */
export function isHtmlName(name: string): boolean {
	return htmlNames.has(name.toLowerCase());
}

/** Whether an element of this name has no content in HTML (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
export function isVoidName(name: string): boolean {
	return voidNames.has(name.toLowerCase());
}

const htmlNames: ReadonlySet<string> = new Set(htmlTagNames);

const voidNames: ReadonlySet<string> = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
