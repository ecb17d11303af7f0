import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Baseline} from '../../baseline/baseline.ts';
import {formatBaseline} from '../../baseline/formatBaseline.ts';
import {parseBaseline} from '../../baseline/parseBaseline.ts';
import {UserError} from '../../model/userError.ts';
import {writeAtomically} from '../files/atomicWrite.ts';
import {reasonOf} from '../files/fileErrors.ts';
import {longestList, readControlText} from '../files/guardedFile.ts';
import type {Configs} from './configs.ts';

/** The name of the file that lists accepted findings. */
export const baselineFileName = 'archivelint-baseline.jsonl';

/** A baseline, and the text that it was read from. */
export interface ReadBaseline {
	readonly baseline: Baseline;
	readonly text: string;
}

/**
 * Where the baseline of an archive is: beside its config, else in its root.
 * @param root of the archive, absolute
 */
export function baselinePath(configs: Configs, root: string): string {
	const {file, folder} = configs.forFolder(root);
	return path.join(file === undefined ? root : folder, baselineFileName);
}

/**
 * Reads the baseline of an archive.
 * @returns undefined where there is none
 * @throws UserError when it is damaged: without it, old findings would count as new
 */
export function readBaseline(configs: Configs, root: string): ReadBaseline | undefined {
	const file = baselinePath(configs, root);
	if (!existsSync(file)) return undefined;
	const text = readText(file);
	const read = parseBaseline(text);
	if ('message' in read) {
		const {line, message, remedy = usualRemedy} = read;
		throw new UserError(`The baseline \`${file}\` cannot be used. Line ${line}: ${message}\n${remedy}`);
	}
	return {baseline: read, text};
}

const usualRemedy =
	'Take an older version of the file from git, or delete it and run `archivelint baseline create`. `--no-baseline` runs without it.';

/**
 * Writes the baseline of an archive, as a whole or not at all.
 * @throws UserError when that is not possible
 */
export function writeBaseline(file: string, baseline: Baseline): void {
	try {
		writeAtomically(file, Buffer.from(formatBaseline(baseline), 'utf8'));
	} catch (error) {
		throw new UserError(`The baseline \`${file}\` cannot be written: ${reasonOf(error)}.`);
	}
}

function readText(file: string): string {
	try {
		return readControlText(file, longestList);
	} catch (error) {
		throw new UserError(`The baseline \`${file}\` cannot be read: ${reasonOf(error)}.`);
	}
}
