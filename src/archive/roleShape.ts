import {dateIn} from '../frontMatter/dates.ts';
import {isDateValue} from '../frontMatter/valueKinds.ts';
import type {YamlValue} from '../model/post.ts';
import type {Role} from '../model/roles.ts';
import {isBareUrl, parseUrl} from '../urls/urls.ts';

/** Whether a value looks like what has a role, whatever its key is called. */
export function hasShapeOf(role: Role, value: YamlValue, siteHosts: readonly string[]): boolean {
	return shapes[role](value, siteHosts);
}

const shapes: Readonly<Record<Role, (value: YamlValue, siteHosts: readonly string[]) => boolean>> = {
	title: (value) => (typeof value === 'string' && !isBareUrl(value.trim())) || typeof value === 'number',
	date: (value) => dateIn(value) !== undefined || (typeof value === 'string' && writtenDate.test(value)),
	author: (value) => isOneOrMany(value, isName),
	source: (value, siteHosts) => typeof value === 'string' && leadsElsewhere(value.trim(), siteHosts),
	tags: (value) => isOneOrMany(value, isWord),
};

/** A year beside a month or a day, in words or numbers, and little else: `Mar 3, 2021`, `2021年3月3日`, `3/3/2021`. */
const writtenDate =
	/^(?=.{6,60}$)(?:.*(?<!\d)(?:19|20)\d\d(?!\d).*\d.*|.*\d.*(?<!\d)(?:19|20)\d\d(?!\d).*|\d{8}\b.*)$/s;

function isOneOrMany(value: YamlValue, isGood: (item: YamlValue) => boolean): boolean {
	if (!Array.isArray(value)) return isGood(value);
	const items: readonly YamlValue[] = value;
	return items.length > 0 && items.every(isGood);
}

/** A name is short, and no address or date; some are mappings that hold it. */
function isName(value: YamlValue): boolean {
	if (typeof value === 'string') return value.length <= longestName && !isBareUrl(value.trim()) && !isDate(value);
	if (typeof value !== 'object' || Array.isArray(value) || isDateValue(value)) return false;
	return 'name' in value && typeof value.name === 'string';
}

/** UTF-16 units; there may be several in one text. */
const longestName = 200;

function isDate(text: string): boolean {
	return dateIn(text) !== undefined;
}

function isWord(value: YamlValue): boolean {
	return typeof value === 'number' || (typeof value === 'string' && !isBareUrl(value.trim()));
}

/** Whether a text is the address of a page that is not the archive’s own. */
function leadsElsewhere(text: string, siteHosts: readonly string[]): boolean {
	const host = hostOfPage(text);
	return host !== undefined && !siteHosts.some((own) => withoutWww(own) === withoutWww(host));
}

function withoutWww(host: string): string {
	return host.replace(/^www\./, '');
}

/** The host of an http(s) URL; undefined for any other text. */
export function hostOfPage(text: string): string | undefined {
	if (!/^https?:\/\//i.test(text)) return undefined;
	const host = parseUrl(text)?.host;
	return host?.includes('.') === true ? host : undefined;
}
