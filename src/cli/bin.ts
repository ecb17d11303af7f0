#!/usr/bin/env node
import {buffer} from 'node:stream/consumers';
import type {OutputStream} from '../node/process/environment.ts';
import {run} from './main.ts';

// A reader that has seen enough (`archivelint | head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	stdout: outputStream(process.stdout),
	stderr: outputStream(process.stderr),
	readStdin: () => buffer(process.stdin),
	clock: () => Date.now(),
	stopwatch: () => performance.now(),
});

function outputStream(stream: NodeJS.WriteStream): OutputStream {
	return {
		isTerminal: stream.isTTY,
		columns: stream.columns,
		write: (content) => {
			stream.write(content);
		},
	};
}
