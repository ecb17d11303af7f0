import {run} from '../src/cli/main.ts';

/** The post that README shows a report of. */
const samplePost = 'examples/archive/_posts/2024-01-12-harbour-festival.md';

/** What the command prints about one post of the example archive, with the command. */
export async function renderSample(): Promise<string> {
	let output = '';
	await run(['--now', '2026-01-01', samplePost], {
		cwd: process.cwd(),
		env: {},
		stdout: {
			isTerminal: false,
			columns: undefined,
			write: (content) => {
				output += String(content);
			},
		},
		stderr: {isTerminal: false, columns: undefined, write: () => {}},
		readStdin: () => Promise.resolve(Buffer.alloc(0)),
		clock: () => 0,
		stopwatch: () => 0,
	});
	return `$ npx archivelint ${samplePost}\n\n${output}`;
}
