/**
 * `npm run check:links -- [links] [seed]`: generates Jekyll sites with pages, collections, permalinks, redirects, sites in
 * folders and `baseurl`, builds them with real Jekyll, and compares each link of their posts: what archivelint reports must be
 * what the built site does not answer, and `--fix` may change no link that works. Tags that name a file must be reported where
 * Jekyll stops at them.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {
	addLinks,
	designSite,
	designTags,
	type PlacedLink,
	postsOf,
	type SiteDesign,
	writeSite,
} from './generatedSite.ts';
import {buildSite, filesBelow, findWorkingTags, isJekyllInstalled, type LinkTruth, readTruth} from './jekyllOracle.ts';
import {Random} from './randomChoice.ts';

const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));

/** What was compared, and in how many cases archivelint and Jekyll differ. */
interface Comparison {
	readonly links: number;
	readonly broken: number;
	readonly rewritten: number;
	readonly tags: number;
	readonly wrong: number;
}

const nothing: Comparison = {links: 0, broken: 0, rewritten: 0, tags: 0, wrong: 0};

function add(a: Comparison, b: Comparison): Comparison {
	return {
		links: a.links + b.links,
		broken: a.broken + b.broken,
		rewritten: a.rewritten + b.rewritten,
		tags: a.tags + b.tags,
		wrong: a.wrong + b.wrong,
	};
}

/** What is reported: the path of the post and the line, each with a colon between. */
function reportedLines(root: string, rules: string): ReadonlySet<string> {
	const run = spawnSync(
		process.execPath,
		[command, '--no-cache', '--no-config', '--root', root, '--only', rules, '--format', 'json', '.'],
		{cwd: root, encoding: 'utf8', maxBuffer: 1 << 28},
	);
	// The shape is that of ESLint's reports.
	const report = JSON.parse(run.stdout) as readonly {filePath: string; messages: readonly {line: number}[]}[];
	return new Set(
		report.flatMap(({filePath, messages}) => messages.map(({line}) => `${path.relative(root, filePath)}:${line}`)),
	);
}

function compareReports(
	root: string,
	{design, links}: {readonly design: SiteDesign; readonly links: readonly PlacedLink[]},
	truth: ReadonlyMap<string, LinkTruth>,
): Comparison {
	const reported = reportedLines(root, 'no-broken-link,no-missing-asset');
	let result = nothing;
	for (const {label, post, lines, written} of links) {
		const found = truth.get(label);
		// Posts that are not published have no page to compare.
		if (found?.works === undefined) continue;
		const place = path.posix.join(design.folder, post);
		const isReported = lines.some((line) => reported.has(`${place}:${line}`));
		const isWrong = isReported === found.works;
		result = add(result, {...nothing, links: 1, broken: found.works ? 0 : 1, wrong: isWrong ? 1 : 0});
		if (!isWrong) continue;
		const fault = found.works ? 'works but is reported' : 'is broken but not reported';
		console.log(`${fault}: ${written} → ${found.href} in ${place}\n${design.config}`);
	}
	return result;
}

function compareFixes(root: string, design: SiteDesign, truth: ReadonlyMap<string, LinkTruth>): Comparison {
	spawnSync(process.execPath, [command, '--no-cache', '--no-config', '--root', root, '--fix', '--quiet', '.'], {
		cwd: root,
	});
	const output = buildSite(root, design.folder);
	if (output === undefined) {
		console.log(`--fix stops the build.\n${design.config}`);
		return {...nothing, wrong: 1};
	}
	const after = readTruth(output, design);
	let result = nothing;
	for (const [label, {works, href}] of truth) {
		const now = after.get(label)?.href;
		if (now === href) continue;
		result = add(result, {...nothing, rewritten: 1, wrong: works === true ? 1 : 0});
		if (works === true) console.log(`--fix changes a link that works: ${href} → ${now}\n${design.config}`);
	}
	return result;
}

/** Tags of files, which stop the build, so that each is tried for itself. */
function compareTags(root: string, design: SiteDesign, random: Random): Comparison {
	const [post = ''] = postsOf(design);
	const tags = designTags(random, design, 60);
	const truth = findWorkingTags(root, design.folder, tags);
	const text = `${(design.files[post] ?? '').trimEnd()}\n`;
	writeSite(root, {...design, files: {[post]: text + tags.map((tag) => `\n[a]({% ${tag} %})\n`).join('')}});
	const reported = reportedLines(root, 'no-liquid');
	const first = text.split('\n').length + 1;
	let wrong = truth.length === tags.length ? 0 : 1;
	for (const [index, works] of truth.entries()) {
		const isReported = reported.has(`${path.posix.join(design.folder, post)}:${first + 2 * index}`);
		if (isReported !== works) continue;
		wrong++;
		console.log(`${works ? 'works but is reported' : 'stops the build and is not reported'}: {% ${tags[index]} %}`);
	}
	return {...nothing, tags: truth.length, wrong};
}

function checkSite(random: Random, count: number): Comparison {
	const root = mkdtempSync(path.join(tmpdir(), 'archivelint-links-'));
	try {
		const bare = designSite(random);
		writeSite(root, bare);
		const skeleton = buildSite(root, bare.folder);
		// Two pages may want one place as a file and as a folder, where Jekyll stops.
		if (skeleton === undefined) return nothing;
		const {files, links} = addLinks(random, bare, filesBelow(skeleton), count);
		const design = {...bare, files};
		writeSite(root, design);
		const output = buildSite(root, design.folder);
		if (output === undefined) throw new Error(`Jekyll cannot build what it built without links.\n${design.config}`);
		const truth = readTruth(output, design);
		rmSync(output, {recursive: true});
		const reports = compareReports(root, {design, links}, truth);
		return [compareFixes(root, design, truth), compareTags(root, bare, random)].reduce(add, reports);
	} finally {
		rmSync(root, {recursive: true, force: true});
	}
}

function main([wanted = '5000', seed = '1']: readonly string[]): number {
	if (!isJekyllInstalled()) {
		console.log('Jekyll is not installed (apt-get install jekyll ruby-jekyll-redirect-from): nothing checked.');
		return 0;
	}
	const random = new Random(Number(seed));
	let sites = 0;
	let result = nothing;
	while (result.links < Number(wanted)) {
		result = add(result, checkSite(random, 250));
		sites++;
	}
	const {links, broken, rewritten, tags, wrong} = result;
	console.log(
		`${links} links (${broken} broken, ${rewritten} rewritten by --fix) and ${tags} tags of ${sites} sites: ${wrong} differ from the built site.`,
	);
	return wrong === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
