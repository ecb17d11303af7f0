/** What an expression of Liquid comes to by its name, as `site.baseurl`; undefined for what only the site's build knows. */
export type LiquidLookup = (name: string) => string | undefined;

/** What is known of a site before it is built. */
export interface KnownSite {
	/** Scheme and host; empty where they are not known. */
	readonly url: string;
	readonly baseurl: string;
}

/**
 * Works out what an output writes, or what a variable is assigned (https://jekyllrb.com/docs/liquid/filters/): texts and known
 * values, and the filters that URLs are made with.
 * @param content what stands between the braces
 * @returns undefined where anything in it is not known
 */
export function valueOf(content: string, lookup: LiquidLookup, site: KnownSite): string | undefined {
	const [expression = '', ...filters] = partsOf(content.replace(/^-|-$/g, ''));
	let value = operandOf(expression, lookup);
	for (const filter of filters) {
		if (value === undefined) return undefined;
		const [, name = '', argument] = /^(\w+)\s*(?::\s*([^]*))?$/.exec(filter) ?? [];
		value = applyFilter(name, value, {
			argument: argument === undefined ? undefined : operandOf(argument, lookup),
			site,
		});
	}
	return value;
}

/** The name and the value of an `assign`. */
export function assignmentOf(argument: string): {readonly name: string; readonly value: string} | undefined {
	const [, name = '', value = ''] = /^([\w-]+)\s*=\s*([^]*?)-?$/.exec(argument.trim()) ?? [];
	return name === '' ? undefined : {name, value};
}

/** Parts between bars; those in quotation marks divide nothing. */
function partsOf(content: string): readonly string[] {
	const parts: string[] = [];
	const pattern = /"[^"]*"|'[^']*'|\||[^"'|]+|["']/g;
	let part = '';
	for (const [piece] of content.matchAll(pattern)) {
		if (piece === '|') {
			parts.push(part.trim());
			part = '';
		} else part += piece;
	}
	return [...parts, part.trim()];
}

function operandOf(written: string, lookup: LiquidLookup): string | undefined {
	const text = /^(?:"([^"]*)"|'([^']*)')$/.exec(written.trim());
	if (text !== null) return text[1] ?? text[2] ?? '';
	const name = written.trim();
	return /^[a-z_][\w.-]*$/i.test(name) ? lookup(name) : undefined;
}

function applyFilter(
	name: string,
	value: string,
	{argument, site}: {readonly argument: string | undefined; readonly site: KnownSite},
): string | undefined {
	switch (name) {
		case 'relative_url':
			return relativeUrl(value, site);
		case 'absolute_url':
			return isAbsolute(value) ? value : site.url + relativeUrl(value, site);
		case 'prepend':
			return argument === undefined ? undefined : argument + value;
		case 'append':
			return argument === undefined ? undefined : value + argument;
		case 'strip':
			return value.trim();
		default:
			return undefined;
	}
}

function relativeUrl(path: string, {baseurl}: KnownSite): string {
	if (isAbsolute(path)) return path;
	return encoded(withSlash(baseurl.replace(/\/$/, '')) + withSlash(path));
}

function withSlash(path: string): string {
	return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function isAbsolute(url: string): boolean {
	return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

/** What no URL holds is written as one does. */
function encoded(url: string): string {
	return url.toWellFormed().replace(/[^!#-;=?-[\]_a-z~]/gu, encodeURIComponent);
}
