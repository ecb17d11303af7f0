import type * as v from 'valibot';
import {didYouMean} from '../texts/nearest.ts';
import {shorten} from '../texts/wording.ts';
import {wordInPlaceOf} from './movedOptions.ts';
import type {JsonPath} from './readJson.ts';

/** What is wrong with one value of a config. */
export interface Complaint {
	readonly path: JsonPath;
	/** Whether the key is at fault or its value. */
	readonly part: 'key' | 'value';
	/** One sentence, and perhaps one that names what was meant. */
	readonly message: string;
}

type Issue = v.BaseIssue<unknown>;

/** Words what a schema found wrong. */
export function complaintsOf(issues: readonly Issue[], parent: JsonPath = []): Complaint[] {
	return issues.flatMap((issue) => {
		const path = [...parent, ...(issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)))];
		const inside = issuesInside(issue);
		if (inside.length > 0) return complaintsOf(inside, path);
		return [{path, part: issue.path?.at(-1)?.origin === 'key' ? 'key' : 'value', message: sentenceOf(issue, path)}];
	});
}

/** Of the alternatives of a union, the one that fits the value's outer shape knows best what is wrong within. */
function issuesInside({type, issues}: Issue): readonly Issue[] {
	if (type !== 'union' || issues === undefined) return [];
	return issues.flatMap((issue) => (issue.path === undefined ? issuesInside(issue) : [issue]));
}

function sentenceOf(issue: Issue, path: JsonPath): string {
	// These bring their own sentence.
	if (issue.type === 'raw_check') return issue.message;
	const {input} = issue;
	const subject = subjectOf(path);
	if (issue.type === 'non_empty') return `${subject} is empty.`;
	if (input === undefined) return `${subject} is missing; it must be ${wantedBy(issue)}.`;
	if (issue.type === 'regex') return `${subject} must be ${issue.message}, not ${shown(input)}.`;
	if (issue.expected === 'never') return `${subject} is one too many.`;
	const hint = typeof input === 'string' ? hintFor(input, wordsOf(issue)) : '';
	return `${subject} must be ${wantedBy(issue)}, not ${shown(input)}.${hint}`;
}

function hintFor(input: string, words: readonly string[]): string {
	const word = wordInPlaceOf(input);
	return word !== undefined && words.includes(word) ? ` Did you mean \`${word}\`?` : didYouMean(input, words);
}

function subjectOf(path: JsonPath): string {
	const last = path.at(-1);
	if (last === undefined) return 'The config';
	if (typeof last === 'string') return `\`${last}\``;
	const list = path.findLast((key) => typeof key === 'string');
	return `Item ${last + 1} of ${list === undefined ? 'the list' : `\`${list}\``}`;
}

function wantedBy(issue: Issue): string {
	if (issue.type === 'custom') return 'an object';
	if (issue.type === 'integer') return 'a whole number';
	if (issue.type === 'min_value') return `at least ${String(issue.requirement)}`;
	const alternatives = partsOf(issue).flatMap((part) => kinds[part] ?? [part.replaceAll('"', '`')]);
	return new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(new Set(alternatives));
}

const kinds: Readonly<Record<string, readonly string[]>> = {
	string: ['a text'],
	number: ['a number'],
	boolean: ['`true`', '`false`'],
	Array: ['a list'],
	Object: ['an object'],
};

/** What valibot expects stands as `("off" | ("on" | Array))` in its issue. */
function partsOf({expected}: Issue): readonly string[] {
	return (expected ?? '').replace(/[()]/g, '').split(' | ');
}

function wordsOf(issue: Issue): readonly string[] {
	return partsOf(issue).flatMap((part) => (part.startsWith('"') ? [part.slice(1, -1)] : []));
}

function shown(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	return `\`${shorten(JSON.stringify(value))}\``;
}
