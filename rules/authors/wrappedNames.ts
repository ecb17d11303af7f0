/** A name in a notation of programs, which pages print or list as a part of it. */
export interface WrappedName {
	readonly notation: 'HTML' | 'JSON';
	/** What is left without it; undefined where that is no name, or more than one. */
	readonly name: string | undefined;
	/** Whether nothing else is lost without it: no link and no second fact about the person. */
	readonly isBare: boolean;
}

/** UTF-16 units: longer texts are not read. */
const longest = 2000;

/** Elements that stand in and around bylines. Mail addresses stand in angle brackets, too. */
const tag = /<\/?(?:a|abbr|address|b|bdi|cite|div|em|font|i|p|small|span|strong|u)(?=[\s>/])(?<attributes>[^<>]*)>/giu;

/** What says nothing to readers. */
const silentAttribute = /\s(?:class|id|style|rel|itemprop|dir)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/giu;

/** The name that stands in HTML or JSON; undefined for one that stands in neither. */
export function wrappedNameIn(author: string): WrappedName | undefined {
	if (author.length > longest) return undefined;
	return nameInHtml(author) ?? nameInJson(author);
}

function nameInHtml(author: string): WrappedName | undefined {
	const tags = [...author.matchAll(tag)];
	if (tags.length === 0) return undefined;
	const isBare = tags.every(({groups}) => (groups?.['attributes'] ?? '').replace(silentAttribute, '').trim() === '');
	// Of two texts, nobody knows whether they are one name.
	const [text = '', ...others] = author
		.replace(tag, '<')
		.split('<')
		.filter((part) => part.trim() !== '');
	return {notation: 'HTML', name: others.length > 0 ? undefined : nameOf(text), isBare};
}

function nameInJson(author: string): WrappedName | undefined {
	if (!/^\s*[[{].*"[^"]+".*[\]}]\s*$/su.test(author)) return undefined;
	const value = parsed(author);
	const [first, ...others]: readonly unknown[] = Array.isArray(value) ? value : [value];
	if (typeof first === 'string')
		return {notation: 'JSON', name: others.length > 0 ? undefined : nameOf(first), isBare: true};
	if (typeof first !== 'object' || first === null || !('name' in first) || typeof first.name !== 'string')
		return undefined;
	const isBare = Object.keys(first).every((key) => key === 'name' || key === '@type');
	return {notation: 'JSON', name: others.length > 0 ? undefined : nameOf(first.name), isBare};
}

/** What JSON says; undefined for what is none. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A text, if it may be a name. */
function nameOf(text: string): string | undefined {
	const name = text.trim();
	return /[\p{L}\p{N}]/u.test(name) && !/[<>{}]/u.test(name) ? name : undefined;
}
