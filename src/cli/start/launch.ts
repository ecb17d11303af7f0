#!/usr/bin/env node
/**
 * Where the published command begins. `npm run build` makes two scripts: this one, which loads next to nothing, and one of
 * all the rest.
 */
import path from 'node:path';
import process from 'node:process';
import {runCommandScript} from './commandScript.ts';
import {mayBeReady, printReady} from './readyAnswers.ts';

/** The words that stand first where something else than linting is asked for. The build puts them here. */
declare const commandNames: readonly string[];

const argv = process.argv.slice(2);
if (!mayBeReady(argv) || !printReady(argv, path.join(import.meta.dirname, 'answers.json')))
	runCommandScript(commandNames.find((name) => name === argv[0]) ?? 'lint', {isKept: true});
