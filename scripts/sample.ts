import {run} from '../src/cli/main.ts';

/** What marks a sample: a block of text that begins with a command. Its arguments hold no space. */
const sample = /(?<=<!-- sample -->\n)```text\n\$ npx archivelint (.*)\n[^]*?(?=<!-- \/sample -->)/g;

/** A page of Markdown whose samples show what their commands print today. */
export async function renderSamples(page: string): Promise<string> {
	const rendered: string[] = [];
	let end = 0;
	for (const {index, 0: block, 1: command = ''} of page.matchAll(sample)) {
		const output = await outputOf(command.split(' '));
		rendered.push(page.slice(end, index), `\`\`\`text\n$ npx archivelint ${command}\n${output.trimEnd()}\n\`\`\`\n`);
		end = index + block.length;
	}
	return rendered.join('') + page.slice(end);
}

/** What the command prints on the first of January 2026, as on the day that the example archive is made for. */
async function outputOf(argv: readonly string[]): Promise<string> {
	let output = '';
	await run(argv, {
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
		clock: () => Date.parse('2026-01-01'),
		stopwatch: () => 0,
	});
	return output;
}
