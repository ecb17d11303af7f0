import {isPersonName} from './person.ts';

/** What sites print beside the name of an author, and programs take along with it. */

/** Parts are left out one after another: a name, the site and a date. */
const mostParts = 4;

/** UTF-16 units. Longer texts are no names. */
const longest = 200;

const between = String.raw`[\s,|·•–—-]+`;
const month = String.raw`\p{L}{3,10}\.?`;
const year = String.raw`(?:19|20)\d\d`;
const day = [
	String.raw`${month} \d{1,2}(?:st|nd|rd|th)?,? ${year}`,
	String.raw`\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?${month},? (?:de )?${year}`,
	String.raw`${year}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`,
	String.raw`\d{1,2}[-/.]\d{1,2}[-/.]${year}`,
].join('|');
const date = new RegExp(
	String.raw`${between}(?:(?:published |posted )?(?:on|am|le|el) )?(?:${day})(?:,? (?:at )?\d{1,2}:\d\d(?: ?[ap]m)?)?$`,
	'iu',
);

const readingTime = new RegExp(
	String.raw`${between}\d{1,3}[\s-]?(?:min(?:ute)?s?\.? read|Min(?:uten|\.)? Lesezeit|min(?:utes?|\.)? de lecture|min(?:utos?|\.)? de (?:lectura|leitura)|min(?:uti|\.)? di lettura|分[钟鐘](?:阅读|閱讀))$`,
	'iu',
);

/** A button behind the name, which has two words at least: the last one may be a surname. */
const button = /^(\S+ .*\S)(?: ?[·•|])? (?:Follow|Following|Subscribe|Suivre|Seguir|Folgen)$/u;

/** What may stand between a name and that of its site. */
const atSite = /^(.*?\S)(?: ?[|·•] ?| [@–—-] | (?:for|at|für|pour|para|per|voor) )([^|·•@]+)$/u;
const behindComma = /^([^,]*\S) ?, ?([^,]+)$/u;

/** How a group of posts may be called in them: like its feed, its host, or a part of that. */
export function siteNamesOf(group: string): ReadonlySet<string> {
	const labels = (/[\w-]+(?:\.[\w-]+)+/.exec(group)?.[0] ?? '').split('.').slice(0, -1);
	return new Set([group, ...labels.filter(({length}) => length > 3)].map(nameKey));
}

/** Whether a group of posts is called so in them. */
export function isNameOfSite(name: string, siteNames: ReadonlySet<string>): boolean {
	return siteNames.has(nameKey(name));
}

function nameKey(name: string): string {
	return name.toLowerCase().replace(/[\s-]+/g, '');
}

/**
 * A byline without the date, the reading time, the button and the name of the site behind it.
 * @param siteNames as `siteNamesOf` gives them
 * @param mayListSite whether the site is an author, so that its name behind a comma, or one like a person’s, may be that of a second one
 */
export function withoutScrapedParts(byline: string, siteNames: ReadonlySet<string>, mayListSite: boolean): string {
	if (byline.length > longest) return byline;
	let name = byline.trim();
	const siteAt = mayListSite ? [atSite] : [atSite, behindComma];
	for (let count = 0; count < mostParts; count++) {
		let shorter = name.replace(date, '').replace(readingTime, '').replace(button, '$1');
		for (const pattern of siteAt) {
			const [, before, site = ''] = pattern.exec(shorter) ?? [];
			const mayBeSecond = mayListSite && isPersonName(site);
			if (before !== undefined && !mayBeSecond && isNameOfSite(site, siteNames)) shorter = before;
		}
		if (shorter === name || !/\p{L}/u.test(shorter)) break;
		name = shorter;
	}
	return name === byline.trim() ? byline : name;
}
