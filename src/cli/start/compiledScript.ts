import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {Script} from 'node:vm';
import {readOwn} from '../../node/cache/ownership.ts';

/**
 * Runs a CommonJS file as `require` would. What V8 has compiled of it is kept when the process ends, so that the next one
 * need not compile it (https://v8.dev/blog/code-caching-for-devs). Node's own compile cache takes twice the time.
 * @param key tells what the script is, and what it is to do: other functions are compiled for that
 * @param folder where it is kept: one that is the user's own; undefined for nowhere
 * @param isKept whether this process keeps it, as it does if left out; else it only takes what another one has kept
 */
export function runCompiled(
	file: string,
	key: string,
	folder: string | undefined,
	{isKept}: {readonly isKept: boolean} = {isKept: true},
): void {
	const kept = folder && path.join(folder, `${key}-${process.version}-${process.arch}${extension}`);
	const cachedData = kept && readKept(kept);
	// The bundler writes ASCII only.
	const script = new Script(nodeModule.wrap(readFileSync(file, 'latin1')), {
		filename: file,
		...(cachedData ? {cachedData} : {}),
	});
	// V8 takes what another version or other flags have made for nothing.
	if (isKept && kept && (!cachedData || script.cachedDataRejected === true))
		process.once('exit', () => keep(script, kept));
	const run: unknown = script.runInThisContext();
	const module = {exports: {}};
	if (typeof run === 'function')
		run.call(module.exports, module.exports, nodeModule.createRequire(file), module, file, path.dirname(file));
}

const extension = '.v8';

/** Commands, and versions of Node and of archivelint, that somebody may use in turn. Each takes some 2 MB. */
const mostKept = 6;

/** Microseconds of processor time of a run of which compiled code is kept. */
const longest = 2e6;

function readKept(file: string): Buffer | undefined {
	try {
		const bytes = readOwn(file);
		const data = bytes.subarray(digestLength);
		return digestOf(data).equals(bytes.subarray(0, digestLength)) ? data : undefined;
	} catch {
		return undefined;
	}
}

/** Bytes in front of what is compiled. V8 believes what it reads, and ends the process when it is damaged. */
const digestLength = 32;

function digestOf(data: Uint8Array): Buffer {
	return createHash('sha256').update(data).digest();
}

/** A cache that cannot be written is none, and no failure. */
function keep(script: Script, file: string): void {
	// A run that could not do its work, or that somebody ended, has not come by most functions. A long one has come by too
	// many: what a short one does not need costs it time as well.
	if (![undefined, 0, 1].some((code) => code === process.exitCode) || process.cpuUsage().user > longest) return;
	const temporary = `${file}-${process.pid}`;
	try {
		const data = script.createCachedData();
		writeFileSync(temporary, Buffer.concat([digestOf(data), data]), {flag: 'wx', mode: 0o600});
		renameSync(temporary, file);
		removeOthers(file);
	} catch {
		remove(temporary);
	}
}

function remove(file: string): void {
	try {
		rmSync(file, {force: true});
	} catch {
		// It is not even a place where a file could be.
	}
}

function removeOthers(file: string): void {
	const folder = path.dirname(file);
	const others = readdirSync(folder)
		.filter((name) => name.endsWith(extension))
		.map((name) => path.join(folder, name))
		.map((name) => ({name, time: statSync(name).mtimeMs}))
		.toSorted((a, b) => b.time - a.time);
	for (const {name} of others.slice(mostKept)) remove(name);
}
