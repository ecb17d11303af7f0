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
	'Medium',
	'Patreon',
	'PayPal',
	'Pinterest',
	'Plurk',
	'Podcast',
	'Podcasts',
	'SoundCloud',
	'SoundOn',
	'Spotify',
	'Telegram',
	'Threads',
	'TikTok',
	'Tumblr',
	'Twitch',
	'Twitter',
	'Vimeo',
	'WeChat',
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
