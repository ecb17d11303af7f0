import {archivedDays, articleOf, type CaptureParts, type Drawing, dayAfter, sentenceCase} from './captureDrawing.ts';

/** Posts of one kind, on a site of their own. */
export interface CaptureKind {
	readonly name: string;
	/** Which messages of `no-lost-content` tell them; none of a trap. */
	readonly told: readonly string[];
	/** So many there are at least, and at most if it says so. */
	readonly fewest: number;
	readonly most?: number;
	/** So many articles its site has at least. */
	readonly articles?: number;
	/** Whether its site has no articles. */
	readonly isAlone?: true;
	readonly post: (drawing: Drawing) => CaptureParts;
	/** An article of its site; as those of any site if left out. */
	readonly article?: (drawing: Drawing) => CaptureParts;
}

/** A post that has the title, the day and the address of an article, and the body of something else. */
function replaced(drawing: Drawing, body: string): CaptureParts {
	return {...articleOf(drawing), body};
}

/** With the heading link that readers of feeds write. */
function underHeading({title, source, ...rest}: CaptureParts): CaptureParts {
	return {...rest, title, source, body: `<!--1709280000000-->\n[${title}](${source ?? ''})\n------\n\n${rest.body}`};
}

function numbered(parts: CaptureParts, {host, noise}: Drawing): CaptureParts {
	return {...parts, source: `https://${host}/a/${noise.number()}`};
}

/** The day in the middle of what is archived, and so many days later. */
function inBatch(number: number, perDay: number): string {
	return dayAfter(Math.round(archivedDays / 2) + 3 + Math.floor(number / perDay));
}

/** An article of a site that a program broke on: before or behind those days. */
function articleAroundBatch(drawing: Drawing): CaptureParts {
	const own = articleOf(drawing);
	const isWithin = own.day >= inBatch(0, 1) && own.day <= inBatch(longestBatch, 1);
	return isWithin ? {...own, day: inBatch(longestBatch + 1, 1)} : own;
}

/** In days. */
const longestBatch = 8;

const farewell =
	'<div><h2>A last word</h2>\n<p>After nineteen years on the quay, this paper puts out to sea and does not come back. The presses are sold, the lamp is out, ' +
	'and the cat has found a new home with the pilots.</p>\n<p>To all who wrote to us, argued with us and paid for it: thank you, and goodbye.</p></div>\n';
const statement =
	'<div><p>The house in which this paper was made belongs to somebody else now, who has painted it blue. There will be a shop for ropes and lanterns on the ground ' +
	'floor, and rooms above it. Whoever looks for the editors finds them on the benches along the mole, most of them with a thermos flask.</p></div>\n';
const offline =
	'<h1>Service Availability</h1>\n<p>The library of tides is temporarily offline while its shelves are dried.</p>\n';
const login =
	'<div><h2>登录</h2>\n<p>请输入您的账号和密码，然后继续阅读。</p><p><a href="/register">注册</a></p></div>\n';
const consent =
	'<div><h1>Bevor es weitergeht</h1><p>Wir und 214 Häfen möchten Kekse in Ihrer Kajüte lagern.</p>\n<p><a href="/einstellungen">Einstellungen</a> <b>Alle akzeptieren</b></p></div>\n';
const notice = '<div><p>We are on air now. The link is on our front page.</p></div>\n';
const series =
	'<div><p>Listen to this conversation wherever you hear such things, and tell a friend on the quay of it.</p></div>\n';

const standIns: readonly CaptureKind[] = [
	{
		name: 'a farewell under the titles of the articles',
		told: ['standIn'],
		fewest: 3,
		post: (drawing) => underHeading(replaced(drawing, farewell)),
	},
	{
		name: 'a farewell with its own title',
		told: ['standIn'],
		fewest: 5,
		post: (drawing) => ({...replaced(drawing, farewell), title: 'A last word', author: undefined}),
	},
	{
		name: 'a farewell without a title',
		told: ['standIn'],
		fewest: 5,
		post: (drawing) => ({...replaced(drawing, farewell), title: ''}),
	},
	{
		name: 'a statement that says nothing of the kind',
		told: ['standIn'],
		fewest: 6,
		post: (drawing) => replaced(drawing, statement),
	},
	{
		name: 'another archive that is offline, with the bylines of the articles',
		told: ['standIn'],
		fewest: 5,
		post(drawing) {
			const own = articleOf(drawing);
			const url = `https://web.archive.org/web/2019${drawing.random.below(9) + 1}/${own.source ?? ''}`;
			const head = `# ${own.title}\n\n- Author: ${own.author ?? ''}\n- Date: ${own.day}\n- Source: ${own.source ?? ''}\n\n`;
			return {...own, source: url, body: head + offline};
		},
	},
	{
		name: 'a check for robots that draws an id each time',
		told: ['standIn', 'errorPage'],
		fewest: 4,
		post: (drawing) => ({
			...replaced(
				drawing,
				`<h1>One moment</h1><p>We are checking your browser before you may moor.</p><p>Ray ID: <code>8f${drawing.noise.number()}be${drawing.noise.number()}</code></p>\n`,
			),
			title: 'One moment, please',
		}),
	},
	{
		name: 'a login that leads back, in Chinese',
		told: ['standIn'],
		fewest: 5,
		post: (drawing) => {
			const own = replaced(drawing, '');
			return {...own, body: `${login}<p><a href="/login?next=${encodeURIComponent(own.source ?? '')}">登录</a></p>\n`};
		},
	},
	{
		name: 'a wall of consent, in German',
		told: ['standIn'],
		fewest: 5,
		post: (drawing) => replaced(drawing, consent),
	},
	{
		name: 'an error with its time and the address that was asked for',
		told: ['standIn', 'errorPage'],
		fewest: 5,
		post(drawing) {
			const own = numbered(articleOf(drawing), drawing);
			const time = `${own.day} 0${drawing.random.below(9)}:${10 + drawing.random.below(50)}:${10 + drawing.random.below(50)}`;
			return {...own, body: `<p>Page introuvable : ${own.source ?? ''}</p><p>${time} UTC</p>\n`};
		},
	},
	{
		name: 'all that a site ever gave: switch on scripts',
		told: ['standIn', 'errorPage'],
		fewest: 6,
		isAlone: true,
		post: (drawing) => ({
			...replaced(drawing, '<p>This chart table requires JavaScript. Switch it on, and drop anchor again.</p>\n'),
			title: 'Chart table',
		}),
	},
];

const batches: readonly CaptureKind[] = [
	{
		name: 'three days of which the first sentence is left',
		told: ['batch'],
		articles: 48,
		article: articleAroundBatch,
		fewest: 12,
		most: 12,
		post: (drawing) => ({
			...replaced(
				drawing,
				`<div>\n<p>${drawing.noise.sentence()} <img src="https://pictures.example/${drawing.noise.slug()}.jpg" alt="Boat"></p>\n</div>\n`,
			),
			day: inBatch(drawing.number, 4),
		}),
	},
	{
		name: 'a week without pictures',
		told: ['batch'],
		articles: 48,
		article: articleAroundBatch,
		fewest: 10,
		most: 14,
		post(drawing) {
			const own = articleOf(drawing);
			return {...own, body: own.body.replace(/<p><img[^>]*><\/p>\n/, ''), day: inBatch(drawing.number, 2)};
		},
	},
	{
		name: 'a day with the name of the site for a title',
		told: ['batch'],
		articles: 48,
		article: articleAroundBatch,
		fewest: 9,
		most: 14,
		post: (drawing) => ({...articleOf(drawing), title: 'The Lantern', day: inBatch(0, 1)}),
	},
	{
		name: 'a day of which hardly anything is left of several sites',
		told: ['batchOfSites'],
		articles: 45,
		fewest: 9,
		most: 9,
		// When all other sites have gone: a day on which any of them had an article is no lost one.
		article: (drawing) => {
			const day = dayAfter(archivedDays + 1 + Math.round((drawing.number * archivedDays) / drawing.count));
			const own = articleOf(drawing);
			return {...own, day, source: `https://shore-${drawing.number % 3}.example/stories/${drawing.noise.slug()}`};
		},
		post: (drawing) => ({
			...replaced(drawing, `<div>\n<p>${drawing.noise.sentence()}</p>\n</div>\n`),
			source: `https://shore-${drawing.number % 3}.example/stories/${drawing.noise.slug()}`,
			day: dayAfter(Math.round(1.5 * archivedDays) + 5),
		}),
	},
];

const traps: readonly CaptureKind[] = [
	{
		name: 'streams with one title and one text, each week',
		told: [],
		fewest: 12,
		post: (drawing) => ({
			...numbered(replaced(drawing, notice), drawing),
			title: 'Live stream',
			day: dayAfter(100 + 7 * drawing.number),
		}),
	},
	{
		name: 'briefings with one title, and what they say',
		told: [],
		fewest: 12,
		post: (drawing) => ({
			...articleOf(drawing),
			title: 'Daily briefing',
			source: `https://${drawing.host}/briefing/${drawing.noise.number()}`,
		}),
	},
	{
		name: 'weather: short, alike and true',
		told: [],
		fewest: 12,
		post: (drawing) => ({
			...replaced(
				drawing,
				`<p>Wind from the west, ${drawing.number} knots, gusts of ${drawing.number + 7}. Water ${4 + (drawing.number % 9)} degrees.</p>\n`,
			),
			title: 'Weather',
			source: `https://${drawing.host}/weather/${drawing.noise.number()}`,
		}),
	},
	{
		name: 'weather below a link to sign in',
		told: [],
		fewest: 12,
		article: (drawing) => {
			const own = articleOf(drawing);
			return {...own, body: `<p><a href="/login">Sign in</a></p><p>${drawing.noise.sentence()}</p>\n`};
		},
		post: (drawing) => ({
			...replaced(
				drawing,
				`<p><a href="/login">Sign in</a></p><p>The level of the lock is ${100 + drawing.number} cm.</p>\n`,
			),
			title: 'Level of the lock',
			source: `https://${drawing.host}/level/${drawing.noise.number()}`,
		}),
	},
	{
		name: 'recordings with one text below each',
		told: [],
		fewest: 10,
		post: (drawing) => ({
			...replaced(drawing, series),
			title: `Episode ${drawing.number + 1}: ${drawing.noise.words(3)}`,
		}),
	},
	{
		name: 'recordings with a player and one long text below each',
		told: [],
		fewest: 10,
		post: (drawing) =>
			replaced(
				drawing,
				`<audio src="https://sound.example/${drawing.noise.slug()}.mp3"></audio><p>${'A talk on the mole, with guests who know ropes, tides and the price of herring. '.repeat(4)}</p>\n`,
			),
	},
	{
		name: 'a section whose posts are meant to be alike',
		told: [],
		fewest: 10,
		post: (drawing) => ({
			...replaced(
				drawing,
				`<p>${'The chart of the week hangs in the hall of the pilots, where everybody may see it. '.repeat(4)}</p>\n`,
			),
			source: `https://${drawing.host}/charts/${drawing.noise.word()}-${drawing.noise.slug()}`,
		}),
	},
	{
		name: 'meetings: sign in at the door',
		told: [],
		fewest: 8,
		post: (drawing) => ({
			...replaced(drawing, '<p>At seven in the hall of the pilots. All are welcome; please sign in at the door.</p>\n'),
			title: `Meeting of the ${drawing.number + 1}th week`,
		}),
	},
	{
		name: 'one article at three addresses',
		told: [],
		fewest: 3,
		most: 3,
		post: (drawing) => ({
			...replaced(
				drawing,
				`<div><p>${'The pilots say that the channel has moved again, and that nobody drew it. '.repeat(12)}</p></div>\n`,
			),
			title: 'The channel has moved again',
		}),
	},
	{
		name: 'data from an interface',
		told: [],
		fewest: 8,
		post: (drawing) => ({
			...replaced(drawing, ''),
			title: `Rows of ${drawing.day}`,
			layout: 'table',
			source: `https://${drawing.host}/api/rows?day=${drawing.number}`,
		}),
	},
	{
		name: 'one text, and no source',
		told: [],
		fewest: 8,
		post: (drawing) => ({...replaced(drawing, farewell), source: undefined}),
	},
	{
		name: 'films with one text below each',
		told: [],
		fewest: 10,
		isAlone: true,
		post: (drawing) => ({
			...replaced(
				drawing,
				`<p>${'Subscribe, and never miss a tide. Our boats sail on your gifts alone. '.repeat(5)}</p>\n`,
			),
			source: `https://www.youtube.com/watch?v=${drawing.noise.videoId()}`,
		}),
	},
	{
		name: 'articles on farewells, captchas and logins',
		told: [],
		fewest: 10,
		post: (drawing) => {
			const own = articleOf(drawing);
			return {
				...own,
				body: `<p>Goodbye, captcha: to log in, the crew says “page not found”. ${drawing.noise.sentence()}</p>\n${own.body}`,
			};
		},
	},
	{
		name: 'letters, one a week, without pictures',
		told: [],
		articles: 45,
		fewest: 12,
		post: (drawing) => {
			const own = articleOf(drawing);
			return {
				...own,
				title: `Letter ${drawing.number + 1} to our readers`,
				body: own.body.replace(/<p><img[^>]*><\/p>\n/, ''),
				day: dayAfter(1200 + 7 * drawing.number),
			};
		},
	},
	{
		name: 'a site that gave up pictures for good',
		told: [],
		articles: 45,
		fewest: 12,
		article: (drawing) => {
			const own = articleOf(drawing);
			return drawing.number * 2 < drawing.count ? own : {...own, body: own.body.replace(/<p><img[^>]*><\/p>\n/, '')};
		},
		post: (drawing) => ({
			...articleOf(drawing),
			day: dayAfter(Math.round((drawing.number * archivedDays) / drawing.count / 2)),
		}),
	},
	{
		name: 'bulletins of one night, under a tag of their own',
		told: [],
		articles: 48,
		fewest: 12,
		most: 12,
		post: (drawing) => ({
			...replaced(drawing, `<p>${drawing.noise.sentence()}</p>\n`),
			tag: 'storm',
			day: inBatch(0, 1),
		}),
	},
	{
		name: 'notes without a title',
		told: [],
		fewest: 10,
		post: (drawing) => ({...replaced(drawing, `<p>${drawing.noise.sentence()}</p>\n`), title: ''}),
	},
	{
		name: 'letters of readers, with one title',
		told: [],
		fewest: 10,
		post: (drawing) => ({
			...articleOf(drawing),
			title: 'Letters to the editor',
			source: `https://${drawing.host}/letters-to-the-editor-${drawing.noise.number()}`,
		}),
	},
	{
		name: 'pages on which only the title is told twice',
		told: [],
		fewest: 6,
		post: (drawing) => {
			const own = articleOf(drawing);
			return {...own, title: sentenceCase(drawing.noise.words(4)), body: `${own.body}<p>${own.title}</p>\n`};
		},
	},
];

/** What is planted in the archive of `check:captures`. */
export const captureKinds: readonly CaptureKind[] = [...standIns, ...batches, ...traps];
