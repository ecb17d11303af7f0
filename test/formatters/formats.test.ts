import test, {type ExecutionContext} from 'ava';
import {rules} from '../../rules/index.ts';
import {type FormatterContext, formatters} from '../../src/formatters/index.ts';
import {escapeMarkdown, limitBytes} from '../../src/formatters/markdown.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {FileReport, Report} from '../../src/model/report.ts';
import {contextOf, fileOf, reportOf} from './reports.ts';
import {mistakesIn, mistakesInXml} from './schemas.ts';

function format(name: string, report: Report, context: FormatterContext = contextOf('')): string {
	return [...(formatters.get(name)?.(report, context) ?? [])].join('');
}

const text = '文章 <img src="a.png"> and 😀 <b>more</b>\nlast';
const image = {start: text.indexOf('<img'), end: text.indexOf(' and')};

/** A finding of a real rule, with a fix, a suggestion and another place. */
const full: Partial<Diagnostic> = {
	path: '_posts/海 a#b?c%.md',
	rule: 'require-image-alt',
	id: 'k1',
	message: 'Image `a.png` has no `alt` attribute.',
	range: image,
	start: {line: 1, column: image.start + 1},
	end: {line: 1, column: image.end + 1},
	fix: {
		safety: 'safe',
		edits: [
			{range: {start: image.start + 4, end: image.start + 4}, text: ' alt="😀"'},
			{range: {start: image.end - 1, end: image.end - 1}, text: ' /'},
		],
	},
	related: [{path: '_posts/b c.md', message: 'Seen here.'}],
};

const several = reportOf({
	files: [
		fileOf('_posts/海 a#b?c%.md', [
			full,
			{...full, id: 'k2', severity: 'warning', rule: 'no-x', start: {line: 1, column: 1}, end: {line: 2, column: 3}},
			{...full, id: 'k3', fatal: true, rule: 'readable-post'},
		]),
		fileOf('_posts/clean.md', []),
	],
	problems: [
		{message: 'It cannot be read.', path: '_posts/c.md'},
		{message: 'A rule crashed.', path: undefined},
	],
	notices: ['No rule is on.'],
});

const context = contextOf(text, {
	rules: new Map(rules.map((rule) => [rule.id, rule])),
	helpOf: (rule) => (rule === 'require-image-alt' ? '# `require-image-alt`\n\nHelp.\n' : undefined),
});

/** Texts that try to be more than text. */
const hostile = [
	'\n::error file=x::injected',
	'\r\n::set-output name=x::y',
	'%0A::error::x',
	'\u001b[31mred\u001b]0;title\u0007',
	']]><script>alert(1)</script>',
	'</failure></testcase><x>',
	'<img src=x onerror=alert(1)>',
	'[link](javascript:alert(1)) ![](https://tracker.example/x.png)',
	'| a | b | `code` **bold** @everyone #1 https://x.example',
	'"quotes" \'single\' & &amp; \\',
	'\u0000\u0008\u000b\u001f\u007f\u0085\u009b',
	'\ufffe\uffff\ud800 \udc00',
	'\u2028\u2029\u061c\u200e\u200f\u202a\u202e\u2066\u2069\ufeff',
	'a:b,c::d ##[add-mask]x ##vso[x] ##teamcity[x',
].join(' ');

const hostileReport = reportOf({
	files: [
		fileOf('::error::a.md', [{path: '::error::a.md', message: '::error::x', rule: 'no-x'}]),
		fileOf(`_posts/${hostile}.md`, [
			{path: `_posts/${hostile}.md`, message: hostile, rule: 'no-x', related: [{path: hostile, message: hostile}]},
		]),
	],
	problems: [
		{message: hostile, path: hostile},
		{message: '::error::x', path: '::error::x'},
	],
	notices: [hostile, '::error::x'],
});

const json = {sarif: 'sarif', gitlab: 'gitlab', rdjson: 'rdjson'} as const;
const xml = ['junit', 'checkstyle'] as const;
const reports = {empty: reportOf({}), several, hostile: hostileReport};

for (const [what, report] of Object.entries(reports)) {
	for (const [name, schema] of Object.entries(json)) {
		test(`${name} keeps to its schema: ${what}`, (t) => {
			const formatted = format(name, report, context);
			t.true(formatted.endsWith('\n'));
			t.deepEqual(mistakesIn(schema, JSON.parse(formatted)), []);
			t.true(formatted.isWellFormed());
		});
	}
	for (const name of xml) {
		test(`${name} keeps to its schema: ${what}`, async (t) => {
			t.deepEqual(await mistakesInXml(name, format(name, report, context)), []);
		});
	}
}

test('the schemas refuse what is wrong', async (t) => {
	t.true(mistakesIn('sarif', {version: '2.1.0', runs: [{}]}).length > 0);
	t.true(mistakesIn('gitlab', [{description: 'x'}]).length > 0);
	t.true(mistakesIn('rdjson', {diagnostics: [{message: 'x'}]}).length > 0);
	for (const name of xml) t.true((await mistakesInXml(name, '<x/>')).length > 0);
});

/** Pages show an archive, not a report alone: they have tests of their own. */
const names = [...formatters.keys()].filter((name) => name !== 'html');

for (const name of names) {
	test(`${name}: scraped text injects nothing`, (t) => {
		const formatted = format(name, hostileReport, context);
		t.notRegex(formatted, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/, 'No control characters.');
		t.notRegex(formatted, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/, 'Nothing that reorders text.');
		t.notRegex(formatted, /##[a-z]*\[/i);
		t.notRegex(formatted, /^\s*::(?!(?:error|warning|notice) (?:file|title)=)/m);
		t.is(formatted.match(/^::error /gm)?.length ?? 0, name === 'github' ? 4 : 0);
		if (['junit', 'checkstyle', 'markdown'].includes(name)) t.notRegex(formatted, /[^\\"]<(?:script|x>|img)/);
	});
}

test('markdown is text, whatever it holds', (t) => {
	const shown = escapeMarkdown(hostile);
	t.notRegex(shown, /(?<!\\)[`*_[\]|]|[<>@\n]|:\/\//);
	t.is(escapeMarkdown('a *b* <i>'), 'a \\*b\\* &#60;i&#62;');
});

test('sarif: rules, columns, fingerprints, paths, fixes', (t) => {
	const [run] = (JSON.parse(format('sarif', several, context)) as {runs: SarifRun[]}).runs;
	t.is(run?.columnKind, 'utf16CodeUnits');
	t.is(run?.tool.driver.version, '1.2.3');
	const [rule] = run?.tool.driver.rules ?? [];
	t.is(rule?.id, 'require-image-alt');
	t.is(rule?.shortDescription.text, 'Require an `alt` attribute on every image.');
	t.regex(rule?.help.markdown ?? '', /^# `require-image-alt`/);
	const [result, warning] = run?.results ?? [];
	t.like(result, {
		ruleId: 'require-image-alt',
		ruleIndex: 0,
		level: 'error',
		partialFingerprints: {'archivelint/v1': 'k1'},
		relatedLocations: [
			{
				message: {text: 'Seen here.'},
				physicalLocation: {artifactLocation: {uri: '_posts/b%20c.md', uriBaseId: '%SRCROOT%'}},
			},
		],
	});
	t.deepEqual(result?.locations[0]?.physicalLocation, {
		artifactLocation: {uri: '_posts/%E6%B5%B7%20a%23b%3Fc%25.md', uriBaseId: '%SRCROOT%'},
		region: {startLine: 1, startColumn: 4, endLine: 1, endColumn: 21},
	});
	t.deepEqual(result?.fixes?.[0]?.artifactChanges[0]?.replacements, [
		{
			deletedRegion: {startLine: 1, startColumn: 8, endLine: 1, endColumn: 20},
			insertedContent: {text: ' alt="😀" src="a.png" /'},
		},
	]);
	t.is(warning?.level, 'warning');
	const [invocation] = run?.invocations ?? [];
	t.false(invocation?.executionSuccessful);
	t.deepEqual(
		invocation?.toolExecutionNotifications.map(({level, message}) => [level, message.text]),
		[
			['error', 'It cannot be read.'],
			['error', 'A rule crashed.'],
			['note', 'No rule is on.'],
		],
	);
});

interface SarifRun {
	readonly columnKind: string;
	readonly tool: {
		readonly driver: {
			readonly version: string;
			readonly rules: readonly {
				readonly id: string;
				readonly shortDescription: {readonly text: string};
				readonly help: {readonly markdown?: string};
			}[];
		};
	};
	readonly results: readonly {
		readonly ruleId: string;
		readonly level: string;
		readonly locations: readonly {readonly physicalLocation: unknown}[];
		readonly fixes?: readonly {readonly artifactChanges: readonly {readonly replacements: unknown}[]}[];
	}[];
	readonly invocations: readonly {
		readonly executionSuccessful: boolean;
		readonly toolExecutionNotifications: readonly {readonly level: string; readonly message: {readonly text: string}}[];
	}[];
}

/** Files that are made while they are asked for, each with one finding of each kind. */
function manyFiles(count: number, ...kinds: readonly Pick<Diagnostic, 'rule' | 'severity'>[]): Iterable<FileReport> {
	return {
		*[Symbol.iterator]() {
			for (let number = 0; number < count; number++) {
				const path = `_posts/${number}.md`;
				yield fileOf(
					path,
					kinds.map(({rule, severity}, index) => ({path, id: `k${index}`, rule, severity})),
				);
			}
		},
	};
}

test('sarif holds at most 5,000 results, the most severe, some of each rule', (t) => {
	const files = [
		...manyFiles(4000, {rule: 'often', severity: 'error'}, {rule: 'also', severity: 'error'}),
		...manyFiles(7, {rule: 'seldom', severity: 'error'}, {rule: 'mild', severity: 'warning'}),
	];
	const [run] = (JSON.parse(format('sarif', reportOf({files}))) as {runs: SarifRun[]}).runs;
	const counts: Record<string, number> = {};
	for (const {ruleId} of run?.results ?? []) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
	t.deepEqual(counts, {often: 2496, also: 2497, seldom: 7});
	t.deepEqual(
		run?.invocations[0]?.toolExecutionNotifications.map(({message}) => message.text),
		['3014 of 8014 results are left out: the most severe 5000 are here, some of each rule.'],
	);
});

test('github: ten annotations of each level, the rest in a sum', (t) => {
	const files = manyFiles(30, {rule: 'often', severity: 'error'}, {rule: 'mild', severity: 'warning'});
	const rare = fileOf('_posts/z.md', [{rule: 'rare', severity: 'error', message: 'Rare.'}]);
	const lines = format('github', reportOf({files: [...files, rare]}))
		.trimEnd()
		.split('\n');
	t.is(lines.filter((line) => line.startsWith('::error ')).length, 10);
	t.is(lines.filter((line) => line.startsWith('::warning ')).length, 10);
	t.true(lines.some((line) => line.endsWith('title=rare::Rare.')));
	t.is(lines.at(-1), '::notice title=archivelint::61 problems (31 errors, 30 warnings); 20 of them are shown here.');
});

test('github: columns only on one line, percent signs first, colons and commas in properties', (t) => {
	const path = '_posts/a,b:c%.md';
	const files = [
		fileOf(path, [
			{path, rule: 'a', message: '100%\nsure, a:b', start: {line: 1, column: 2}, end: {line: 1, column: 5}},
			{path, rule: 'b', start: {line: 1, column: 2}, end: {line: 2, column: 1}},
		]),
	];
	t.deepEqual(format('github', reportOf({files})).split('\n').slice(0, 2), [
		'::error file=_posts/a%2Cb%3Ac%25.md,line=1,endLine=1,col=2,endColumn=5,title=a::100%25%0Asure, a:b',
		'::error file=_posts/a%2Cb%3Ac%25.md,line=1,endLine=2,title=b::There is an x.',
	]);
});

test('rdjson counts columns in bytes of UTF-8', (t) => {
	const {diagnostics} = JSON.parse(format('rdjson', reportOf({files: [fileOf('a.md', [full])]}), context)) as {
		diagnostics: {location: {range: unknown}; suggestions: unknown}[];
	};
	t.deepEqual(diagnostics[0]?.location.range, {start: {line: 1, column: 8}, end: {line: 1, column: 25}});
	t.deepEqual(diagnostics[0]?.suggestions, [
		{
			range: {start: {line: 1, column: 12}, end: {line: 1, column: 24}},
			text: ' alt="😀" src="a.png" /',
		},
	]);
});

test('junit has one passing case when nothing is wrong', (t) => {
	const clean = format('junit', reportOf({files: [fileOf('a.md', [])]}));
	t.regex(clean, /<testsuites name="archivelint" tests="1" failures="0" errors="0">/);
	t.regex(clean, /<testcase name="no problems" classname="archivelint"\/>/);
	t.regex(format('junit', several), /<failure message="Image [^"]*" type="error">_posts\/[^<]*:1:4: Image `a\.png`/);
});

test('fingerprints of gitlab stay when lines move, and differ between posts', (t) => {
	const fingerprints = (line: number): string[] => {
		const files = ['a.md', 'b.md'].map((path) => fileOf(path, [{path, start: {line, column: 1}}]));
		return (JSON.parse(format('gitlab', reportOf({files}))) as {fingerprint: string}[]).map(
			(issue) => issue.fingerprint,
		);
	};
	t.deepEqual(fingerprints(1), fingerprints(7));
	t.is(new Set(fingerprints(1)).size, 2);
});

test('jsonl is one finding on each line, compact too', (t) => {
	const lines = format('jsonl', several).trimEnd().split('\n');
	t.is(lines.length, 3);
	t.like(JSON.parse(lines[0] ?? ''), {
		path: full.path,
		line: 1,
		column: 4,
		endColumn: 21,
		rule: full.rule,
		id: 'k1',
		fix: 'safe',
	});
	t.deepEqual(format('compact', several).split('\n'), [
		'_posts/海 a#b?c%.md: line 1, col 4, Error - Image `a.png` has no `alt` attribute. (require-image-alt)',
		'_posts/海 a#b?c%.md: line 1, col 1, Warning - Image `a.png` has no `alt` attribute. (no-x)',
		'_posts/海 a#b?c%.md: line 1, col 4, Error - Image `a.png` has no `alt` attribute. (readable-post)',
		'',
		'3 problems',
		'',
	]);
});

test('a summary ends at a line before it grows too long', (t) => {
	t.deepEqual([...limitBytes(['海\n', 'ab\n', 'c\n'], 9, 'END')], ['海\n', 'END']);
	t.deepEqual([...limitBytes(['海\n', 'c\n'], 9, 'END')], ['海\n', 'c\n']);
});

for (const name of names) {
	test(`${name}: 100,000 findings stream`, (t) => {
		t.true(countHeld(t, name) <= 2, 'Text comes out while files go in.');
	});
}

/** The most files that a format took in between two pieces of text, once it began to write findings. */
function countHeld(t: ExecutionContext, name: string): number {
	let pass = 0;
	let taken = 0;
	const counted: Iterable<FileReport> = {
		*[Symbol.iterator]() {
			pass++;
			for (const file of manyFiles(50_000, {rule: 'a', severity: 'error'}, {rule: 'b', severity: 'warning'})) {
				taken++;
				yield file;
			}
		},
	};
	let most = 0;
	let pieces = 0;
	let lastPass = 0;
	for (const piece of formatters.get(name)?.(reportOf({files: counted}), contextOf('')) ?? []) {
		t.true(piece.length < 10_000);
		pieces++;
		// What is counted beforehand writes nothing.
		if (pass === lastPass && taken > 0) most = Math.max(most, taken);
		lastPass = pass;
		taken = 0;
	}
	const isLimited = name === 'sarif' || name === 'github';
	t.true(pieces > (isLimited ? 20 : 50_000));
	// These choose some findings, and go over the others in silence.
	return isLimited ? Math.min(most, 2) : most;
}
