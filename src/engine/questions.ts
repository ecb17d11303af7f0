import {likenessKey} from '../archive/fileLikeness.ts';
import {isoDay} from '../dates/days.ts';
import type {ArchiveIndex, FoundFile} from '../model/archiveIndex.ts';
import type {Fix, RelatedLocation, Suggestion} from '../model/diagnostic.ts';
import type {ConventionCount, Habit, PostFacts} from '../model/facts.ts';
import type {OwnPostMessage, Question} from '../model/rule.ts';
import type {Range} from '../model/text.ts';
import {shorten} from '../texts/wording.ts';
import {decodeLeniently, encodedFragmentOf, encodeUrlPart} from '../urls/urls.ts';

/** What the archive says of a finding. */
export interface Answer {
	/** Whether the finding is none (`void`), or nobody can say that it is one (`unknown`); undefined where it stands. */
	readonly verdict?: 'void' | 'unknown' | undefined;
	/** Whether too little is known to fix it. */
	readonly isUnfixable?: boolean;
	/** Whether the finding's own fix may lead to what nobody meant, so that it is applied only on demand. */
	readonly isDoubtful?: boolean;
	/** A fix in the place of the finding's own. */
	readonly fix?: Fix | undefined;
	readonly suggestions?: readonly Suggestion[];
	readonly related?: readonly RelatedLocation[];
	/** What speaks for the finding: a part of a sentence, to stand behind its message. */
	readonly reason?: string;
	/** What the finding says instead. It has no safe fix of its own then. */
	readonly instead?: Pick<OwnPostMessage, 'messageId' | 'message'>;
	/** What `--fix --unsafe` does instead of the finding's own safe fix. */
	readonly unsafeFix?: Fix | undefined;
}

/** Who is asked, and for which post. */
export interface Asked {
	/** Undefined when no archive is known. */
	readonly archive: ArchiveIndex | undefined;
	readonly facts: PostFacts;
	/** The time of the run, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
}

/** Asks the archive what a finding wants to know. */
export function answerTo(question: Question, asked: Asked): Answer {
	// Each question has its own answer, which the index by its name cannot say.
	const answer = answers[question.what] as (question: Question, asked: Asked) => Answer;
	return answer(question, asked);
}

const answers: {
	readonly [What in Question['what']]: (question: Extract<Question, {what: What}>, asked: Asked) => Answer;
} = {
	served: findServed,
	snapshotHost: findSnapshotHost,
	unserved: ({url}, {archive, facts}) => {
		// Where nobody can say that the link is broken, its own finding is none.
		const isFree = archive?.isSiteKnown === false || archive?.serves(url, facts.path) === true;
		return isFree ? {} : {verdict: 'void'};
	},
	held: findHeld,
	shown: ({url, otherwise}, asked) => {
		const isHeld = findHeld({what: 'held', url, range: undefined}, asked).verdict === 'void';
		return isHeld ? {} : {isUnfixable: otherwise === undefined, fix: otherwise};
	},
	target: ({tag, argument}, {archive}) => {
		if (archive === undefined) return {verdict: 'unknown'};
		return archive.hasTarget(tag, argument) ? {verdict: 'void'} : {};
	},
	named: ({target}, {archive}) => {
		if (archive === undefined) return {verdict: 'unknown'};
		return archive.hasNamed(target) ? {verdict: 'void'} : {};
	},
	copy: findCopy,
	fuller: (_, {archive, facts}) => nameOf(archive?.findFullerCopy(facts), 'This post holds more of the article.'),
	collected: (_, {archive}) => {
		const {kept, all} = archive?.countConvention({field: 'from', share: 50}) ?? {kept: 0, all: 0};
		return kept > 0 && 2 * kept >= all ? {} : {verdict: 'void'};
	},
	sourceDay: suggestSourceDay,
	convention: judgeByConvention,
};

function nameOf(post: PostFacts | undefined, message: string): Answer {
	return post === undefined ? {} : {related: [{path: post.path, message}]};
}

/** Whether the site publishes something at a URL; without a known archive nobody can say how to mend it. */
function findServed({url, range, ownPost}: Extract<Question, {what: 'served'}>, asked: Asked): Answer {
	const {
		archive,
		facts: {path, source},
	} = asked;
	// What was copied from a site has that site's links; what an author has written may lead anywhere on the own one.
	if (archive === undefined) return source === undefined ? {verdict: 'unknown'} : {isUnfixable: true};
	if (!archive.isSiteKnown) return {verdict: 'unknown'};
	if (archive.serves(url, path)) return {verdict: 'void'};
	const meant = range === undefined ? undefined : archive.pageFromFile(url, path);
	if (range !== undefined && meant !== undefined)
		return {fix: {safety: 'safe', edits: [{range, text: meant}], respells: ['target']}};
	const own = ownPost && findOwnPost(ownPost, {url, range}, asked);
	// A page that was taken from elsewhere means that site's files.
	const near = source === undefined ? archive.findFile(url, path) : undefined;
	if (own !== undefined) return own;
	const isDoubtful = archive.mayMeanOwnFile(url, path);
	return {isDoubtful, ...(isDoubtful && ownPost ? {instead: ownPost} : {}), ...nearAnswer(near, url, range)};
}

/** What is said of a file that is there under nearly the same name. */
function nearAnswer(near: FoundFile | undefined, url: string, range: Range | undefined): Answer {
	if (near === undefined || near.differsIn === 'nothing') return {};
	return {
		suggestions: suggestFile(near, url, range),
		related: [{path: near.path, message: differences[near.differsIn]}],
	};
}

/**
 * Of a URL that names a post of the archive: whoever wrote it may have followed another permalink than the archive has now, so that
 * nobody can say that the source site has a page there.
 */
function findOwnPost(
	{page, messageId, message}: OwnPostMessage,
	{url, range}: {readonly url: string; readonly range: Range | undefined},
	{archive, facts, now}: Asked,
): Answer | undefined {
	const named = archive?.findByName(url, facts.path);
	if (archive === undefined || named === undefined || archive.findBySource(page) === named) return undefined;
	const target = archive.linkTargetOf(named, now);
	return {
		...nameOf(named, 'The post of that name is here.'),
		instead: {messageId, message},
		reason: `the post of that name is \`${shorten(named.path)}\``,
		isUnfixable: target === undefined || range === undefined,
		fix:
			target === undefined || range === undefined
				? undefined
				: {safety: 'unsafe', edits: [{range, text: target + encodedFragmentOf(url)}], respells: ['target']},
	};
}

/** Which archive of the web a path without a host comes from: nobody knows it without a known archive. */
function findSnapshotHost(
	{url, beginning, origin, part, otherwise, assumed}: Extract<Question, {what: 'snapshotHost'}>,
	{archive, facts: {path}}: Asked,
): Answer {
	if (archive?.isSiteKnown !== true) return {};
	if (archive.serves(url, path)) return {verdict: 'void'};
	const host = origin ?? archive.snapshotHostOf(beginning);
	if (host === undefined || part === undefined) return {};
	return {
		fix: {safety: 'safe', edits: [{range: part.range, text: host + part.slash}], respells: ['target']},
		unsafeFix: host === assumed ? otherwise : undefined,
	};
}

/** The post that was taken from a page. Links may lead to it: `--unsafe`, since they lead elsewhere than on the source site. */
function findCopy({url, range}: Extract<Question, {what: 'copy'}>, {archive, facts, now}: Asked): Answer {
	const copy = archive?.findBySource(url);
	if (archive === undefined || copy === undefined || copy.path === facts.path) return {};
	const target = archive.linkTargetOf(copy, now);
	return {
		...nameOf(copy, 'The target is archived here.'),
		reason: `its article is archived as \`${shorten(copy.path)}\``,
		unsafeFix:
			target === undefined || range === undefined
				? undefined
				: {safety: 'unsafe', edits: [{range, text: target + encodedFragmentOf(url)}], respells: ['target']},
	};
}

/** Suggests the day in the source URL as the date, where the archive's own posts teach that it is one. */
function suggestSourceDay({range, key}: Extract<Question, {what: 'sourceDay'}>, {archive, facts}: Asked): Answer {
	const found = archive?.sourceDayOf(facts);
	if (found === undefined) return {};
	const text = isoDay(found.day);
	const description = `Set \`${key}\` to ${text}, the day in the source URL.`;
	return {suggestions: [{description, edits: [{range, text}]}]};
}

/** Whether most posts keep a convention; without a known archive nobody can say that they do not. */
function judgeByConvention(
	{of: convention, stands = 'kept'}: Extract<Question, {what: 'convention'}>,
	{archive, facts: {path}}: Asked,
): Answer {
	const {isKept, kept, all, keys} = archive?.countConvention(convention) ?? noCount;
	if (isKept === undefined) {
		if (stands !== 'kept') return {};
		return {verdict: archive === undefined ? 'unknown' : 'void'};
	}
	if (!isKept || stands === 'untold') return {verdict: 'void'};
	if (typeof convention !== 'string' && archive?.isFieldKeptBeside(convention.field, path) === false)
		return {verdict: 'void'};
	const habit = typeof convention === 'string' ? habitsInWords[convention] : `posts have ${havingInWords(keys)}`;
	if (habit === undefined) return {};
	const [keeping, every] = [kept, all].map((count) => count.toLocaleString('en'));
	return {reason: `${keeping} of ${every} ${habit}`};
}

const noCount: ConventionCount = {isKept: undefined, kept: 0, all: 0, keys: []};

/** What the posts have that a post lacks: where several keys stand for one thing, no post need have the one that is missed. */
function havingInWords(keys: readonly string[]): string {
	if (keys.length < 2) return 'it';
	return new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(keys.map((key) => `\`${key}\``));
}

/** What those do who keep a habit. That a post has a time says nothing of a time that is wrong. */
const habitsInWords: Readonly<Record<Habit, string | undefined>> = {
	fileName: 'file names are',
	heading: 'heading links agree',
	timestamp: undefined,
	body: 'posts have one',
	picture: 'posts show one',
};

/** Whether the archive holds a file of its own; without a known archive nobody can say that it does not. */
function findHeld({url, range}: Extract<Question, {what: 'held'}>, {archive, facts: {path}}: Asked): Answer {
	if (archive === undefined) return {verdict: 'unknown'};
	const near = archive.findFile(url, path);
	// A page may be published at the very place; but what `serves` finds under another normalization, a server does not.
	const isServed = near?.differsIn === 'nothing' || (near?.differsIn !== 'normalization' && archive.serves(url, path));
	if (isServed) return {verdict: 'void'};
	if (near === undefined) return {};
	const message = differences[near.differsIn];
	return {suggestions: suggestFile(near, url, range), related: [{path: near.path, message}]};
}

const differences: Readonly<Record<FoundFile['differsIn'], string>> = {
	nothing: 'The file is here.',
	normalization: 'This path differs only in Unicode normalization.',
	case: 'This path differs only in upper and lower case.',
};

/** Suggests the path of a file in the place of one that is nearly the same. */
function suggestFile(near: FoundFile, url: string, range: Range | undefined): readonly Suggestion[] {
	if (range === undefined) return [];
	const [asked, rest] = splitAtQuery(url);
	const folders = asked.split('/');
	const names = near.path.split('/').map(encodeUrlPart);
	// What stands before the path in the archive is `baseurl`, or a step up.
	const base = folders.slice(0, folders.length - names.length);
	if (likenessKey(decodeLeniently(folders.slice(base.length).join('/'))) !== likenessKey(near.path)) return [];
	const text = [...base, ...names].join('/') + rest;
	return [{description: `Write \`${text}\`.`, edits: [{range, text}]}];
}

function splitAtQuery(url: string): readonly [path: string, rest: string] {
	const end = url.search(/[?#]/);
	return end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)];
}
