import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Diagnostic} from '../src/model/diagnostic.ts';
import type {ArchiveOptions} from '../src/node.ts';
import {lintArchive} from '../src/node.ts';

/**
 * `npm run check:readmes -- [folder] [--packages count] [--kind rule/message]`: lints what packages say of themselves, README and
 * all other pages, each package (of `node_modules` if left out) as an archive of its own without a config. Nothing may throw,
 * `--fix --unsafe` may change nothing a second time, and a page may take no longer than a second for each 100 kilobytes. It
 * counts what was found, by kind; `--kind` prints each finding of one, and mends nothing.
 */
async function main(folder: string, count: number, kind: string | undefined): Promise<number> {
	const packages = packagesIn(folder);
	const step = Math.max(1, Math.floor(packages.length / count));
	const kinds = new Map<string, number>();
	let pages = 0;
	let faults = 0;
	for (const name of packages.filter((_, index) => index % step === 0)) {
		const own = pagesOf(path.join(folder, name));
		if (own.length === 0) continue;
		pages += own.length;
		const {findings, complaints} = await checkPackage(path.join(folder, name), own, kind === undefined);
		faults += complaints.length;
		for (const complaint of complaints) console.log(`${name}: ${complaint}`);
		for (const {path: page, start, rule, messageId, message} of findings) {
			const found = `${rule}/${messageId}`;
			kinds.set(found, (kinds.get(found) ?? 0) + 1);
			if (found === kind) console.log(`${name}/${page}:${start.line}:${start.column}: ${message}`);
		}
	}
	const most = [...kinds].toSorted((a, b) => b[1] - a[1]);
	for (const [name, found] of most) console.log(`${String(found).padStart(5)}  ${name}`);
	console.log(`${pages} pages, ${faults} faults.`);
	return faults === 0 ? 0 : 1;
}

/** The folders of packages, from the one that holds them. */
function packagesIn(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => !name.startsWith('.'))
		.flatMap((name) =>
			name.startsWith('@') ? readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
		)
		.toSorted();
}

/** All files of a package but those of packages in it. */
function filesOf(folder: string): readonly string[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
		(file) => !/(?:^|[\\/])node_modules(?:[\\/]|$)/.test(file) && statSync(path.join(folder, file)).isFile(),
	);
}

function pagesOf(folder: string): readonly string[] {
	return filesOf(folder).filter((file) => /\.(?:md|markdown|html)$/i.test(file));
}

interface Checked {
	readonly findings: readonly Diagnostic[];
	/** A sentence each. */
	readonly complaints: readonly string[];
}

async function checkPackage(folder: string, pages: readonly string[], isMended: boolean): Promise<Checked> {
	const copy = mkdtempSync(path.join(tmpdir(), 'archivelint-readmes-'));
	try {
		copyPackage(folder, copy, new Set(pages));
		const options = {paths: pages, root: copy, config: false, concurrency: 'off'} as const;
		const begun = performance.now();
		const first = await lint(copy, options);
		const taken = performance.now() - begun;
		const bytes = pages.reduce((sum, page) => sum + statSync(path.join(copy, page)).size, 0);
		const slow = taken > 3000 + bytes / 100 ? [`${bytes} bytes of pages took ${Math.round(taken)} ms`] : [];
		if (!isMended) return {findings: first.findings, complaints: [...first.complaints, ...slow]};
		const fixed = await lint(copy, {...options, fix: 'unsafe'});
		const mended = pages.map((page) => readFileSync(path.join(copy, page), 'utf8'));
		const again = await lint(copy, {...options, fix: 'unsafe'});
		const restless = pages.filter((page, index) => readFileSync(path.join(copy, page), 'utf8') !== mended[index]);
		const complaints = [first, fixed, again].flatMap((run) => run.complaints);
		return {
			findings: first.findings,
			complaints: [...complaints, ...slow, ...restless.map((page) => `a second --fix changes ${page}`)],
		};
	} finally {
		rmSync(copy, {recursive: true});
	}
}

/** Of what is no page, the names matter; what says which program makes a site is read. */
function copyPackage(folder: string, copy: string, pages: ReadonlySet<string>): void {
	for (const file of filesOf(folder)) {
		const place = path.join(copy, file);
		mkdirSync(path.dirname(place), {recursive: true});
		if (pages.has(file) || path.basename(file) === 'package.json') cpSync(path.join(folder, file), place);
		else writeFileSync(place, '');
	}
}

async function lint(folder: string, options: ArchiveOptions): Promise<Checked> {
	try {
		const report = lintArchive(folder, options);
		const findings: Diagnostic[] = [];
		for await (const {diagnostics} of report) findings.push(...diagnostics);
		return {findings, complaints: report.problems.map(({message}) => message)};
	} catch (error) {
		return {findings: [], complaints: [String(error)]};
	}
}

const {values, positionals} = parseArgs({
	options: {packages: {type: 'string', default: '100000'}, kind: {type: 'string'}},
	allowPositionals: true,
});
process.exitCode = await main(positionals[0] ?? 'node_modules', Number(values.packages), values.kind);
