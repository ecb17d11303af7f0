import path from 'node:path';
import process from 'node:process';
import {openCompiledFolder} from './compiledFolder.ts';
import {runCompiled} from './compiledScript.ts';

/** The digest of the script: V8 looks at no more of a source than its length. The build puts it here. */
declare const scriptDigest: string;

/**
 * Runs the script that holds all of the command, which lies beside the one that is running.
 * @param task what it is to do, as far as other functions are compiled for that
 * @param isKept whether what is compiled of it is kept for later runs
 */
export function runCommandScript(task: string, {isKept}: {readonly isKept: boolean}): void {
	const {CI, NODE_DISABLE_COMPILE_CACHE} = process.env;
	// On a machine that is made for one run, keeping what is compiled is lost time.
	const isWanted = !isSet(CI) && !isSet(NODE_DISABLE_COMPILE_CACHE);
	const folder = isWanted ? openCompiledFolder(process.env) : undefined;
	runCompiled(path.join(import.meta.dirname, 'command.cjs'), `${scriptDigest}-${task}`, folder, {isKept});
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
