/**
 * `npm run check:related -- [folder to keep the pages in]`: writes pages in many languages with related boxes of many shapes, and
 * with what looks like one, lints them with the built command, and counts what is told as related; then mends all with
 * `--fix --unsafe`, and compares what their reader gets. Exit code 1 where too little is told, anything else is, or something of an
 * article is lost.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileOfPage, findingsOnPages, type PageFinding, runOnPages} from './builtCommand.ts';
import {archivedPostOf, type RelatedPage, relatedPages} from './relatedPages.ts';
import {shownIn} from './shownPage.ts';

const rule = 'no-broken-related-link';
const leastRecall = 0.9;

function main(kept: string | undefined): number {
	const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'archivelint-related-'));
	try {
		const pages = relatedPages();
		mkdirSync(path.join(folder, '_posts'), {recursive: true});
		for (const page of pages) {
			writeFileSync(fileOfPage(folder, page), page.text);
			writeFileSync(path.join(folder, '_posts', `2024-02-01-archived-${page.name}.md`), archivedPostOf(page));
		}
		const isTold = tell(pages, findingsOnPages(folder, rule));
		runOnPages(folder, '--fix', '--unsafe', '--quiet', '--only', rule);
		const losses = pages.flatMap((page) => lossesOf(page, readFileSync(fileOfPage(folder, page), 'utf8')));
		for (const loss of losses) console.log(loss);
		console.log(`${pages.length} pages, ${losses.length} losses after --fix --unsafe.`);
		return isTold && losses.length === 0 ? 0 : 1;
	} finally {
		if (kept === undefined) rmSync(folder, {recursive: true});
	}
}

/** Prints how much of what is related is told so, and what else is. */
function tell(pages: readonly RelatedPage[], findings: ReadonlyMap<string, readonly PageFinding[]>): boolean {
	const said = pages.map((page) => ({page, found: findings.get(page.name) ?? []}));
	const isSaid = (found: readonly PageFinding[], url: string): boolean =>
		found.some(({message}) => message.includes(`\`${url}\``));
	const isArchived = (found: readonly PageFinding[], url: string): boolean =>
		found.some(({message}) => message.includes(`\`${url}\``) && message.includes('archived as'));
	const count = (part: (page: RelatedPage) => readonly string[], isSo: typeof isSaid): number =>
		said.reduce((sum, {page, found}) => sum + part(page).filter((url) => isSo(found, url)).length, 0);
	for (const {page, found} of said) {
		const missed = page.related.filter((url) => !isSaid(found, url));
		const wrong = page.others.filter((url) => isSaid(found, url));
		const empty = found.filter(({messageId}) => messageId === 'noArticle').length;
		if (missed.length + wrong.length > 0 || empty !== page.empty)
			console.log(
				`${page.name}: missed ${missed.length}, wrong ${wrong.join(', ') || 0}, empty ${empty} of ${page.empty}`,
			);
	}
	const wrong = count(({others}) => others, isSaid);
	const empty = said.filter(
		({page, found}) => found.filter(({messageId}) => messageId === 'noArticle').length === page.empty,
	);
	const shares = [
		{
			name: 'broken related links',
			found: count(({related}) => related, isSaid),
			all: pages.flatMap(({related}) => related).length,
		},
		{
			name: 'archived ones told as such',
			found: count(({archived}) => archived, isArchived),
			all: pages.flatMap(({archived}) => archived).length,
		},
		{name: 'pages with the right empty boxes', found: empty.length, all: pages.length},
	];
	for (const {name, found, all} of shares) console.log(`${name}: ${found} of ${all}`);
	console.log(`links of the article told as related: ${wrong}`);
	return wrong === 0 && shares.every(({found, all}) => found >= all * leastRecall);
}

/** What a mended page lacks, or should not have any more. */
function lossesOf(page: RelatedPage, mended: string): readonly string[] {
	const shown = shownIn(mended);
	const sentences = page.texts.filter((text) => !shown.text.includes(text)).map((text) => `lost “${text}”`);
	if (!shown.pictures.includes(page.picture)) sentences.push(`lost ${page.picture}`);
	for (const heading of shown.lonely) sentences.push(`leaves the heading “${heading}” alone`);
	return sentences.map((sentence) => `${page.name}: ${sentence}`);
}

process.exitCode = main(process.argv[2]);
