/**
 * How long the published command takes to begin: `--version`, and one post of 32 KB in an archive of its own, against an
 * empty run of Node. Each is a process of its own, in turn with the others; what is printed is processor time, user and
 * system. Run as `npm run bench:startup -- [--rounds 15]`. It takes bash, which tells these times.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {quantile} from './measure.ts';

/** What we promise: so many times what an empty run takes. */
const limits: Readonly<Record<string, number>> = {'--version': 1.3, 'one post': 4};

const {values} = parseArgs({options: {rounds: {type: 'string', default: '15'}}});
const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-bench-'));
try {
	writePost(folder);
	const command = fileURLToPath(new URL('../command/archivelint.cjs', import.meta.url));
	const times = measure(Number(values.rounds), folder, {
		'node -e 0': ['-e', '0'],
		'--version': [command, '--version'],
		'one post': [command, '--no-config', '--root', '.', '.'],
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

/** Milliseconds of processor time of each round, by the name of what was run. */
function measure(
	rounds: number,
	cwd: string,
	subjects: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly number[]> {
	const times = new Map(Object.keys(subjects).map((name): [string, number[]] => [name, []]));
	// The first round keeps what is compiled.
	for (let round = -1; round < rounds; round++) {
		for (const [name, given] of Object.entries(subjects)) {
			const time = timeOf(given, cwd);
			if (round >= 0) times.get(name)?.push(time);
		}
	}
	return times;
}

/** What the shell says that its children took: user and system. No child can tell what it takes to begin and to end. */
function timeOf(given: readonly string[], cwd: string): number {
	const script = '"$@" >/dev/null 2>&1; times';
	const {stdout} = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...given], {
		cwd,
		encoding: 'utf8',
		env: {...process.env, CI: ''},
	});
	const [, children = ''] = stdout.split('\n');
	const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
	);
	if (parts.length !== 2) throw new Error(`The shell tells no times: ${stdout}`);
	return 1000 * parts.reduce((sum, part) => sum + part, 0);
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
