import {dayAt, defineArchiveRule, type Fix, replace, safe, type Text} from '../../src/authoring.ts';
import {findLearnedMismatches} from './learnedMismatches.ts';
import {findPostDate, type PostDate} from './postDate.ts';
import {findSecondsComments} from './secondsComments.ts';
import {sidesOf, suggestSharedDay} from './sides.ts';
import {captureWitness} from './witnesses/captureTime.ts';
import {type TimestampComment, timestampCommentOf, timestampHabit} from './witnesses/comment.ts';
import {creditDateWitnesses} from './witnesses/creditDate.ts';
import {createDatelineReader} from './witnesses/dateline.ts';
import {fileNameWitness} from './witnesses/fileNameDay.ts';
import {findFolderMismatch} from './witnesses/folder.ts';
import {pathWitness} from './witnesses/folderDay.ts';
import {linkedDataWitnesses} from './witnesses/linkedData.ts';
import {publishedTimeWitness} from './witnesses/publishedTime.ts';
import {titleWitness} from './witnesses/title.ts';
import type {Witness} from './witnesses/witness.ts';
import {outerWitnesses, witnessReaders, yearOf} from './witnesses/witnessesOf.ts';

export default defineArchiveRule({
	id: 'consistent-date',
	description: 'Require that all witnesses of a post’s date agree with it.',
	harm: 'misleading',
	severity: 'error',
	fix: 'safe',
	needsWords: false,
	messages: {
		comment: 'The timestamp comment says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		seconds: {
			text: 'The timestamp comment `{written}` counts seconds, but those of {posts:post|posts} of the archive count milliseconds.',
			severity: 'warning',
		},
		fileName: 'The file name says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		folderDay: 'The folder says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		folder: 'The folder says `{says}`, but the file name says `{fileName}`.',
		sourceUrl: 'The source URL says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		publishedTime: 'The source says that it was published at `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		otherSecond: {
			text: 'The source says that it was published at `{says}`, but `{dateKey}` is `{date}`, another time of that day.',
			severity: 'warning',
		},
		otherZone: {
			text: 'The source says that it was published at `{says}`, but `{dateKey}` is `{date}`: the same clock in another time zone.',
			severity: 'warning',
		},
		firstLine: 'The line above the article says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		lastLine: {
			text: 'The line below the article says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
			severity: 'warning',
		},
		creditDate: 'The date after the credit is `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		dateline: 'The dateline says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
		report: {
			text: 'The first sentence of the report says `{says}`{others}, but `{dateKey}` is `{date}`{support}.',
			severity: 'warning',
		},
		capture: 'The page was captured by `{says}`, but `{dateKey}` is `{date}`, which is later.',
		title: {text: 'The title says `{says}`, but `{dateKey}` is `{date}`, a year away.', severity: 'warning'},
	},
	prepare: ({settings}) => witnessReaders(settings),
	check({post, settings, prepared: readers, report}) {
		const date = findPostDate(post, settings);
		if (date === undefined) return {};
		const witnesses: Witness[] = [];
		const hear = (witness: Witness | undefined): void => {
			if (witness !== undefined) witnesses.push(witness);
		};
		let comment: TimestampComment | undefined;
		const readDateline = createDatelineReader(post);
		const readText = (text: Text): void => {
			hear(readDateline(text));
			for (const witness of creditDateWitnesses(post, text)) hear(witness);
		};
		const reportWitness = (witness: Witness): void => {
			const {kind, locate, says} = witness;
			const data = {dateKey: date.key, says, date: date.value.source, ...sidesOf(witness, witnesses, date)};
			const at = locate();
			if (kind === 'title' || kind === 'capture')
				report({at, message: kind, data: {dateKey: date.key, says, date: data.date}});
			else if (kind === 'comment') {
				const fix = findCommentFix(comment, date, witnesses);
				// A comment that is wrong beside a date that is right is another mistake than one which may be right.
				const cause = fix === undefined ? '' : 'same day';
				report({at, message: kind, data, cause, fix, asks: timestampHabit});
			} else report({at, message: kind, data, suggestions: suggestSharedDay(witness, witnesses, date)});
		};
		const reportTime = (message: 'otherSecond' | 'otherZone', {locate, says}: Witness): void =>
			report({at: locate(), message, data: {dateKey: date.key, says, date: date.value.source}});
		return {
			comment(node) {
				comment ??= timestampCommentOf(post, node);
			},
			// Texts are many, and few posts are by agencies that date them.
			...(mayNameDays(post.text) ? {text: readText} : {}),
			'<time,span,abbr,meta>': (element) => hear(publishedTimeWitness(post, element, settings, yearOf(date.moment))),
			'<script>'(element) {
				for (const witness of linkedDataWitnesses(post, element, settings, yearOf(date.moment))) hear(witness);
			},
			end() {
				hear(comment);
				hear(fileNameWitness(post.path, date) ?? pathWitness(post.path, date.range));
				for (const witness of outerWitnesses(post, settings, readers, date.moment)) hear(witness);
				hear(titleWitness(post));
				hear(captureWitness(post));
				for (const witness of findDisagreeing(witnesses, date)) reportWitness(witness);
				const other = findOtherSecond(witnesses, date);
				if (other !== undefined) reportTime('otherSecond', other);
				const elsewhere = findOtherZone(witnesses, date);
				if (elsewhere !== undefined) reportTime('otherZone', elsewhere);
				const mismatch = findFolderMismatch(post.path);
				if (mismatch === undefined) return;
				const {folder, fileName} = mismatch;
				report({at: date.range, message: 'folder', data: {says: folder, fileName}});
			},
		};
	},
	judge({archive, settings, prepared: {findUrlDay}, report}) {
		for (const {post, range: at, says, date, kept, all} of findLearnedMismatches(archive, settings, findUrlDay)) {
			const others = `, where ${kept} of ${all} posts of that source have their day`;
			report({post, at, message: 'sourceUrl', data: {dateKey: post.date.key, says, others, date, support: ''}});
		}
		const {comments, others: count} = findSecondsComments(archive.posts, settings);
		for (const {post, range: at, written, epoch, date, agrees} of comments) {
			const data = {dateKey: post.date.key, says: new Date(epoch).toISOString(), others: '', date, support: ''};
			if (!agrees) report({post, at, message: 'comment', data, cause: ''});
			else {
				const fix = safe(replace(at, `<!--${epoch}-->`), {restsOn: ['date', 'source', 'title']});
				report({post, at, message: 'seconds', data: {written, posts: count}, fix});
			}
		}
	},
});

/** Whether a post holds an agency's dateline or a date after a credit, or references that may stand for one. */
function mayNameDays(text: string): boolean {
	return text.includes('（中央社') || text.includes('）1') || text.includes('&#');
}

/**
 * The witnesses that speak against a date: of each kind at most the first, and none where another of its kind agrees,
 * since a post may hold comments, or several articles, each with a date of its own.
 */
function findDisagreeing(witnesses: readonly Witness[], {moment}: PostDate): readonly Witness[] {
	if (witnesses.every((witness) => witness.agreesWith(moment))) return [];
	const spoken = new Set(witnesses.filter((witness) => witness.agreesWith(moment)).map(({kind}) => kind));
	return witnesses.filter(({kind}) => {
		if (spoken.has(kind)) return false;
		spoken.add(kind);
		return true;
	});
}

/** The time of publication that is on the date's day, but at another second, where no other is at its own. */
function findOtherSecond(witnesses: readonly Witness[], {moment}: PostDate): Witness | undefined {
	const times = witnesses.filter((witness) => witness.isOtherSecond !== undefined);
	const [first] = times;
	const isOther = times.every((witness) => witness.agreesWith(moment) && witness.isOtherSecond?.(moment) === true);
	return isOther ? first : undefined;
}

/** The time of publication whose clock is that of the date in another zone, where no other names the date. */
function findOtherZone(witnesses: readonly Witness[], {moment}: PostDate): Witness | undefined {
	if (witnesses.some((witness) => witness.kind === 'publishedTime' && witness.names(moment))) return undefined;
	return witnesses.find((witness) => witness.isOtherZone?.(moment) === true && witness.agreesWith(moment));
}

/**
 * Writes the date into the comment, unless the comment may be the better witness: on another day, or with another
 * witness on its side.
 */
function findCommentFix(
	comment: TimestampComment | undefined,
	{moment, value}: PostDate,
	witnesses: readonly Witness[],
): Fix | undefined {
	// Without a written zone, or with milliseconds (the time of a fetch), the date is no good witness itself.
	if (moment.precision === 'day' || value.zone === undefined || moment.epoch % 1000 !== 0) return undefined;
	if (comment === undefined || dayAt(comment.epoch, 0) !== dayAt(moment.epoch, 0)) return undefined;
	const said = {...moment, epoch: comment.epoch};
	const isSidedWith = witnesses.some((witness) => witness !== comment && witness.names(said) && !witness.names(moment));
	return isSidedWith
		? undefined
		: safe(replace(comment.locate(), `<!--${moment.epoch}-->`), {restsOn: ['date', 'source', 'title']});
}
