/**
 * `npm run check:report`: opens the page of the example archive, of one with a history, and of one with hostile posts, in a browser without a
 * window: no message in the console, no request; every filter, sort, search and link does what it says; axe-core finds nothing in both colour schemes. With
 * `--screenshots <folder>`, what it looks like is left there. Where there is no browser, it checks nothing and says so.
 */
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Browser, Page} from 'playwright-core';
import {runCommand} from './builtCommand.ts';
import {makeRepository} from './madeRepository.ts';
import {openBrowser, openPage, violationsIn} from './reportBrowser.ts';

const {values} = parseArgs({options: {screenshots: {type: 'string'}}});
const faults: string[] = [];

/** A title that would leave its place, were it not shown as text. */
const hostileTitle = `</script><img src=x onerror="document.title='owned'"><!--<script>`;

/** What posts may say of where they come from. One of them is a page of the web. */
const hostileSources = [
	'javascript:alert(1)',
	' JavaScript:alert(1)//https://news.example/',
	'data:text/html,<script>alert(1)</script>',
	'//evil.example/',
	'https://news.example@evil.example/',
	'file:///etc/passwd',
	'https://news.example/</a>"onclick="x',
];

/** A way to look at a page. */
interface Look {
	readonly colorScheme: 'light' | 'dark';
	readonly width: number;
}

const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[1440, 390].map((width) => ({colorScheme, width})),
);

/** Notes a fault where something does not hold. */
function want(holds: boolean, fault: string): void {
	if (!holds) faults.push(fault);
}

const browser = await openBrowser();
if (browser === undefined)
	console.log('There is no Chromium here (Debian: `chromium`): the page of a report was not looked at.');
else {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-report-'));
	try {
		await checkExample(browser, folder);
		await checkHistory(browser, folder);
		await checkHostile(browser, folder);
	} finally {
		await browser.close();
		rmSync(folder, {recursive: true, force: true});
	}
	for (const fault of faults) console.error(fault);
	if (faults.length > 0) process.exitCode = 1;
	else console.log('The page of a report opens, asks for nothing, and does what it says.');
}

/** Writes the page of an archive. */
function reportOn(archive: string, file: string, ...options: readonly string[]): string {
	const place = path.join(archive, file);
	runCommand(['report', '--no-cache', '--now', '2026-01-01', '--root', archive, ...options, '-o', place, archive]);
	return place;
}

async function checkExample(browser: Browser, folder: string): Promise<void> {
	const archive = path.join(folder, 'harbour-archive');
	cpSync('examples/archive', archive, {recursive: true});
	writeFileSync(path.join(archive, '.archivelintrc.json'), '{"extends": "archivelint:strict"}\n');
	const file = reportOn(archive, 'report.html');
	const opened = await openPage(browser, file);
	const {page, complaints} = opened;
	await checkFilters(page);
	await checkSorting(page);
	await checkSearch(page);
	await checkLinks(page);
	await checkDetails(page);
	await checkSources(page);
	want(complaints.length === 0, `The page complains: ${complaints.join('\n')}`);
	await opened.close();
	await checkLooks(browser, file, openReport);
	await checkLanguages(browser, file);
}

/** Whatever can be chosen in a list: all choices of one list together are all that there is. */
async function checkFilters(page: Page): Promise<void> {
	const all = await findingsShown(page, '#causes');
	for (const select of await page.locator('#causes form select').all()) {
		const options = await select.locator('option').all();
		let sum = 0;
		for (const option of options.slice(1)) {
			const value = (await option.getAttribute('value')) ?? '';
			await select.selectOption(value);
			const own = await findingsShown(page, '#causes');
			const rows = await page.locator('#causes tbody > tr[data-key]').count();
			// An archive has sources and years in which nothing is wrong.
			want(own > 0 === rows > 0, `\`${value}\` shows ${rows} causes with ${own} findings.`);
			sum += own;
		}
		want(sum === all, `The choices of a list show ${sum} findings together, and there are ${all}.`);
		await select.selectOption('');
	}
	want((await findingsShown(page, '#causes')) === all, 'Choosing all again does not show all.');
	await page.locator('#causes form select').first().selectOption({index: 1});
	await page.locator('#causes form button').click();
	want((await findingsShown(page, '#causes')) === all, '“Show all” does not show all.');
}

/** The second number of a sum: how many findings are shown. */
async function findingsShown(page: Page, part: string): Promise<number> {
	const text = (await page.locator(`${part} .sums`).textContent()) ?? '';
	return Number(/([\d,]+) findings?/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

/** Every head of a table that sorts: first one way, then the other. */
async function checkSorting(page: Page): Promise<void> {
	for (const details of await page.locator('details').all())
		await details.evaluate((element) => element.setAttribute('open', ''));
	const tables = await page.locator('table.stack:has(.sort)').all();
	want(tables.length >= 5, `Only ${tables.length} tables sort.`);
	for (const table of tables) {
		const buttons = await table.locator('.sort').count();
		for (let index = 0; index < buttons; index++) {
			const directions: string[] = [];
			const orders: string[] = [];
			for (let press = 0; press < 2; press++) {
				await table.locator('.sort').nth(index).click();
				const head = table.locator('thead th').nth(await headOf(table.locator('thead th'), index));
				directions.push((await head.getAttribute('aria-sort')) ?? '');
				orders.push((await table.locator('tbody > tr:not(.details)').allTextContents()).join('\n'));
			}
			const name = await table.locator('.sort').nth(index).textContent();
			want(directions.toSorted().join() === 'ascending,descending', `\`${name}\` sorts ${directions.join(' and ')}.`);
			const rows = orders.map((order) => order.split('\n').toSorted().join('\n'));
			const isPaged = (await table.locator('xpath=..').locator('.rest button').count()) > 0;
			want(isPaged || rows[0] === rows[1], `Sorting by \`${name}\` loses rows.`);
		}
	}
}

/** Which head holds the button of a number. */
async function headOf(heads: ReturnType<Page['locator']>, button: number): Promise<number> {
	let seen = -1;
	for (let index = 0; index < (await heads.count()); index++) {
		if ((await heads.nth(index).locator('.sort').count()) > 0) seen++;
		if (seen === button) return index;
	}
	return 0;
}

/** Waits until something holds in the page. What playwright has for that needs leave to run texts as code, which the page does not give. */
async function until(page: Page, expression: string): Promise<void> {
	for (let turn = 0; turn < 500; turn++) {
		if ((await page.evaluate(expression)) === true) return;
		await page.waitForTimeout(20);
	}
	faults.push(`It never comes to hold: ${expression}`);
}

async function checkSearch(page: Page): Promise<void> {
	const id = (await page.locator('#causes .id').nth(3).textContent()) ?? '';
	await page.locator('#causes input').fill(id);
	await until(page, 'document.querySelectorAll("#causes tbody > tr[data-key]").length === 1');
	want((await page.locator('#causes .id').textContent()) === id, 'A cause is not found by its id.');
	await page.locator('#causes input').fill('nothing of this kind');
	await until(page, 'document.querySelectorAll("#causes tbody > tr[data-key]").length === 0');
	await page.locator('#causes form button').click();
	await page.locator('#posts input').fill('harbour festival');
	await until(page, 'document.querySelectorAll("#posts tbody > tr[data-key]").length < 5');
	want(
		(await page.locator('#posts tbody code').first().textContent())?.includes('2024-01-12') === true,
		'A post is not found by its title.',
	);
	await page.locator('#posts form button').click();
}

/** Every link leads to a part of the page that shows something. */
async function checkLinks(page: Page): Promise<void> {
	const hashes = await page.evaluate(
		`[...new Set([...document.querySelectorAll('main a[href^="#"], nav a')].map((link) => link.getAttribute('href')))]`,
	);
	const list = Array.isArray(hashes) ? hashes.map(String) : [];
	want(list.length > 100, `There are only ${list.length} links.`);
	for (const hash of list) {
		await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
		const part = /^#\w+/.exec(hash)?.[0] ?? '#';
		// The page follows when it hears of it.
		await until(page, `document.activeElement?.closest(${JSON.stringify(part)}) !== null`);
		if (part === '#posts')
			want((await page.locator('#posts tbody > tr[data-key]').count()) > 0, `\`${hash}\` shows no post.`);
		if (hash.startsWith('#causes?cause='))
			want((await page.locator('#causes tr.details:not([hidden])').count()) > 0, `\`${hash}\` opens no cause.`);
	}
	await page.locator('nav a').nth(2).click();
	want(new URL(page.url()).hash === '#causes', 'A link that is clicked does not change the address.');
}

/** A cause that is opened shows commands, frames and the page in a sandbox. */
async function checkDetails(page: Page): Promise<void> {
	await page.locator('#causes form button').click();
	const open = page.locator('#causes .open[aria-expanded=false]').first();
	await open.click();
	want((await page.locator('#causes .detail .command code').count()) > 2, 'An open cause shows no commands.');
	want((await page.locator('#causes .frame mark').count()) > 0, 'An open cause shows no frame with its place.');
	const frames = await page.locator('#causes iframe').all();
	for (const frame of frames) {
		want((await frame.getAttribute('sandbox')) === '', 'A frame has leave to do something.');
		const inner = await (await frame.elementHandle())?.contentFrame();
		want(((await inner?.locator('mark').count()) ?? 0) > 0, 'A frame boxes nothing.');
	}
	await page.locator('#causes .detail .copy').first().click();
	await page
		.locator('#calendar .calendar svg')
		.first()
		.click({position: {x: 300, y: 60}});
	await page.locator('#calendar select').first().selectOption('perPost');
	want((await page.locator('#calendar .warm').count()) === 1, 'The calendar does not show findings for each post.');
	await page.locator('#posts .open').first().click();
	want((await page.locator('#posts .found li').count()) > 0, 'An open post shows nothing that is found in it.');
}

/** The links that lead out of the page are those to these addresses, and tell nobody where they come from; all where none is named. */
async function checkSources(page: Page, addresses?: readonly string[]): Promise<void> {
	const links = await page.locator('a:not([href^="#"]):not([href^="https://github.com/"])').all();
	want(links.length > 0, 'No link leads to where a post comes from.');
	for (const link of links) {
		const [href, rel, target] = await Promise.all(['href', 'rel', 'target'].map((name) => link.getAttribute(name)));
		want(/^https?:\/\//.test(href ?? ''), `A link leads to \`${href}\`.`);
		want(addresses?.includes(href ?? '') ?? true, `A post is said to come from \`${href}\`.`);
		want(rel === 'noopener noreferrer' && target === '_blank', `\`${href}\` is told who leads there.`);
	}
}

/**
 * Looks at a page in all ways: it is open to all, and no wider than the window.
 * @param prepare takes pictures if they are wanted, and opens what is to be looked at
 */
async function checkLooks(
	browser: Browser,
	file: string,
	prepare: (page: Page, name: string) => Promise<void>,
): Promise<void> {
	for (const {colorScheme, width} of looks) {
		const opened = await openPage(browser, file, {colorScheme, viewport: {width, height: 1000}});
		const {page} = opened;
		await prepare(page, `${width}-${colorScheme}`);
		for (const violation of await violationsIn(page)) faults.push(`${file}, ${colorScheme}, ${width}: ${violation}`);
		const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
		want(overflow <= 0, `${file} is ${overflow} pixels wider than ${width}.`);
		await opened.close();
	}
}

async function openReport(page: Page, name: string): Promise<void> {
	if (values.screenshots !== undefined) await takePictures(page, values.screenshots, name);
	await page.locator('#causes .open').nth(1).click();
	await page.locator('#posts .open').first().click();
}

async function openHistory(page: Page, name: string): Promise<void> {
	await page.locator('#history .open').nth(1).click();
	if (values.screenshots === undefined) return;
	mkdirSync(values.screenshots, {recursive: true});
	await page.locator('#history').screenshot({path: path.join(values.screenshots, `history-${name}.png`)});
}

/** Takes pictures of what is seen first, which the manual shows, and of the whole page. */
async function takePictures(page: Page, folder: string, name: string): Promise<void> {
	mkdirSync(folder, {recursive: true});
	await page.screenshot({path: path.join(folder, `top-${name}.png`)});
	await page.screenshot({path: path.join(folder, `report-${name}.png`), fullPage: true});
}

async function checkLanguages(browser: Browser, file: string): Promise<void> {
	const titles = {'en-GB': 'Causes', 'de-DE': 'Causes', 'zh-TW': '成因', 'zh-CN': '成因'};
	const languages = {'en-GB': 'en', 'de-DE': 'en', 'zh-TW': 'zh-Hant', 'zh-CN': 'zh-Hans'};
	for (const [locale, title] of Object.entries(titles)) {
		const opened = await openPage(browser, file, {locale});
		const shown = await opened.page.locator('#causes-title').textContent();
		const language = await opened.page.locator('html').getAttribute('lang');
		want(shown === title, `For ${locale}, the title of causes is \`${shown}\`.`);
		want(language === languages[locale as keyof typeof languages], `For ${locale}, the language is \`${language}\`.`);
		await opened.close();
	}
}

/** What the page says where no finding is shown: because all are accepted, or because there is no post. */
async function checkNothing(browser: Browser, folder: string): Promise<void> {
	const accepted = path.join(folder, 'accepted');
	cpSync('examples/archive', accepted, {recursive: true});
	runCommand(['baseline', 'create', '--no-cache', '--now', '2026-01-01', '--root', accepted, accepted]);
	const empty = path.join(folder, 'empty');
	mkdirSync(empty);
	for (const [file, wanted] of [
		[reportOn(accepted, 'report.html'), /All findings are accepted or ignored: \d+\..*--no-baseline/],
		[reportOn(empty, 'report.html', '--allow-empty'), /The archive has no posts\./],
	] as const) {
		const {page, close} = await openPage(browser, file);
		const said = (await page.locator('#ladder').textContent()) ?? '';
		want(wanted.test(said) && !said.includes('Nothing is wrong'), `Where nothing is shown, the page says \`${said}\`.`);
		await close();
	}
}

/** The score along a made history, whose messages are hostile, and what stands in its place where there is none. */
async function checkHistory(browser: Browser, folder: string): Promise<void> {
	const archive = path.join(folder, 'with-history');
	const commits = 60;
	makeRepository(archive, {posts: 40, commits, seed: 5});
	const file = reportOn(archive, 'report.html', '--history', '--every', '1');
	const opened = await openPage(browser, file);
	const {page, complaints} = opened;
	await checkHistoryChart(page, commits);
	await checkHistoryTable(page, commits);
	want(complaints.length === 0, `The page of a history complains: ${complaints.join('\n')}`);
	await opened.close();
	await checkLooks(browser, file, openHistory);
	await checkNothing(browser, folder);
	const without = path.join(folder, 'without-history');
	cpSync('examples/archive', without, {recursive: true});
	const other = await openPage(browser, reportOn(without, 'report.html', '--history'), {locale: 'zh-TW'});
	const said = (await other.page.locator('#history p').textContent()) ?? '';
	want(/沒有可顯示的歷程/.test(said), `Where there is no history, the page says \`${said}\`.`);
	await other.close();
}

async function checkHistoryChart(page: Page, commits: number): Promise<void> {
	const lines = await page.locator('#history .chart .line').all();
	want(lines.length === 7, `There are ${lines.length} lines for the score and its six dimensions.`);
	for (const line of lines) {
		const points = ((await line.getAttribute('points')) ?? '').split(' ');
		want(points.length === commits, `A line goes through ${points.length} of ${commits} points.`);
		want(
			points.every((point) => /^\d+(?:\.\d)?,\d+(?:\.\d)?$/.test(point)),
			`A line goes through ${points.join(' ')}.`,
		);
	}
	want((await page.locator('#history .chart .came').count()) > 10, 'No marks say that causes came.');
	want((await page.locator('#history .chart .went').count()) > 10, 'No marks say that causes went.');
	const chart = page.locator('#history .history .chart');
	await chart.scrollIntoViewIfNeeded();
	await chart.hover({position: {x: 2, y: 60}});
	const line = (await page.locator('#history .pointed').textContent()) ?? '';
	want(/^\d{4}-\d\d-\d\d · [\da-f]{8} · \d+\.\d · /.test(line), `Pointing at a commit says \`${line}\`.`);
	await chart.click({position: {x: 2, y: 60}});
	const opened = await page.evaluate('document.activeElement?.querySelector("code")?.textContent');
	want(line.includes(String(opened)), `A click at the first commit opens \`${String(opened)}\`.`);
}

async function checkHistoryTable(page: Page, commits: number): Promise<void> {
	want((await page.locator('#history .detail .inline li').count()) === 6, 'An open commit shows no dimensions.');
	for (let turn = 0; turn < 5 && (await page.locator('#history .rest button').count()) > 0; turn++)
		await page.locator('#history .rest button').click();
	const rows = await page.locator('#history tbody > tr[data-key]').count();
	want(rows === commits, `The table has ${rows} rows for ${commits} commits.`);
	const subjects = await page.locator('#history .title').allTextContents();
	want(subjects.includes('<img src=x> | @all'), 'A message of a commit is not shown as it is.');
	want((await page.locator('#history img').count()) === 0, 'A message of a commit loads something.');
	const closed = page.locator('#history .open[aria-expanded=false]');
	while ((await closed.count()) > 0) await closed.first().click();
	want((await page.locator('#history .detail .found li').count()) > 20, 'Open commits show no causes.');
	const links = page.locator('#history tbody a[href^="#causes?cause="]');
	want((await links.count()) > 0, 'No cause of the history leads to the list of causes.');
	await links.first().click();
	await until(page, `document.activeElement?.closest('#causes') !== null`);
	want((await page.locator('#causes tr.details:not([hidden])').count()) > 0, 'A cause of the history does not open.');
}

async function checkHostile(browser: Browser, folder: string): Promise<void> {
	const archive = path.join(folder, 'hostile');
	mkdirSync(path.join(archive, '_posts'), {recursive: true});
	const title = JSON.stringify(hostileTitle);
	for (const [index, source] of hostileSources.entries()) {
		const number = index + 1;
		writeFileSync(
			path.join(archive, `_posts/2024-03-0${number}-<img src=x onerror=alert(${number})>.md`),
			`---\ntitle: ${title}\ndate: 2024-03-0${number}T10:00:00Z\nauthor: ${title}\ntags: [${title}]\nfrom: ${JSON.stringify(source)}\n---\n\n<p style="position:fixed">${hostileTitle.replaceAll('<!--', '')}</script><img src="/no/where.png"><iframe src="https://evil.example/"></iframe><base href="https://evil.example/"></p>\n`,
		);
	}
	const opened = await openPage(browser, reportOn(archive, 'report.html'));
	const {page, complaints} = opened;
	for (let index = 0; index < (await page.locator('#causes .open').count()); index++)
		await page.locator('#causes .open').nth(index).click();
	for (const button of await page.locator('#posts .open').all()) await button.click();
	const titles = await page.locator('#posts .title').allTextContents();
	want(
		titles.length === hostileSources.length && titles.every((shown) => shown === hostileTitle),
		`Titles are shown as ${titles.join(', ')}.`,
	);
	await checkSources(page, ['https://news.example/%3C/a%3E%22onclick=%22x']);
	const told = await page.locator('#posts .address bdi').allTextContents();
	for (const source of hostileSources)
		want(told.includes(source), `The source \`${source}\` is not shown as it is written.`);
	want((await page.title()) === 'hostile: archivelint', 'A post changes the title of the page.');
	const outside = await page.evaluate(
		`document.querySelectorAll('img, object, embed, base, link, iframe:not([srcdoc])').length`,
	);
	want(outside === 0, `The page holds ${String(outside)} elements that load something.`);
	await page.waitForTimeout(300);
	want(complaints.length === 0, `The page of hostile posts complains: ${complaints.join('\n')}`);
	await opened.close();
}
