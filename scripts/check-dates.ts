/**
 * `npm run check:dates -- [days] [seed]`: writes posts that say in many manners of what day they are, with their true `date` and with
 * others, lints them with the built command, and counts what `consistent-date` says. Exit code 1 where too few of the wrong dates are
 * caught, or any true one is reported.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {findingsOnPages} from './builtCommand.ts';
import {type DatePage, datePages} from './datePages.ts';

const leastRecall = 0.9;
const hour = 3_600_000;

/** How a date is moved: by days, of which each manner must tell; by what no reader of the day would call another one. */
const wrong = [-365, -30, -1, 1, 30, 365].map((days) => ({name: `${days} days`, offset: days * 24 * hour, days}));
/** In hours; not those by which the zones of the pages differ, where the same clock is told as a lost zone. */
const right = [-7, 0, 1, 2, 10].map((hours) => ({name: `${hours} hours`, offset: hours * hour, days: 0}));

function main(days: number, seed: number): number {
	const pages = datePages(seed, days);
	const isQuiet = right.map((move) => tellQuiet(pages, move)).every(Boolean);
	const isLoud = wrong.map((move) => tellCaught(pages, move)).every(Boolean);
	return isQuiet && isLoud ? 0 : 1;
}

interface Move {
	readonly name: string;
	readonly offset: number;
	readonly days: number;
}

function tellQuiet(pages: readonly DatePage[], move: Move): boolean {
	const reported = reportedOf(pages, move);
	for (const name of reported) console.log(`${move.name}: ${name} is reported`);
	console.log(`true dates, ${move.name} away: ${reported.size} of ${pages.length} reported`);
	return reported.size === 0;
}

function tellCaught(pages: readonly DatePage[], move: Move): boolean {
	// A witness that names a day allows for the one before it, and the one behind.
	const able = pages.filter(({hasWitness, isExact}) => hasWitness && (Math.abs(move.days) > 1 || isExact));
	const reported = reportedOf(pages, move);
	const missed = able.filter(({name}) => !reported.has(name));
	for (const manner of new Set(missed.map(({name}) => name.replace(/-\d+$/, ''))))
		console.log(`${move.name}: ${manner} is missed`);
	console.log(`dates moved by ${move.name}: ${able.length - missed.length} of ${able.length} caught`);
	return able.length - missed.length >= leastRecall * able.length;
}

/** The names of the pages that the rule reports. */
function reportedOf(pages: readonly DatePage[], {offset}: Move): ReadonlySet<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-dates-'));
	try {
		mkdirSync(path.join(folder, '_posts'));
		for (const {name, published, from, body} of pages) {
			const date = new Date(published + offset).toISOString();
			const head = `---\nlayout: post\ntitle: Storks\ndate: ${date}\nauthor: Ann\nfrom: ${from}\n---\n`;
			writeFileSync(path.join(folder, '_posts', `${date.slice(0, 10)}-${name}.md`), head + body);
		}
		const findings = [...findingsOnPages(folder, 'consistent-date')];
		return new Set(findings.filter(([, said]) => said.length > 0).map(([name]) => name));
	} finally {
		rmSync(folder, {recursive: true});
	}
}

const [days = '20', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(days), Number(seed));
