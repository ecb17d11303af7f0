import {Random} from './randomChoice.ts';

/** A page whose date its witness says, written by us. */
export interface DatePage {
	readonly name: string;
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	readonly published: number;
	readonly from: string;
	readonly body: string;
	/** Whether its witness tells days that are next to each other apart. */
	readonly isExact: boolean;
	/** Whether a witness is there; the others are traps. */
	readonly hasWitness: boolean;
}

const dayLength = 86_400_000;

/** One page of each manner for each of some days and times of the day. */
export function datePages(seed: number, count: number): readonly DatePage[] {
	const random = new Random(seed);
	return Array.from({length: count}, () => Date.UTC(2010, 0, 1) + random.below(13 * 365) * dayLength).flatMap(
		(midnight, index) => {
			// Exact to the second, and never at the full minute.
			const published = midnight + random.below(1440) * 60_000 + (1 + random.below(59)) * 1000;
			return manners.map(({name, write, isExact = false, hasWitness = true}) => {
				const {from = 'https://paper.example/storks', above = '', below = '', opening = ''} = write(partsOf(published));
				const body = `<div>${above}<p>${opening}${story}</p><p>${rest}</p>${below}</div>\n`;
				return {name: `${name}-${index}`, published, from, body, isExact, hasWitness};
			});
		},
	);
}

const story =
	'The storks came back to the lighthouse this week, earlier than in any other spring that the keeper remembers, and began to build. ';
const rest = 'Children of the village count the nests each year, and hang the numbers on the door of the town hall.';

/** What a manner adds to a page. */
interface Additions {
	readonly from?: string;
	readonly above?: string;
	readonly below?: string;
	readonly opening?: string;
}

interface Manner {
	readonly name: string;
	readonly write: (parts: Parts) => Additions;
	readonly isExact?: boolean;
	readonly hasWitness?: boolean;
}

/** A time by its parts, as manners of print need them. */
interface Parts {
	readonly iso: string;
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** With two digits. */
	readonly mm: string;
	readonly dd: string;
	readonly clock: string;
	/** Another time as this writes one: so many days away. */
	readonly away: (days: number) => Parts;
	/** What the clock of another zone shows at this instant, in ISO 8601. @param hours the zone's offset from UTC */
	readonly isoIn: (hours: number) => string;
	readonly intl: (locale: string, options?: Intl.DateTimeFormatOptions) => string;
}

function partsOf(time: number): Parts {
	const date = new Date(time);
	const iso = date.toISOString();
	const [year = '', mm = '', dd = ''] = iso.slice(0, 10).split('-');
	return {
		iso,
		year: Number(year),
		month: Number(mm),
		day: Number(dd),
		mm,
		dd,
		clock: iso.slice(11, 16),
		away: (days) => partsOf(time + days * dayLength),
		isoIn: (hours) => {
			const local = new Date(time + hours * 3_600_000).toISOString().slice(0, 19);
			return `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
		},
		intl: (locale, options = {dateStyle: 'long'}) =>
			new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options}).format(date),
	};
}

const atHost = (path: string): Additions => ({from: `https://paper.example/${path}`});
const above = (line: string): Additions => ({above: `<div>${line}</div>`});
const long: Intl.DateTimeFormatOptions = {year: 'numeric', month: 'long', day: 'numeric'};

/** Languages as papers print dates in them; those whose months have no names, or are counted otherwise, are manners of their own. */
const locales =
	'en-GB en-US de fr es pt it nl ru pl tr id ko ja da sv nb fi is et lv lt uk bg sr hr sk cs sl ro el hu ca gl sq az kk ka hy he hi bn ta ur ar ms fil sw af vi'.split(
		' ',
	);

const manners: readonly Manner[] = [
	{name: 'url-folders', write: ({year, mm, dd}) => atHost(`${year}/${mm}/${dd}/storks`)},
	{name: 'url-short-folders', write: ({year, month, day}) => atHost(`news/${year}/${month}/${day}/storks/`)},
	{name: 'url-iso', write: ({year, mm, dd}) => atHost(`${year}-${mm}-${dd}-storks.html`)},
	{name: 'url-digits', write: ({year, mm, dd}) => atHost(`coast/${year}${mm}${dd}/storks`)},
	{name: 'url-digits-first', write: ({year, mm, dd}) => atHost(`coast/%E9%B9%B3/${year}${mm}${dd}-%E9%B9%B3`)},
	{name: 'url-digits-last', write: ({year, mm, dd}) => atHost(`storks-${year}${mm}${dd}.html`)},
	{name: 'url-story', write: ({year, mm, dd}) => atHost(`coast/story${year}${mm}${dd}-83`)},
	{name: 'url-short-year', write: ({year, month, day}) => atHost(`coast/${year % 100}/${month}/${day}/n1234567.htm`)},
	{name: 'url-american', write: ({year, mm, dd}) => atHost(`coast/kt-${mm}${dd}${year}101112.html`)},
	{
		name: 'url-month-name',
		write: (parts) => atHost(`${parts.year}/${parts.intl('en', {month: 'short'}).toLowerCase()}/${parts.dd}/storks`),
	},
	{
		name: 'time',
		isExact: true,
		write: ({iso}) => ({above: `<header><h1>Storks</h1><time datetime="${iso}">then</time></header>`}),
	},
	{
		name: 'time-zone',
		isExact: true,
		write: ({isoIn}) => ({above: `<time class="published" datetime="${isoIn(9)}">then</time>`}),
	},
	{
		name: 'time-zone-west',
		isExact: true,
		write: ({isoIn}) => ({above: `<time itemprop="datePublished" datetime="${isoIn(-8)}">then</time>`}),
	},
	{name: 'time-without-zone', write: ({isoIn}) => ({above: `<time datetime="${isoIn(8).slice(0, 19)}">then</time>`})},
	{name: 'time-day', write: ({iso}) => ({above: `<p><time datetime="${iso.slice(0, 10)}">then</time></p>`})},
	{name: 'time-cut', write: ({iso}) => ({above: `<time datetime="${iso.slice(0, 16)}Z">then</time>`})},
	{
		name: 'time-and-update',
		isExact: true,
		write: ({iso, away}) => ({
			above: `<time class="published" datetime="${iso}">then</time><time class="updated" datetime="${away(40).iso}">later</time>`,
		}),
	},
	{
		name: 'time-buddhist',
		write: ({year, mm, dd}) => ({above: `<time datetime="${year + 543}-${mm}-${dd}">then</time>`}),
	},
	{name: 'line-european', write: ({year, mm, dd, clock}) => above(`${dd}/${mm}/${year} - ${clock}`)},
	{name: 'line-mail', isExact: true, write: ({iso}) => above(`<i>${new Date(iso).toUTCString()}</i>`)},
	{name: 'line-name', isExact: true, write: ({iso}) => above(`<span>Ann Quay</span> ${iso}`)},
	{name: 'line-chinese', write: ({year, month, day}) => above(`${year}年${month}月${day}日`)},
	{name: 'line-republic', write: ({year, month, day}) => above(`發布日期：民國${year - 1911}年${month}月${day}日`)},
	{name: 'line-reiwa', write: ({year, month, day}) => above(`平成${year - 1988}年${month}月${day}日`)},
	{
		name: 'line-thai',
		write: ({intl}) => above(intl('th-u-ca-buddhist-nu-latn', long).replace(/ (?:พ\.ศ\.|พุทธศักราช) ?/u, ' ')),
	},
	{
		name: 'line-persian',
		write: ({intl}) =>
			above(
				intl('fa-IR-u-ca-persian', {day: 'numeric'}) +
					intl('fa-IR-u-ca-persian', {month: 'long'}).padStart(20).replace(/ +/, ' ') +
					` ${intl('fa-IR-u-ca-persian', {year: 'numeric'})}`,
			),
	},
	...locales.map((locale) => ({
		name: `line-${locale}`,
		write: ({intl}: Parts): Additions => above(intl(locale)),
	})),
	...locales.map((locale) => ({
		name: `line-weekday-${locale}`,
		write: ({intl}: Parts): Additions => above(intl(locale, {...long, weekday: 'long'})),
	})),
	{name: 'line-byline', write: ({intl}) => above(`Posted by Ann Quay on ${intl('en-US')} at 10:15 am`)},
	{name: 'line-reading-time', write: ({intl}) => above(`${intl('en-US')} · 5 min read`)},
	{
		name: 'meta',
		isExact: true,
		write: ({iso}) => ({above: `<meta property="article:published_time" content="${iso}">`}),
	},
	{
		name: 'linked-data',
		isExact: true,
		write: ({iso}) => ({
			above: `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${iso}"}</script>`,
		}),
	},
	{name: 'url-query', write: ({iso}) => atHost(`storks?newsdate=${iso.slice(0, 10)}`)},
	{
		name: 'dateline-german',
		write: (parts) => ({opening: `Nordstrand, ${parts.day}. ${parts.intl('de', {month: 'long'})} (dpa) – `}),
	},
	{name: 'line-published', write: ({intl}) => above(`Published on ${intl('en-GB', {dateStyle: 'full'})}`)},
	{name: 'line-below', write: ({intl}) => ({below: `<p>${intl('en-GB')}</p>`})},
	{name: 'dateline-brackets', write: ({year, mm, dd}) => ({opening: `【海岸時報${year}年${mm}月${dd}日訊】`})},
	{name: 'dateline-agency', write: ({month, day}) => ({opening: `（海岸社北港${month}月${day}日電）`})},
	{
		name: 'dateline-english',
		write: (parts) => ({opening: `NORTH SHORE, ${parts.intl('en', {month: 'short'})} ${parts.day} (Coast News) — `}),
	},
	{
		name: 'report',
		write: ({year, month, day}) => ({opening: `（海岸信息中心報導）${year}年${month}月${day}日，本網獲悉。`}),
	},
	{
		name: 'trap-archived-url',
		hasWitness: false,
		write: ({away}) => atHost(`web/${away(300).iso.slice(0, 19).replace(/\D/g, '')}/https://other.example/storks`),
	},
	{
		name: 'trap-user',
		hasWitness: false,
		write: ({away}) => atHost(`at${away(300).iso.slice(0, 10).replace(/-/g, '')}/storks`),
	},
	{name: 'trap-id', hasWitness: false, write: ({away}) => atHost(`id/${away(300).iso.slice(0, 10).replace(/-/g, '')}`)},
	{
		name: 'trap-related',
		hasWitness: false,
		write: ({away}) => ({
			above: `<ul><li><time datetime="${away(-90).iso}">then</time></li></ul><aside>${away(-90).intl('en')}</aside>`,
		}),
	},
	{
		name: 'trap-update',
		hasWitness: false,
		write: ({away}) => ({
			above: `<p>Last updated: ${away(90).intl('en')}</p><time class="updated" datetime="${away(90).iso}">later</time>`,
		}),
	},
	{
		name: 'trap-sentence',
		hasWitness: false,
		write: ({away}) => ({opening: `Come on <time datetime="${away(40).iso}">that day</time> at noon. `}),
	},
	{
		name: 'trap-event',
		hasWitness: false,
		write: ({away}) => ({above: `<p>When: <time datetime="${away(40).iso}">then</time></p><p>Where: Market Hall</p>`}),
	},
	{name: 'trap-lecture', hasWitness: false, write: ({away}) => above(`Lecture, ${away(-90).intl('en')}`)},
	{
		name: 'trap-signature',
		hasWitness: false,
		write: ({away}) => ({below: `<p>Oslo, ${away(-20).intl('en-GB')}</p>`}),
	},
	{
		name: 'trap-caption',
		hasWitness: false,
		write: ({away}) => ({
			above: `<figure><img src="/a.jpg" alt="A nest"><figcaption>${away(-90).intl('en')}</figcaption></figure>`,
		}),
	},
	{
		name: 'trap-prose',
		hasWitness: false,
		write: ({away}) => ({opening: `On ${away(-90).intl('en')} the first one was seen. `}),
	},
	{
		name: 'trap-headlines',
		hasWitness: false,
		write: ({away}) => ({
			below: `<h3>Also</h3><div><div>The bridge is closed</div><div>${away(-90).intl('en')}</div></div>`,
		}),
	},
	{
		name: 'trap-comments',
		hasWitness: false,
		write: ({away}) => ({
			below: `<div class="comment"><time class="published" datetime="${away(5).iso}">later</time><p>Nice!</p></div>`,
		}),
	},
	{name: 'trap-lunar', hasWitness: false, write: () => ({above: '<time datetime="1445-03-09">then</time>'})},
];
