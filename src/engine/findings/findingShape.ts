import {isObject} from '../../model/checks.ts';
import type {Fix, RelatedLocation, Suggestion} from '../../model/diagnostic.ts';
import type {Question} from '../../model/rule.ts';
import type {Position, Range, TextEdit} from '../../model/text.ts';
import type {Finding, LocatedFinding} from './finding.ts';

/** Whether a JSON value is a list of findings as they are kept: what comes from a file may hold anything. */
export function areLocatedFindings(value: unknown): value is readonly LocatedFinding[] {
	return isListOf(value, isLocatedFinding);
}

/** The same of findings of which lines and columns are not known. */
export function areFindings(value: unknown): value is readonly Finding[] {
	return isListOf(value, isFinding);
}

function isLocatedFinding(value: unknown): value is LocatedFinding {
	if (!isObject(value)) return false;
	const {identity, start, end} = value;
	return typeof identity === 'string' && isPosition(start) && isPosition(end) && isFinding(value);
}

function isFinding(value: unknown): value is Finding {
	if (!isObject(value)) return false;
	const {
		rule,
		messageId,
		message,
		severity,
		fatal,
		range,
		identity,
		kind,
		causeMessage,
		madeBy,
		fix,
		suggestions,
		related,
		asks,
	} = value;
	return (
		typeof rule === 'string' &&
		typeof messageId === 'string' &&
		typeof message === 'string' &&
		(severity === 'error' || severity === 'warning') &&
		typeof fatal === 'boolean' &&
		(identity === undefined || typeof identity === 'string') &&
		typeof kind === 'string' &&
		typeof causeMessage === 'string' &&
		(madeBy === 'site' || madeBy === 'archive') &&
		isRange(range) &&
		(fix === undefined || isFix(fix)) &&
		isListOf(suggestions, isSuggestion) &&
		isListOf(related, isRelated) &&
		isListOf(asks, isQuestion)
	);
}

/** Whether a JSON value is a range. */
export function isRange(value: unknown): value is Range {
	return isObject(value) && isOffset(value['start']) && isOffset(value['end']) && value['start'] <= value['end'];
}

/** Whether a JSON value is a place in a text. */
export function isPosition(value: unknown): value is Position {
	return isObject(value) && isOffset(value['line']) && isOffset(value['column']);
}

function isOffset(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
	return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isEdit(value: unknown): value is TextEdit {
	return isObject(value) && isRange(value['range']) && isText(value['text']);
}

const repairs: readonly unknown[] = [undefined, 'markup', 'liquid', 'heading'] satisfies readonly Fix['repairs'][];

function isFix(value: unknown): value is Fix {
	if (!isObject(value)) return false;
	const {safety, edits, removes = [], sets = [], respells = []} = value;
	return (
		(safety === 'safe' || safety === 'unsafe') &&
		isListOf(edits, isEdit) &&
		isListOf(removes, isRemoval) &&
		isListOf(sets, isText) &&
		isListOf(respells, isText) &&
		repairs.includes(value['repairs'])
	);
}

function isRemoval(value: unknown): value is Range {
	return isObject(value) && isRange(value['range']) && isText(value['because']);
}

function isSuggestion(value: unknown): value is Suggestion {
	return isObject(value) && isText(value['description']) && isListOf(value['edits'], isEdit);
}

function isRelated(value: unknown): value is RelatedLocation {
	return isObject(value) && isText(value['path']) && isText(value['message']);
}

/** What each question asks with; `of` of a convention is a habit or a field. */
const questions: {readonly [What in Question['what']]: (question: Readonly<Record<string, unknown>>) => boolean} = {
	served: ({url, range, ownPost}) =>
		isText(url) && isRangeOrNone(range) && (ownPost === undefined || isOwnPostMessage(ownPost)),
	snapshotHost: ({url, beginning, origin, part, otherwise, assumed}) =>
		isText(url) &&
		isText(beginning) &&
		isTextOrNone(origin) &&
		(part === undefined || (isObject(part) && isRange(part['range']) && isText(part['slash']))) &&
		(otherwise === undefined || isFix(otherwise)) &&
		isTextOrNone(assumed),
	unserved: ({url}) => isText(url),
	held: ({url, range}) => isText(url) && isRangeOrNone(range),
	shown: ({url, otherwise}) => isText(url) && (otherwise === undefined || isFix(otherwise)),
	target: ({tag, argument}) => isText(tag) && isText(argument),
	named: ({target}) => isText(target),
	copy: ({url, range}) => isText(url) && isRangeOrNone(range),
	fuller: () => true,
	collected: () => true,
	sourceDay: ({range}) => isRange(range),
	convention: ({of}) => isText(of) || (isObject(of) && isText(of['field'])),
};

function isOwnPostMessage(value: unknown): boolean {
	return isObject(value) && isText(value['page']) && isText(value['messageId']) && isText(value['message']);
}

function isTextOrNone(value: unknown): boolean {
	return value === undefined || isText(value);
}

function isRangeOrNone(value: unknown): boolean {
	return value === undefined || isRange(value);
}

function isQuestion(value: unknown): value is Question {
	if (!isObject(value)) return false;
	const {what} = value;
	return isText(what) && Object.hasOwn(questions, what) && questions[what as Question['what']](value);
}
