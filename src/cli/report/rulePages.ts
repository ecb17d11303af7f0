import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {pagesOf, type Ruleset} from '../../config/index.ts';
import {UserError} from '../../model/userError.ts';
import {codeOf, reasonOf} from '../../node/files/fileErrors.ts';
import {packageFolder} from '../../node/process/ownPackage.ts';

/** The package's own pages of rules. */
const rulesFolder = path.join(packageFolder, 'rules');
let ownPages: ReadonlyMap<string, URL> | undefined;

/**
 * The page of a rule, as Markdown; undefined where there is none.
 * @throws UserError when there is one that cannot be read
 */
export function helpOf(rule: string, ruleset: Ruleset): string | undefined {
	const page = pageOf(rule, ruleset);
	if (page === undefined) return undefined;
	let text: string;
	try {
		text = readFileSync(page, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw new UserError(`The page of the rule \`${rule}\` cannot be read: ${reasonOf(error)}.`);
	}
	// Marks of what is generated are for whoever writes the page.
	return text.replace(/<!-- \/?\w+ -->\n\n?/g, '');
}

/** Where a person finds the page of a rule: on the web, else as a file; undefined where there is none. */
export function urlOfPage(rule: string, ruleset: Ruleset): string | undefined {
	return pagesOf(rule, ruleset).url ?? pageOf(rule, ruleset)?.href;
}

function pageOf(rule: string, ruleset: Ruleset): URL | undefined {
	const {page} = pagesOf(rule, ruleset);
	return page === undefined ? ownPageOf(rule) : new URL(page);
}

function ownPageOf(rule: string): URL | undefined {
	ownPages ??= new Map(
		readdirSync(rulesFolder, {recursive: true, encoding: 'utf8'})
			.filter((name) => name.endsWith('.md'))
			.map((name) => [path.basename(name, '.md'), pathToFileURL(path.join(rulesFolder, name))]),
	);
	return ownPages.get(rule);
}
