#!/usr/bin/env node
/**
 * Where the published command begins. `npm run build` makes two scripts: this one, which loads next to nothing, and one of
 * all the rest.
 */
import path from 'node:path';
import process from 'node:process';
import {openCompiledFolder} from './compiledFolder.ts';
import {runCompiled} from './compiledScript.ts';
import {mayBeReady, printReady} from './readyAnswers.ts';

/** The digest of the other script: V8 looks at no more of a source than its length. The build puts it here. */
declare const scriptDigest: string;

/** The words that stand first where something else than linting is asked for. The build puts them here. */
declare const commandNames: readonly string[];

const argv = process.argv.slice(2);
if (!mayBeReady(argv) || !printReady(argv, path.join(import.meta.dirname, 'answers.json'))) runScript();

function runScript(): void {
	const {CI, NODE_DISABLE_COMPILE_CACHE} = process.env;
	// On a machine that is made for one run, keeping what is compiled is lost time.
	const isWanted = !isSet(CI) && !isSet(NODE_DISABLE_COMPILE_CACHE);
	const folder = isWanted ? openCompiledFolder(process.env) : undefined;
	const task = commandNames.find((name) => name === argv[0]) ?? 'lint';
	runCompiled(path.join(import.meta.dirname, 'command.cjs'), `${scriptDigest}-${task}`, folder);
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
