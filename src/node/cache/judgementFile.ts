import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {crc32, deflateRawSync, inflateRawSync} from 'node:zlib';
import type {Finding} from '../../engine/findings/finding.ts';
import {areFindings} from '../../engine/findings/findingShape.ts';
import type {FindingsByPost, Span} from '../../engine/judge.ts';
import {isObject} from '../../model/checks.ts';
import type {ConventionCount} from '../../model/facts.ts';
import {writeAtomically} from '../files/atomicWrite.ts';
import {readOwn} from './ownership.ts';

/** Counted up whenever files of older versions can no longer be read. */
const version = 2;

const mark = `archivelint judgement ${version} `;

/** Of this many states of an archive it is kept what was found across it. */
const mostStates = 4;

/** What tells an archive from all others. */
export interface ArchiveState {
	/** Of all of it, or of all but the words of posts, which hardly any rule asks for and each change changes. */
	readonly of: 'all' | 'facts';
	/** 32 hexadecimal digits. */
	readonly digest: string;
}

const namePattern = /^[0-9a-f]{32}\.(all|facts)\.judged$/;

/** Whether a file of this name says what was found across an archive. */
export function isJudgementName(name: string): boolean {
	return namePattern.test(name);
}

function nameOf({digest, of}: ArchiveState): string {
	return `${digest}.${of}.judged`;
}

/** What a rule found, and when it finds the same. */
export interface KeptJudgement {
	readonly findings: FindingsByPost;
	readonly span: Span;
}

/** What is known of an archive as a whole. */
export interface KeptJudgements {
	readonly rules: ReadonlyMap<string, KeptJudgement>;
	/** How many posts keep a convention, by the JSON of it. */
	readonly conventions: ReadonlyMap<string, ConventionCount>;
}

/** Where nothing is known. */
export const nothingJudged: KeptJudgements = {rules: new Map(), conventions: new Map()};

/**
 * Reads what was found across an archive.
 * @returns nothing where that is not known, or can no longer be read
 */
export function readJudgements(folder: string, state: ArchiveState): KeptJudgements {
	try {
		const bytes = readOwn(path.join(folder, nameOf(state)));
		const start = bytes.indexOf('\n') + 1;
		const packed = bytes.subarray(start);
		if (bytes.toString('latin1', 0, start) !== headOf(packed)) return nothingJudged;
		const kept: unknown = JSON.parse(inflateRawSync(packed).toString('utf8'));
		if (!isObject(kept) || !isObject(kept['rules']) || !isObject(kept['conventions'])) return nothingJudged;
		return {
			rules: new Map(Object.entries(kept['rules']).flatMap(readRule)),
			conventions: new Map(Object.entries(kept['conventions']).flatMap(readConvention)),
		};
	} catch {
		return nothingJudged;
	}
}

/**
 * Writes what was found across an archive, in the place of what was found across older ones.
 * @throws the error of the file system
 */
export function writeJudgements(folder: string, state: ArchiveState, {rules, conventions}: KeptJudgements): void {
	const json = JSON.stringify({
		rules: Object.fromEntries([...rules].map(([rule, found]) => [rule, writeJudgement(found)])),
		conventions: Object.fromEntries(conventions),
	});
	const packed = deflateRawSync(json, {level: 1});
	const content = Buffer.concat([Buffer.from(headOf(packed), 'latin1'), packed]);
	const own = nameOf(state);
	writeAtomically(path.join(folder, own), content, {mode: 0o600, isReplaceable: true});
	const others = readdirSync(folder).filter((name) => namePattern.exec(name)?.[1] === state.of && name !== own);
	for (const name of others.slice(mostStates - 1)) rmSync(path.join(folder, name), {force: true});
}

function headOf(packed: Uint8Array): string {
	return `${mark}${crc32(packed)}\n`;
}

/** Of a rule either all is known or nothing. */
function readRule([rule, kept]: readonly [string, unknown]): readonly (readonly [string, KeptJudgement])[] {
	if (!isObject(kept)) return [];
	const {found, from, until} = kept;
	const isRead = Array.isArray(found) && found.every(isFoundInPost);
	if (!isRead || !isInstant(from) || !isInstant(until)) return [];
	const span = {from: from ?? Number.NEGATIVE_INFINITY, until: until ?? Number.POSITIVE_INFINITY};
	return [[rule, {findings: new Map(found), span}]];
}

/** JSON knows no infinite numbers: they are left out. */
function writeJudgement({findings, span: {from, until}}: KeptJudgement): Readonly<Record<string, unknown>> {
	return {
		found: [...findings],
		...(Number.isFinite(from) ? {from} : {}),
		...(Number.isFinite(until) ? {until} : {}),
	};
}

function readConvention([name, count]: readonly [string, unknown]): readonly (readonly [string, ConventionCount])[] {
	if (!isObject(count)) return [];
	const {kept, all, isKept, keys} = count;
	const isCount = typeof kept === 'number' && typeof all === 'number' && areTexts(keys);
	return isCount && (isKept === undefined || typeof isKept === 'boolean') ? [[name, {kept, all, isKept, keys}]] : [];
}

function areTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isInstant(value: unknown): value is number | undefined {
	return value === undefined || typeof value === 'number';
}

function isFoundInPost(value: unknown): value is readonly [path: string, findings: readonly Finding[]] {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && areFindings(value[1]);
}
