/**
 * One thread against several, over made archives of pages: linting anew, and with `--fix true` fixing all posts. Run as
 * `npm run bench:threads -- [--megabytes 8,16,32,64] [--threads 2] [--rounds 5] [--fix true]`; what is printed are medians of
 * alternating rounds by the clock and of processor time, user and system. The ratios mean little where other programs use the same
 * cores: the load is printed. It takes bash.
 */
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {writePosts} from './madePosts.ts';
import {quantile} from './measure.ts';
import {type ProcessTime, timeProcesses} from './processes.ts';

const {values} = parseArgs({
	options: {
		megabytes: {type: 'string', default: '8,16,32,64'},
		threads: {type: 'string', default: '2'},
		rounds: {type: 'string', default: '5'},
		fix: {type: 'string', default: 'false'},
	},
});
const rounds = Number(values.rounds);
const command = fileURLToPath(new URL('../command/archivelint.cjs', import.meta.url));

/** A page that `writePosts` makes has so many bytes. */
const bytesOfPage = 38_000;

console.log(`Node ${process.version}, ${availableParallelism()} cores; medians of ${rounds} rounds in turn`);
for (const megabytes of values.megabytes.split(',').map(Number)) compare(megabytes);

function compare(megabytes: number): void {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-bench-'));
	try {
		const archive = path.join(folder, 'archive');
		writePosts(archive, 'rich', Math.ceil((megabytes * 1e6) / bytesOfPage));
		const copy = path.join(folder, 'copy');
		const fixes = values.fix === 'true';
		const linted = fixes ? copy : archive;
		const options = ['--no-config', '--no-cache', ...(fixes ? ['--fix'] : []), '--root', linted, linted];
		const subject = (concurrency: string) => ({
			command: [process.execPath, command, '--concurrency', concurrency, ...options],
			prepare: () => {
				if (!fixes) return;
				rmSync(copy, {recursive: true, force: true});
				cpSync(archive, copy, {recursive: true});
			},
			codes: [0, 1],
		});
		const times = timeProcesses(rounds, folder, {one: subject('off'), several: subject(values.threads)});
		print(megabytes, times.get('one') ?? [], times.get('several') ?? []);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

function print(megabytes: number, one: readonly ProcessTime[], several: readonly ProcessTime[]): void {
	const parts = (['wall', 'processor'] as const).map((kind) => {
		const [before, after] = [one, several].map((times) => times.map((time) => time[kind]));
		if (before === undefined || after === undefined) return '';
		const ratios = after.map((time, round) => time / (before[round] ?? time));
		const [least, median, most] = [0, 0.5, 1].map((share) => quantile(ratios, share).toFixed(2));
		const seconds = (times: readonly number[]): string => (quantile(times, 0.5) / 1000).toFixed(1);
		return `${kind} ${seconds(before)} s → ${seconds(after)} s, x ${median} (${least} to ${most})`;
	});
	console.log(
		`${String(megabytes).padStart(4)} MB, 1 → ${values.threads} threads: ${parts.join('; ')}; load ${loadavg()[0]?.toFixed(1)}`,
	);
}
