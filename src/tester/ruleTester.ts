import {AssertionError} from 'node:assert';
import {isDeepStrictEqual} from 'node:util';
import type {Root} from 'hast';
import {indexArchive} from '../archive/indexArchive.ts';
import {checkPost} from '../engine/check.ts';
import {locateFindings} from '../engine/findings/finding.ts';
import {fixPost} from '../engine/fix/index.ts';
import {judgeArchive} from '../engine/judge.ts';
import {type LintedPost, lintPost, readPost} from '../engine/lint.ts';
import type {PostInput} from '../engine/parse.ts';
import {settleFindings} from '../engine/settle.ts';
import {splitPost} from '../frontMatter/forms/splitPost.ts';
import type {Diagnostic, Fix, Safety} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {FrontMatter, ValueStyle} from '../model/post.ts';
import {keysOfRole, type Role, roles} from '../model/roles.ts';
import type {Rule} from '../model/rule.ts';
import type {Settings} from '../model/settings.ts';
import {applyEdits} from '../model/text.ts';
import {codeFrame} from './findingsFrame.ts';
import {findGrowth, type GrowingWork} from './linearTime.ts';
import {configWith, settingsWith} from './ruleConfig.ts';

/** What stands around the post of a case. */
export interface CaseContext {
	/** Says what the case shows; the post's text if left out. */
	readonly name?: string;
	/** The whole file, front matter included. */
	readonly post: string;
	/** Path from the archive root. */
	readonly path?: string;
	readonly options?: Readonly<Record<string, unknown>>;
	readonly settings?: Partial<Settings>;
	/** Other posts of the archive, by path, and files that are no posts; `'unknown'` for no archive at all. */
	readonly archive?:
		| {readonly posts?: Readonly<Record<string, string>>; readonly files?: readonly string[]}
		| 'unknown';
	/** The time of the run, as an ISO date. */
	readonly now?: string;
	/** Writes Chinese in simplified characters; left out: leaves it as it is. */
	readonly toSimplified?: (text: string) => string;
}

/** A post that the rule complains of. */
export interface BadCase extends CaseContext {
	/** What `codeFrame` shows of the findings; line breaks and indentation at both ends do not count. */
	readonly reports: string;
	/** The post after `--fix`; left out: unchanged. */
	readonly fixed?: string;
	/** The post after `--fix --unsafe`; left out: the same as after `--fix`. */
	readonly unsafelyFixed?: string;
}

/** What a rule is tested by: posts that it is content with, and posts that it complains of. */
export interface RuleTable {
	/** A text is the whole file of a post, front matter included. */
	readonly good: readonly (string | CaseContext)[];
	readonly bad: readonly BadCase[];
}

/**
 * Registers a test: the `test` of node:test, vitest, or any other test runner that takes a title and a function, and for
 * which a test fails that throws. The errors are those of node:assert, with `actual` and `expected`.
 */
export type RegisterTest = (title: string, check: () => void) => unknown;

function assertSame(actual: unknown, expected: unknown, hint?: string): void {
	if (!Object.is(actual, expected)) throw failure({actual, expected, operator: 'strictEqual'}, hint);
}

function assertEqual(actual: unknown, expected: unknown, hint?: string): void {
	if (!isDeepStrictEqual(actual, expected)) throw failure({actual, expected, operator: 'deepStrictEqual'}, hint);
}

/** Of itself an error with a message of one's own does not show how the values differ. */
function failure(
	difference: {readonly actual: unknown; readonly expected: unknown; readonly operator: string},
	hint: string | undefined,
): AssertionError {
	const error = new AssertionError(difference);
	return hint === undefined ? error : new AssertionError({...difference, message: `${hint}\n\n${error.message}`});
}

const defaultPath = '_posts/2024-03-01-a-post.md';
const defaultNow = '2024-06-01T00:00:00Z';

/**
 * Tests a rule by a table, and besides, without being asked: that good posts stay as they are under `--fix`; that a
 * second fix changes nothing; that the same post with CRLF, with a byte order mark or behind a longer front matter gets
 * the same findings, by their ids as well; that the tree is left alone; that safe fixes say which roles they rest on; that the rule takes linear time when the post, its
 * front matter or the archive is repeated; and that the table shows every message, option and fix level.
 * @param runner how the tests are registered, such as `{test}` with the `test` of `node:test`
 */
export function testRule(rule: Rule, {good, bad}: RuleTable, runner: {readonly test: RegisterTest}): void {
	const goodCases = good.map((entry): CaseContext => (typeof entry === 'string' ? {post: entry} : entry));
	for (const [number, goodCase] of goodCases.entries()) {
		void runner.test(`${rule.id}: good ${number + 1}: ${titleOf(goodCase)}`, () => assertGood(rule, goodCase));
	}
	for (const [number, badCase] of bad.entries()) {
		void runner.test(`${rule.id}: bad ${number + 1}: ${titleOf(badCase)}`, () => assertBad(rule, badCase));
	}
	void runner.test(`${rule.id}: the table shows every message, option and fix level`, () =>
		assertComplete(rule, goodCases, bad),
	);
}

function assertGood(rule: Rule, goodCase: CaseContext): void {
	assertSame(framed(rule, goodCase), '');
	assertSame(fixed(rule, goodCase, 'unsafe'), goodCase.post, 'A good post stays as it is.');
	for (const [name, variant] of variantsOf(goodCase)) assertSame(framed(rule, variant), '', name);
	assertSame(findGrowthIn(rule, goodCase), undefined);
}

function assertBad(rule: Rule, badCase: BadCase): void {
	assertSame(framed(rule, badCase), dedent(badCase.reports));
	const safelyFixed = badCase.fixed ?? badCase.post;
	const unsafelyFixed = badCase.unsafelyFixed ?? safelyFixed;
	assertSame(fixed(rule, badCase, 'safe'), safelyFixed, 'After --fix.');
	assertSame(fixed(rule, badCase, 'unsafe'), unsafelyFixed, 'After --fix --unsafe.');
	assertSame(fixed(rule, {...badCase, post: safelyFixed}, 'safe'), safelyFixed, 'A second --fix changes nothing.');
	for (const [name, variant, moved] of variantsOf(badCase)) {
		assertEqual(summary(rule, variant, moved), summary(rule, badCase, 0), name);
	}
	assertTreeUntouched(rule, badCase);
	assertEqual(
		untoldRolesOf(rule, badCase),
		[],
		'Roles without which a safe fix is another one, and not in its `restsOn`.',
	);
	assertSame(findGrowthIn(rule, badCase), undefined);
}

/** The roles that safe fixes rest on without saying so: where nobody has said which key has the role, such a fix is not safe. */
function untoldRolesOf(rule: Rule, context: CaseContext): readonly Role[] {
	const fixes = safeFixesOf(rule, context);
	if (fixes.length === 0) return [];
	const {settings = {}} = context;
	return roles.filter((role) => {
		const keys = keysOfRole(role, settingsWith(settings));
		const hidden = {...context, settings: {...settings, keys: {...settings.keys, [role]: 'no-such-key'}}};
		const others = new Set(safeFixesOf(rule, hidden).map(({edits}) => JSON.stringify(edits)));
		return fixes.some(
			({edits, restsOn = [], sets = []}) =>
				!others.has(JSON.stringify(edits)) && !restsOn.includes(role) && !sets.some((key) => keys.includes(key)),
		);
	});
}

function safeFixesOf(rule: Rule, context: CaseContext): readonly Fix[] {
	return lint(rule, context).flatMap(({fix}) => (fix?.safety === 'safe' ? [fix] : []));
}

/** Every message, option and fix level of a rule has a case. */
function assertComplete(rule: Rule, good: readonly CaseContext[], bad: readonly BadCase[]): void {
	const diagnostics = bad.flatMap((badCase) => lint(rule, badCase));
	const shown = new Set(diagnostics.map(({messageId}) => messageId));
	assertEqual(
		Object.keys(rule.messages).filter((id) => !shown.has(id)),
		[],
		'Messages without a case.',
	);
	const set = new Set([...good, ...bad].flatMap(({options = {}}) => Object.keys(options)));
	assertEqual(
		Object.keys(rule.options).filter((name) => !set.has(name)),
		[],
		'Options without a case.',
	);
	const safeties = new Set<Safety>();
	for (const {post, fixed: safe = post, unsafelyFixed = safe} of bad) {
		if (safe !== post) safeties.add('safe');
		if (unsafelyFixed !== safe) safeties.add('unsafe');
	}
	assertEqual(
		[...safeties].toSorted(),
		rule.fix?.split(' and ').toSorted() ?? [],
		'What the cases with `fixed` and `unsafelyFixed` show is not what `fix` of the rule says.',
	);
}

/** A post with the front matter that every rule is content with. */
export function post(body: string, frontMatter: Readonly<Record<string, string>> = {}): string {
	const entries = {
		layout: 'post',
		title: '"A post"',
		date: '2024-03-01T08:00:00.000Z',
		author: 'Ann Lee',
		from: 'https://news.example/2024/a-post',
		tags: '[ News ]',
		...frontMatter,
	};
	const lines = Object.entries(entries).map(([key, value]) => `${key}: ${value}\n`);
	return `---\n${lines.join('')}---\n${body}`;
}

/** The findings of a rule in the post of a case. */
export function lint(rule: Rule, context: CaseContext): readonly Diagnostic[] {
	const {input, config, settling} = prepare(rule, context);
	const linted = lintPost(input, config);
	if (linted.crashes.length > 0) throw new Error(JSON.stringify(linted.crashes));
	const judged = settling.judge(linted);
	const findings = [...linted.findings, ...judged];
	return settleFindings(findings, linted, settling.contextWith(linted)).diagnostics;
}

function prepare(
	rule: Rule,
	{post: text, path = defaultPath, options, settings, archive = {}, now = defaultNow, toSimplified}: CaseContext,
) {
	const input: PostInput = {path, text};
	const config = {...configWith([rule], options, settings), details: rule.needs};
	const time = Date.parse(now);
	const postSettings = config.settingsFor(path, undefined);
	const others =
		archive === 'unknown'
			? []
			: Object.entries(archive.posts ?? {}).map(([otherPath, other]) =>
					lintPost({path: otherPath, text: other}, config),
				);
	const indexWith = (linted: LintedPost, shown: (facts: PostFacts) => PostFacts = (facts) => facts) => {
		const all = [...others, linted].toSorted((a, b) => (a.path < b.path ? -1 : 1));
		const files = [...all.map((other) => other.path), ...(archive === 'unknown' ? [] : (archive.files ?? []))];
		const details = new Map(all.map((post) => [post.path, post.details]));
		return indexArchive({posts: all.map(({facts}) => shown(facts)), details, files}, settingsWith(settings));
	};
	const settling = {
		judge: (linted: LintedPost) => {
			if (archive === 'unknown') return [];
			const index = rule.needsWords ? indexWith(linted) : indexWith(linted, withoutWords);
			const judgement = judgeArchive(index, [rule], {
				archiveSettings: postSettings,
				settingsOf: () => postSettings,
				now: time,
				toSimplified,
			});
			if (judgement.crashes.length > 0) throw new Error(JSON.stringify(judgement.crashes));
			return locateFindings(judgement.findings.get(path) ?? [], text);
		},
		/** Judges the same posts again and again, each time under other paths. */
		judgeRepeated: (posts: readonly LintedPost[], size: number) => {
			const copies = Array.from({length: Math.ceil(size / unitsPerPost / posts.length)}, (_, number) =>
				posts.map(({facts, details}) => ({facts: {...facts, path: withNumber(facts.path, number)}, details})),
			).flat();
			const sorted = copies.toSorted((a, b) => (a.facts.path < b.facts.path ? -1 : 1));
			const contents = {
				posts: sorted.map(({facts}) => facts),
				details: new Map(sorted.map(({facts, details}) => [facts.path, details])),
				files: sorted.map(({facts}) => facts.path),
			};
			const surroundings = {archiveSettings: postSettings, settingsOf: () => postSettings, now: time, toSimplified};
			return () => judgeArchive(indexArchive(contents, settingsWith(settings)), [rule], surroundings);
		},
		contextWith: (linted: LintedPost) => ({
			archive: archive === 'unknown' ? undefined : indexWith(linted),
			now: time,
		}),
	};
	return {input, config, settling, others};
}

/** Facts for a rule that says it does not need the words of posts: what it finds is kept while other facts stay the same. */
function withoutWords(facts: PostFacts): PostFacts {
	// Copies of facts do not ask for it.
	return Object.defineProperty({...facts}, 'fingerprint', {
		enumerable: false,
		get() {
			throw new Error('The rule says `needsWords: false`, and asks for `fingerprint`.');
		},
	});
}

/** How many UTF-16 units of text a post of a growing archive stands for. */
const unitsPerPost = 32;

function withNumber(path: string, number: number): string {
	return number === 0 ? path : path.replace(/(?=\.\w+$)/, `-${number}`);
}

function fixed(rule: Rule, context: CaseContext, level: Safety): string {
	const {input, config, settling} = prepare(rule, context);
	const linted = lintPost(input, config);
	const {text, dropped} = fixPost(input, config, settling.contextWith(linted), level, {
		archiveFindings: settling.judge(linted),
	});
	if (dropped.length > 0) throw new Error(dropped.join('\n'));
	return text;
}

function framed(rule: Rule, context: CaseContext): string {
	return codeFrame(context.post, lint(rule, context));
}

/** What must stay the same however the post is written: what tells findings apart, places by line and column, and words. */
function summary(rule: Rule, context: CaseContext, moved: number): readonly string[] {
	// What stands at the beginning of the file stays there.
	const lineOf = (line: number): number => (line === 1 ? 1 : line - moved);
	return lint(rule, context).map(
		({id, start, end, severity, message}) =>
			`${id} ${lineOf(start.line)}:${start.column}-${lineOf(end.line)}:${end.column} ${severity} ${message.replace(/\r\n?/g, '\n')}`,
	);
}

function* variantsOf<C extends CaseContext>(context: C): Generator<readonly [string, C, number]> {
	if (context.post.includes('\r') || context.post.startsWith('\uFEFF')) return;
	yield ['With CRLF line endings.', {...context, post: context.post.replace(/\n/g, '\r\n')}, 0];
	yield ['With a byte order mark.', {...context, post: `\uFEFF${context.post}`}, 0];
	if (!context.post.startsWith('---\nlayout: post\n')) return;
	yield ['Behind a longer front matter.', {...context, post: context.post.replace('---\n', '---\nextra: more\n')}, 1];
}

function assertTreeUntouched(rule: Rule, context: CaseContext): void {
	const {input, config} = prepare(rule, context);
	const {post: parsed, settings} = readPost(input, config);
	freeze(parsed.tree);
	const {crashes} = checkPost(parsed, [rule], settings);
	if (crashes.length > 0) throw new Error(`The rule changes the tree: ${JSON.stringify(crashes)}`);
}

/** Repeats all that a case holds, one after the other, and compares what that costs the rule. */
export function findGrowthIn(rule: Rule, context: CaseContext): string | undefined {
	const {input, config, settling, others} = prepare(rule, context);
	const {frontMatter, body} = splitPost(input.text, () => settingsWith(context.settings));
	const check = (text: string): (() => void) | undefined => {
		const {post: parsed, settings} = readPost({...input, text}, config);
		return parsed.failure === undefined ? () => checkPost(parsed, [rule], settings) : undefined;
	};
	const works: readonly (GrowingWork | false)[] = [
		rule.check !== undefined &&
			((size) => check(input.text.slice(0, body.start) + repeated(`${input.text.slice(body.start)}\n`, size))),
		rule.check !== undefined && ((size) => check(withLongValues(input.text, frontMatter, size))),
		rule.judge !== undefined && ((size) => settling.judgeRepeated([...others, lintPost(input, config)], size)),
	];
	for (const work of works) {
		const growth = work === false ? undefined : findGrowth(rule, work);
		if (growth !== undefined) return growth;
	}
	return undefined;
}

function repeated(unit: string, size: number): string {
	return unit.repeat(Math.ceil(size / Math.max(1, unit.length)));
}

/** The same post with texts in its front matter that nobody would write as long. */
function withLongValues(text: string, frontMatter: FrontMatter | undefined, size: number): string {
	const texts = [...(frontMatter?.entries.values() ?? [])].filter(
		({style, value}) => typeof value === 'string' && (bareStyles.has(style) || quotedStyles.has(style)),
	);
	// No front matter is read that is longer than 65,536 characters.
	const length = (1.5 * size) / texts.length;
	const edits = texts.map(({style, valueRange: {start, end}}) => {
		const range = bareStyles.has(style) ? {start, end} : {start: start + 1, end: end - 1};
		return {range, text: repeated(text.slice(range.start, range.end), length)};
	});
	return applyEdits(text, edits);
}

const bareStyles: ReadonlySet<ValueStyle> = new Set(['plain', 'head-line']);
const quotedStyles: ReadonlySet<ValueStyle> = new Set([
	'single-quoted',
	'double-quoted',
	'toml-basic',
	'toml-literal',
	'json-string',
]);

function freeze(node: Root | Root['children'][number]): void {
	if ('children' in node) {
		for (const child of node.children) freeze(child);
		Object.freeze(node.children);
	}
	if (node.type === 'element') Object.freeze(node.properties);
	Object.freeze(node);
}

function titleOf({name, post: text}: CaseContext): string {
	return name ?? JSON.stringify(text.replace(/^---\n[^]*?\n---\n/, '').slice(0, 80));
}

/** Takes the common indentation and the blank lines at both ends away. */
function dedent(text: string): string {
	const lines = text.split('\n');
	while (lines[0]?.trim() === '') lines.shift();
	while (lines.at(-1)?.trim() === '') lines.pop();
	const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\t*/.exec(line)?.[0].length ?? 0);
	const indent = Math.min(...indents);
	return lines.map((line) => line.slice(indent)).join('\n');
}
