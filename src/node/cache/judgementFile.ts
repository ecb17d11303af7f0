import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {crc32, deflateRawSync, inflateRawSync} from 'node:zlib';
import type {Finding} from '../../engine/findings/finding.ts';
import {areFindings} from '../../engine/findings/findingShape.ts';
import type {FindingsByPost} from '../../engine/judge.ts';
import {isObject} from '../../model/checks.ts';
import {writeAtomically} from '../files/atomicWrite.ts';
import {readOwn} from './ownership.ts';

/** Counted up whenever files of older versions can no longer be read. */
const version = 1;

const mark = `archivelint judgement ${version} `;

/** Of this many states of an archive it is kept what was found across it. */
const mostStates = 2;

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

/** By rule. */
export type JudgementsByRule = ReadonlyMap<string, FindingsByPost>;

/**
 * Reads what was found across an archive.
 * @returns nothing where that is not known, or can no longer be read
 */
export function readJudgements(folder: string, state: ArchiveState): JudgementsByRule {
	try {
		const bytes = readOwn(path.join(folder, nameOf(state)));
		const start = bytes.indexOf('\n') + 1;
		const packed = bytes.subarray(start);
		if (bytes.toString('latin1', 0, start) !== headOf(packed)) return new Map();
		const rules: unknown = JSON.parse(inflateRawSync(packed).toString('utf8'));
		return isObject(rules) ? new Map(Object.entries(rules).flatMap(readRule)) : new Map();
	} catch {
		return new Map();
	}
}

/**
 * Writes what was found across an archive, in the place of what was found across older ones.
 * @throws the error of the file system
 */
export function writeJudgements(folder: string, state: ArchiveState, judgements: JudgementsByRule): void {
	const json = JSON.stringify(Object.fromEntries([...judgements].map(([rule, found]) => [rule, [...found]])));
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
function readRule([rule, found]: readonly [string, unknown]): readonly (readonly [string, FindingsByPost])[] {
	const isRead = Array.isArray(found) && found.every(isFoundInPost);
	return isRead ? [[rule, new Map(found)]] : [];
}

function isFoundInPost(value: unknown): value is readonly [path: string, findings: readonly Finding[]] {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && areFindings(value[1]);
}
