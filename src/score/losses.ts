import type {Cause, Diagnostic} from '../model/diagnostic.ts';
import type {Harm} from '../model/rule.ts';
import type {ScoreDimension} from './scoreDimensions.ts';

/**
 * What a finding takes something of. `post`: a share of the post as a whole. `text`: so many letters. `image`, `embed`, `link`, `heading`:
 * so much of one of those that the page holds. `lostEmbed`: of one that is not among those that it holds.
 */
export const stocks = ['post', 'text', 'image', 'embed', 'lostEmbed', 'link', 'heading'] as const;

/** One of them. */
export type Stock = (typeof stocks)[number];

/** What a reader loses by one finding. */
export interface Loss {
	readonly dimension: ScoreDimension;
	readonly of: Stock;
	/** Letters of a text; of all else a share from 0 to 1. */
	readonly amount: number;
	/** Whether nothing that its fix takes away is part of the article, so that nobody misses what is wrong in there. No if left out. */
	readonly isFurniture?: true;
}

type Losses = Readonly<Record<string, Loss>>;

const loss =
	(dimension: ScoreDimension, of: Stock) =>
	(amount: number): Loss => ({dimension, of, amount});

const lostPost = loss('completeness', 'post');
const lostText = loss('completeness', 'text');
const lostImage = loss('completeness', 'image');
const lostEmbed = loss('completeness', 'embed');
const lostPlayer = loss('completeness', 'lostEmbed');
const badLink = loss('links', 'link');
const namelessImage = loss('accessibility', 'image');
/** What a picture without a text in its place takes. */
export const missingText: Loss = namelessImage(1);

const namelessLink = loss('accessibility', 'link');
const badHeading = loss('accessibility', 'heading');
const doubtful = loss('provenance', 'post');
const inconsistent = loss('consistency', 'post');
const residue = loss('cleanliness', 'text');

/** What stands around the article, with all that is in it. */
const furniture = (amount: number): Loss => ({...residue(amount), isFurniture: true});

/** A link that cannot work. */
const brokenLinks: Losses = {
	others: badLink(1),
	// Something shows all the same, or most programs find what is meant.
	slashes: badLink(0.1),
	protocolRelative: badLink(0.1),
	fragment: badLink(0.5),
	ownPage: badLink(0.5),
	empty: badLink(0.5),
	query: badLink(0.7),
	service: badLink(0.7),
	hole: badLink(0.7),
};

/** What belongs to other articles is missed less. */
const brokenRelatedLinks: Losses = {
	...Object.fromEntries(
		Object.entries(brokenLinks).map(([message, {amount}]) => [message, badLink(Math.round(amount * 30) / 100)]),
	),
	self: badLink(0.2),
	noLink: residue(60),
	noArticle: residue(60),
};

/**
 * What a reader loses by one finding of each message of each rule. `others` stands for all messages that are not named. This is the one
 * place that says so: a new rule has a line here, which a test wants to see.
 */
export const losses: Readonly<Record<string, Losses>> = {
	// Front matter.
	'no-ambiguous-yaml': {
		others: inconsistent(0.2),
		comment: inconsistent(0.4),
		property: inconsistent(0.4),
		collection: inconsistent(0.4),
		differs: inconsistent(0.1),
	},
	'no-entity-in-front-matter': {others: inconsistent(0.15)},
	'no-misspelled-key': {others: inconsistent(0.3)},
	'no-padding': {others: inconsistent(0.15), invisible: inconsistent(0.05)},
	'require-fields': {
		missing: doubtful(0.4),
		empty: doubtful(0.4),
		unusual: inconsistent(0.2),
		unfilled: inconsistent(0.2),
	},
	'valid-front-matter': {others: doubtful(0.8), duplicateKey: doubtful(0.3)},
	// Identity.
	'consistent-file-name': {others: inconsistent(0.1)},
	'consistent-heading': {others: inconsistent(0.3), lostDots: inconsistent(0.1)},
	'meaningful-title': {
		fileName: inconsistent(0.5),
		siteName: inconsistent(0.15),
		shared: inconsistent(0.4),
		lostSigns: inconsistent(0.2),
	},
	'portable-file-name': {others: inconsistent(0.15), lost: inconsistent(0.3), tooLong: inconsistent(0.3)},
	'rendered-heading': {noLink: residue(120), text: residue(60)},
	'separated-heading': {others: residue(10)},
	'valid-source-url': {
		notAbsolute: doubtful(0.5),
		host: doubtful(0.5),
		doubleEncoded: doubtful(0.2),
		tracking: doubtful(0.05),
	},
	// Dates.
	'consistent-date': {
		others: doubtful(0.4),
		seconds: doubtful(0.05),
		otherSecond: doubtful(0.05),
		otherZone: doubtful(0.1),
		lastLine: doubtful(0.3),
		report: doubtful(0.3),
		title: doubtful(0.3),
	},
	// Posts that are not there: what stands beside the gap is whole.
	'no-date-gap': {others: lostPost(0.1)},
	'no-early-update': {others: doubtful(0.1)},
	'no-fabricated-date': {others: doubtful(0.5), unknown: doubtful(0.2), fetchTime: doubtful(0.4)},
	'no-stale-time': {others: doubtful(0.05)},
	'valid-date': {others: doubtful(0.6)},
	// Authors.
	'consistent-author': {alias: inconsistent(0.3), minority: inconsistent(0.3), undecided: inconsistent(0.15)},
	'no-cut-author-list': {others: doubtful(0.2)},
	'no-empty-author': {others: doubtful(0.4), anonymous: doubtful(0.3), part: doubtful(0.2), byline: doubtful(0.1)},
	'no-site-as-author': {others: doubtful(0.3)},
	// Links.
	'linked-url': {others: badLink(0.2)},
	'named-link': {others: namelessLink(1)},
	'no-broken-link': brokenLinks,
	'no-broken-related-link': brokenRelatedLinks,
	'no-capture-residue': {
		relative: badLink(1),
		mail: badLink(1),
		snapshot: badLink(0.1),
		save: badLink(1),
		cache: badLink(0.7),
		amp: badLink(0.1),
		translator: badLink(0.3),
		proxy: badLink(0.2),
		copy: badLink(0.2),
		redirect: badLink(0.1),
		script: residue(30),
		toolbar: residue(300),
		note: residue(5),
		unrecorded: doubtful(0.2),
	},
	'no-glued-url': {others: badLink(0.5)},
	'no-missing-asset': {others: lostImage(1)},
	'no-repeated-tooltip': {others: residue(20)},
	'no-tracking': {others: badLink(0.1), token: badLink(0.3), pixel: residue(5)},
	'prefer-archived-copy': {others: badLink(0.1)},
	'recorded-original': {others: doubtful(0.2)},
	// Images.
	'no-dead-embed': {others: lostPlayer(1)},
	'no-noscript-twin': {twin: furniture(5), only: lostImage(1)},
	'no-placeholder-alt': {
		others: namelessImage(0.7),
		tags: namelessImage(0.3),
		spacer: namelessImage(0.1),
		guess: namelessImage(0.4),
	},
	'no-unloaded-image': {others: lostImage(1)},
	'require-image-alt': {
		missing: missingText,
		empty: namelessImage(0.7),
		undescribed: namelessImage(0.7),
		role: namelessImage(0.7),
		button: namelessLink(1),
		area: namelessLink(1),
	},
	// What stands around the article.
	'no-comment-section': {comments: furniture(1200), form: furniture(100)},
	'no-dangling-use': {others: residue(15)},
	'no-duplicate-title': {others: residue(60)},
	'no-repeated-block': {others: furniture(200)},
	'no-site-furniture': {
		others: furniture(100),
		like: furniture(40),
		ad: furniture(250),
		submit: furniture(60),
		feed: furniture(150),
		screenReader: residue(40),
		zoom: furniture(20),
		label: residue(20),
		area: residue(60),
		emptyArea: residue(60),
		empty: residue(20),
	},
	'no-stray-carousel': {stray: furniture(800), advert: furniture(800), gallery: residue(100), remains: residue(60)},
	// Markup.
	'no-accidental-emphasis': {others: residue(40)},
	'no-active-content': {
		others: residue(60),
		handler: residue(5),
		deafHandler: residue(5),
		hint: residue(5),
		form: residue(100),
		page: residue(200),
		url: badLink(1),
		// It shows today what its site wants to show, and may be gone tomorrow.
		frame: lostEmbed(0.3),
		ownEmbed: lostPlayer(0.3),
		plugin: lostEmbed(1),
	},
	'no-editor-debris': {others: residue(5), element: residue(10)},
	'no-leftover-shortcode': {leftover: residue(80), whole: lostPost(1)},
	'no-liquid': {others: lostPost(0.9), doubtfulTag: lostPost(0.3), deleted: lostText(40), shownRaw: residue(40)},
	'renderable-html': {
		others: residue(60),
		loneTag: residue(30),
		strayEndTag: residue(20),
		loneEndTag: residue(15),
		misnested: residue(30),
		bogusComment: residue(30),
		omitted: lostText(200),
		omittedByHugo: lostText(200),
	},
	'valid-nesting': {
		block: residue(10),
		heading: badHeading(1),
		link: badLink(0.3),
		linkInButton: badLink(0.5),
		duplicateId: badLink(0.3),
		duplicateAttribute: residue(5),
	},
	// Text.
	'no-cjk-entities': {others: residue(10)},
	'no-cjk-gap': {gap: residue(3), gaps: residue(15)},
	'no-double-escape': {url: badLink(0.3), text: residue(10)},
	'no-invisible-characters': {
		control: residue(20),
		escapedControl: inconsistent(0.1),
		invisible: residue(3),
		softHyphen: residue(3),
		override: residue(30),
	},
	'no-mojibake': {lost: lostPost(0.2), misread: lostPost(0.6)},
	'no-obfuscated-email': {
		hidden: lostText(30),
		hiddenLink: badLink(1),
		hiddenLinkAndText: badLink(1),
		lostLink: badLink(1),
		lost: lostText(40),
	},
	'no-raw-markdown': {
		strong: residue(20),
		unread: residue(20),
		link: residue(40),
		broken: badLink(1),
		undefined: badLink(1),
		note: residue(20),
	},
	// Captures, and the archive as a whole.
	'no-lost-content': {
		others: lostPost(1),
		standfirst: lostPost(0.9),
		teaser: lostPost(0.8),
		paywall: lostPost(0.85),
		// The page is there, and whole; the article that a reader looks for is not.
		page: lostPost(0.3),
		// That something failed is likely, not sure.
		batch: lostPost(0.1),
		batchOfSites: lostPost(0.1),
	},
	'no-near-duplicate': {others: inconsistent(0.3)},
	'no-duplicate-post': {
		others: inconsistent(0.5),
		copy: inconsistent(0.6),
		unpublished: inconsistent(0.6),
		stub: lostPost(1),
		revision: inconsistent(0.3),
	},
	'no-output-collision': {output: inconsistent(0.7), letterCase: inconsistent(0.4), normalization: inconsistent(0.4)},
	// What archivelint itself says of a post.
	'readable-post': {others: lostPost(1)},
	// A maintainer's slip: readers lose nothing by it.
	'valid-suppression': {others: inconsistent(0)},
};

/** What findings of a plugin's rule take, by what the rule says that a reader loses. */
const lossesByHarm: Readonly<Record<Harm, Loss>> = {
	lost: lostPost(0.8),
	invisible: lostText(100),
	misleading: doubtful(0.2),
	broken: badLink(0.5),
	ornament: residue(30),
};

/**
 * What a reader loses by one finding.
 * @param finding with its cause, which knows the element that it is about
 * @param harm what its rule says of that, for rules of plugins
 */
export function lossOf(
	{rule, messageId, cause: {kind}}: Pick<Diagnostic, 'rule' | 'messageId'> & {readonly cause: Pick<Cause, 'kind'>},
	harm: Harm,
): Loss {
	const own = Object.hasOwn(losses, rule) ? losses[rule] : undefined;
	const named = own !== undefined && Object.hasOwn(own, messageId) ? own[messageId] : own?.['others'];
	return named === undefined ? lossesByHarm[harm] : ofElement(named, kind);
}

/** An address that leads nowhere by so much, and a picture that has it is not shown. */
const leastMissing = 0.5;

/** What is lost by an address that is one of several of a picture or a player (`srcset`, `<source>`). */
export function lossIn(thing: 'picture' | 'player', given: Loss): Loss {
	const {dimension, of, amount} = given;
	if (dimension !== 'links' || of !== 'link' || amount < leastMissing) return given;
	return thing === 'picture' ? lostImage(amount) : lostEmbed(amount);
}

/** Several rules look at addresses of links and of media alike: what is lost is what the address is that of. */
function ofElement(given: Loss, kind: string): Loss {
	const {dimension, of, amount} = given;
	const isAddress = dimension === 'links' && of === 'link' && amount >= leastMissing;
	const isPicture = dimension === 'completeness' && of === 'image';
	if (!isAddress && !isPicture) return given;
	const [, element = ''] = /^<([a-z]+)/.exec(kind) ?? [];
	if (element === 'a') return badLink(amount);
	if (element === 'img') return lostImage(amount);
	return players.has(element) ? lostEmbed(amount) : given;
}

const players: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed', 'object']);
