/**
 * Writes everything that is listed from the rule objects: `rules/index.ts`, the head of each rule's page, the table in
 * README.md and `schema.json`; the page of the command in `man`; and what the manual shows of the config, of files and of the command. With `--check` it writes nothing
 * and fails when something is out of date.
 *
 * Run as `npm run generate`; the compiled rules must be up to date.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {configJsonSchema} from '../src/config/configJsonSchema.ts';
import {ownRuleset, withoutPlugins} from '../src/config/index.ts';
import type {Rule} from '../src/model/rule.ts';
import {readVersion} from '../src/node/process/ownPackage.ts';
import {renderManPage} from './manPage.ts';
import {renderRuleHead} from './ruleHead.ts';
import {renderRuleTable} from './ruleTable.ts';
import {renderSamples} from './sample.ts';

/** A rule and where it lives. */
export interface RuleFile {
	readonly group: string;
	readonly rule: Rule;
}

/** The groups in the order in which a post is read. */
const groups = [
	'front-matter',
	'identity',
	'dates',
	'authors',
	'links',
	'images',
	'furniture',
	'markup',
	'text',
	'capture',
	'archive',
];

const isCheck = process.argv.includes('--check');
const stale: string[] = [];

const ruleFiles = await loadRules();
generate('rules/index.ts', () => renderIndex(ruleFiles));
for (const file of ruleFiles) {
	generate(`rules/${file.group}/${file.rule.id}.md`, (text) => replaceBetween(text, 'head', renderRuleHead(file.rule)));
}
generate('README.md', (text) => replaceBetween(text, 'rules', renderRuleTable(ruleFiles)));
generate('docs/config.md', (text) => replaceBetween(text, 'config', fenced('json', readText('.archivelintrc.json'))));
for (const page of ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]) {
	const rendered = await renderSamples(renderFiles(readText(page)));
	generate(page, () => rendered);
}
generate('man/archivelint.1', () => renderManPage(readVersion()));
const ruleset = withoutPlugins(ownRuleset(ruleFiles.map(({rule}) => rule)));
generate('schema.json', () => `${JSON.stringify(configJsonSchema(ruleset), undefined, '\t')}\n`);

if (isCheck && stale.length > 0) {
	console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.`);
	process.exitCode = 1;
}

async function loadRules(): Promise<readonly RuleFile[]> {
	const folders = readdirSync('rules', {withFileTypes: true}).filter((entry) => entry.isDirectory());
	const unlisted = folders.find(({name}) => !groups.includes(name));
	if (unlisted !== undefined)
		throw new Error(
			`The group \`${unlisted.name}\` is missing in \`groups\` of scripts/generate.ts, which orders them.`,
		);
	const files = groups.flatMap((group) => {
		const names = readdirSync(path.join('rules', group)).toSorted();
		const orphan = names.find((name) => isRuleModule(path.join('rules', group, name)) && !names.includes(pageOf(name)));
		if (orphan !== undefined)
			throw new Error(`rules/${group}/${orphan} defines a rule, but has no page ${pageOf(orphan)}.`);
		return names.filter((name) => name.endsWith('.md')).map((name) => ({group, id: name.slice(0, -'.md'.length)}));
	});
	return Promise.all(
		files.map(async ({group, id}) => {
			const module = (await import(pathToFileURL(path.resolve('dist/rules', group, `${id}.js`)).href)) as {
				default: Rule;
			};
			if (module.default.id !== id)
				throw new Error(`rules/${group}/${id}.ts defines the rule \`${module.default.id}\`.`);
			return {group, rule: module.default};
		}),
	);
}

function isRuleModule(file: string): boolean {
	return file.endsWith('.ts') && /^export default define(?:Archive)?Rule\(/m.test(readText(file));
}

function pageOf(module: string): string {
	return module.replace(/\.ts$/, '.md');
}

function renderIndex(files: readonly RuleFile[]): string {
	const imports = files
		.toSorted((a, b) => (`${a.group}/${a.rule.id}` < `${b.group}/${b.rule.id}` ? -1 : 1))
		.map(({group, rule: {id}}) => `import ${camelCase(id)} from './${group}/${id}.ts';`);
	const names = files.map(({rule: {id}}) => `\t${camelCase(id)},`);
	const places = files.map(({group, rule: {id}}) => `\t'${id}': '${group}',`);
	return `// Written by \`npm run generate\`; edits are lost.
import type {Rule} from '../src/model/rule.ts';
${imports.join('\n')}

/** All rules, in the order in which their pages are best read. */
export const rules: readonly Rule[] = [
${names.join('\n')}
];

/** The group of each rule: the folder under \`rules/\` that holds its code and its page. */
export const ruleGroups: Readonly<Record<string, string>> = {
${places.join('\n')}
};
`;
}

/** A page on which files of the repository are shown as they are. */
function renderFiles(page: string): string {
	return page.replace(
		/(<!-- file (\S+) -->\n)[^]*?(?=<!-- \/file -->)/g,
		(_, mark: string, file: string) => mark + fenced(path.extname(file).slice(1), readText(file)),
	);
}

function fenced(language: string, content: string): string {
	return `\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\n`;
}

function generate(file: string, render: (text: string) => string): void {
	const text = readText(file);
	const rendered = render(text);
	if (rendered === text) return;
	stale.push(file);
	if (!isCheck) writeFileSync(file, rendered);
}

function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

function replaceBetween(text: string, mark: string, content: string): string {
	const [open, close] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`];
	const start = text.indexOf(open);
	const end = text.indexOf(close);
	if (start === -1 || end < start) throw new Error(`The marks \`${open.trim()}\` and \`${close}\` are missing.`);
	return `${text.slice(0, start + open.length)}${content}${text.slice(end)}`;
}

function camelCase(id: string): string {
	return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
