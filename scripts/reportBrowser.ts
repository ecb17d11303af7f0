import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';

/** Names of the browser that the page is looked at with, as systems call it. */
const programs = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'] as const;

/** Starts a browser without a window; undefined where there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
	const found = programs.find((name) => spawnSync(name, ['--version'], {stdio: 'ignore'}).status === 0);
	if (found === undefined) return undefined;
	const executablePath = spawnSync('sh', ['-c', `command -v ${found}`], {encoding: 'utf8'}).stdout.trim();
	return chromium.launch({executablePath, args: ['--no-sandbox']});
}

/** A page that is open, and what went wrong in it so far. */
export interface OpenPage {
	readonly page: Page;
	/** What it wrote to the console, what it threw, and what it asked of a network, a sentence each. */
	readonly complaints: readonly string[];
	/** How long it took until all of it was shown, in milliseconds. */
	readonly milliseconds: number;
	readonly close: () => Promise<void>;
}

/** Opens a page of a disk, as a reader with such settings does. */
export async function openPage(
	browser: Browser,
	file: string,
	options: BrowserContextOptions = {},
	hash = '',
): Promise<OpenPage> {
	const context = await browser.newContext({viewport: {width: 1440, height: 1000}, ...options});
	const page = await context.newPage();
	const complaints: string[] = [];
	const address = pathToFileURL(file).href;
	page.on('console', (message) => complaints.push(`console: ${message.text()}`));
	page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
	page.on('request', (request) => {
		if (request.url().split('#', 1)[0] !== address && request.url() !== 'about:srcdoc')
			complaints.push(`request: ${request.url()}`);
	});
	const start = performance.now();
	await page.goto(address + hash);
	await page.waitForSelector('html[data-shown=all]', {timeout: 60_000});
	return {page, complaints, milliseconds: performance.now() - start, close: () => context.close()};
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core says against a page, a sentence for each rule. Frames in which nothing may run cannot be asked. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
	// A policy that allows no script but the page's own does not hold for those of whoever drives the browser.
	await page.evaluate(axe);
	const found: unknown =
		await page.evaluate(`axe.run(document, {iframes: false, resultTypes: ['violations']}).then(({violations}) =>
		violations.map(({id, help, nodes}) => id + ': ' + help + ' (' + nodes.length + '): ' + nodes.slice(0, 3).map(({html, any}) => html.slice(0, 200) + ' ' + any.map(({message}) => message).join(' ')).join('\\n    ')))`);
	return Array.isArray(found) ? found.map(String) : [];
}
