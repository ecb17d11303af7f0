import type {Range} from '../../src/authoring.ts';

/** What stands before the next URL of a list of links: names of sites, and of what somebody offers there. */
const labels: readonly string[] = [
	'Android',
	'Bilibili',
	'Discord',
	'Email',
	'Facebook',
	'Firstory',
	'GitHub',
	'Instagram',
	'KKBOX',
	'Line',
	'LinkedIn',
	'Mastodon',
	'Matters',
	'Medium',
	'MeWe',
	'Odysee',
	'Patreon',
	'PayPal',
	'Pinterest',
	'Plurk',
	'Podcast',
	'Podcasts',
	'Rumble',
	'SoundCloud',
	'SoundOn',
	'Spotify',
	'Substack',
	'Telegram',
	'Threads',
	'TikTok',
	'Tumblr',
	'Twitch',
	'Twitter',
	'Vimeo',
	'WeChat',
	'Website',
	'Weibo',
	'WhatsApp',
	'YouTube',
];

const atEnd = new RegExp(`(?:${labels.join('|')})$`, 'i');

/** Fewer letters without a capital may end an id by chance. */
const shortestInLowerCase = 5;

/** Labels that an id drawn at random, or a name, may end in by chance: nobody can tell. */
const shortAtEnd = /(?:FB|IG|YT|TG|DC|TW|LINE|[Ff]b|[Ii]g)$/;

/** Where a word begins that may be the next one of the text: `R48RDZFacebook`. */
const wordAtEnd = /(?<=.)[A-Z][a-z]{2,}$/;

/** What the end of an id comes to. */
export interface IdTail {
	/** How much of it is a label, and belongs to the text behind it: UTF-16 units. */
	readonly labelLength: number;
	/** Whether something else at the end may be a word of the text, too. */
	readonly isDoubtful: boolean;
}

/**
 * Looks for a word of the text at the end of what seems to be all id.
 * @param id of letters and digits of ASCII, `-` and `_`
 * @param isRandom whether such ids are drawn at random: words are none of their own then, as they are of names
 */
export function tailOf(id: string, isRandom: boolean): IdTail {
	const label = atEnd.exec(id)?.[0] ?? '';
	const isCapital = /^[A-Z]/.test(label);
	const isLabel = label !== '' && label.length < id.length;
	if (isLabel && (isCapital || (isRandom && label.length >= shortestInLowerCase)))
		return {labelLength: label.length, isDoubtful: false};
	return {labelLength: 0, isDoubtful: isRandom && (wordAtEnd.test(id) || shortAtEnd.test(id))};
}

/**
 * The length of a label at the end of what seems to be an id, where a colon and the URL that it announces follow:
 * `a1b2cPayPal：https://…`. Nothing else of a URL looks like that.
 * @param id where the path with the id stands
 */
export function labelBeforeUrl(text: string, {start, end}: Range): number {
	if (!/[:：]/.test(text.charAt(end))) return 0;
	announcedUrl.lastIndex = end;
	if (!announcedUrl.test(text)) return 0;
	const id = /[\w-]*$/.exec(text.slice(Math.max(start, end - longestId), end))?.[0] ?? '';
	const label = atEnd.exec(id)?.[0] ?? shortAtEnd.exec(id)?.[0] ?? '';
	const isLabel = label.length < id.length && (/^[A-Z]/.test(label) || label.length >= shortestInLowerCase);
	return isLabel ? label.length : 0;
}

const announcedUrl = /[:：][ \t\u00a0\u3000]?https?:\/\//iy;

/** No id that somebody wrote into a text is longer. */
const longestId = 200;
