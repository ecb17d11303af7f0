#!/usr/bin/env node
import {buffer} from 'node:stream/consumers';
import {reasonOf} from '../node/files/fileErrors.ts';
import type {OutputStream} from '../node/process/environment.ts';
import {endingSignals, Interruption} from '../node/process/interruption.ts';
import {isPoolThread} from '../node/threads/serveThread.ts';
import {servePosts} from '../node/worker/servePosts.ts';
import {run} from './main.ts';

let isWritten = true;
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		// A reader that has seen enough (`archivelint | head`) is no error.
		if (error.code === 'EPIPE') return;
		if (isWritten && stream === process.stdout)
			process.stderr.write(`The report cannot be written to standard output: ${reasonOf(error)}.\n`);
		isWritten = false;
		process.exitCode = 2;
	});
}

// The published command is this file and all below it as one script, and its threads run the same one.
if (isPoolThread()) servePosts();
// No `await` here: scripts cannot wait.
else void runHere();

async function runHere(): Promise<void> {
	process.on('exit', tellUnfinished);
	const exitCode = await run(process.argv.slice(2), {
		cwd: process.cwd(),
		env: process.env,
		stdout: outputStream(process.stdout),
		stderr: outputStream(process.stderr),
		openTerminal: () =>
			process.stdin.isTTY && process.stdout.isTTY ? {input: process.stdin, output: process.stdout} : undefined,
		readStdin: () => buffer(process.stdin),
		clock: () => Date.now(),
		stopwatch: () => performance.now(),
		listenForEnd,
	});
	// A stream may have failed before, and then nobody has read what the run came to.
	process.exitCode = isWritten ? exitCode : 2;
	process.off('exit', tellUnfinished);
}

/** Nobody takes a run for one that found nothing which a plugin has ended before. */
function tellUnfinished(): void {
	process.stderr.write('archivelint was ended before its work was done: does a plugin call `process.exit`?\n');
	process.exitCode = 2;
}

/** Of each signal the first: who asks again wants no more than that the process ends. */
function listenForEnd(): AbortSignal {
	const controller = new AbortController();
	for (const signal of endingSignals) {
		// It listens on, for what asks a person ends the process where nobody else does.
		process.on(signal, function listen() {
			if (!controller.signal.aborted) return controller.abort(new Interruption(signal));
			process.off(signal, listen);
			process.kill(process.pid, signal);
		});
	}
	return controller.signal;
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
	return {
		isTerminal: stream.isTTY,
		columns: stream.columns,
		rows: stream.rows,
		write: (content) => {
			stream.write(content);
		},
	};
}
