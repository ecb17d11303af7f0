/**
 * How long the published command takes to begin: `--version`, and one post of 32 KB in an archive of its own, against an
 * empty run of Node. Each is a process of its own, in turn with the others; what is printed is processor time, user and
 * system. Run as `npm run bench:startup -- [--rounds 15]`. It takes bash, which tells these times.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {quantile} from './measure.ts';
import {measureProcesses} from './processes.ts';

/** What we promise: so many times what an empty run takes. */
const limits: Readonly<Record<string, number>> = {'--version': 1.3, 'one post': 4};

const {values} = parseArgs({options: {rounds: {type: 'string', default: '15'}}});
const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-bench-'));
try {
	writePost(folder);
	const command = fileURLToPath(new URL('../command/archivelint.cjs', import.meta.url));
	const node = process.execPath;
	const times = measureProcesses(Number(values.rounds), folder, {
		'node -e 0': {command: [node, '-e', '0']},
		'--version': {command: [node, command, '--version']},
		'one post': {command: [node, command, '--no-config', '--root', '.', '.']},
	});
	print(times);
} finally {
	rmSync(folder, {recursive: true, force: true});
}

/** A long article, as a page that was captured has it. */
function writePost(archive: string): void {
	const paragraph = (number: number): string =>
		`<p>At noon the ferry number ${number} leaves the harbour, as <a href="https://news.example/${number}/timetable.html">the timetable</a> says; “nobody waits”, the <em>captain</em> says.</p>\n`;
	const section = (number: number): string =>
		`\n<h2>Day ${number}</h2>\n${[1, 2, 3, 4, 5].map((part) => paragraph(10 * number + part)).join('')}<figure><img src="https://img.example/${number}.jpg" alt="The ferry at noon"></figure>\n<ul><li>Boats</li><li>Tides</li></ul>\n`;
	let text = '---\ntitle: The harbour\ndate: 2024-03-01T00:00:00.000Z\nauthor: Ann Lee\n---\n';
	for (let number = 1; text.length < 32_000; number++) text += section(number);
	mkdirSync(path.join(archive, '_posts'));
	writeFileSync(path.join(archive, '_posts/2024-03-01-the-harbour.md'), text);
}

function print(times: ReadonlyMap<string, readonly number[]>): void {
	console.log(`Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; medians of ${values.rounds} rounds in turn`);
	const empty = quantile(times.get('node -e 0') ?? [], 0.5);
	for (const [name, found] of times) {
		const [least, median, most] = [0, 0.5, 1].map((share) => quantile(found, share).toFixed(0).padStart(4));
		const ratio = quantile(found, 0.5) / empty;
		const limit = limits[name];
		const verdict = limit === undefined ? '' : `  (limit ${limit}: ${ratio <= limit ? 'kept' : 'broken'})`;
		console.log(`${name.padEnd(10)} ${median} ms (${least} to ${most})  ${ratio.toFixed(2)} x${verdict}`);
		if (limit !== undefined && ratio > limit) process.exitCode = 1;
	}
}
