import test from 'ava';
import {withIgnoredCause} from '../../src/config/index.ts';

const entry = {rule: 'no-rope', message: 'rope', source: 'news.example', kind: '', reason: 'Seen.'};

/** The entry as it is written, at a depth. */
const written = (indent: string): string =>
	JSON.stringify(entry, undefined, indent).replaceAll('\n', `\n${indent.repeat(2)}`);

const cases: readonly (readonly [what: string, config: string, after: string])[] = [
	[
		'a comment behind the last key stays with it',
		`{\n  "rules": {} // none yet\n}\n`,
		`{\n  "rules": {}, // none yet\n  "ignoreCauses": [\n    ${written('  ')}\n  ]\n}\n`,
	],
	[
		'comments on lines of their own stay above what is new',
		`{\n  "ignoreCauses": [\n    {"rule": "x"}\n    /* of ours */\n    // done\n  ] // end\n}\n`,
		`{\n  "ignoreCauses": [\n    {"rule": "x"},\n    /* of ours */\n    // done\n    ${written('  ')}\n  ] // end\n}\n`,
	],
	[
		'who writes commas behind the last item gets one',
		`{\n\t"ignoreCauses": [\n\t\t{"rule": "x"}, // why\n\t],\n}\n`,
		`{\n\t"ignoreCauses": [\n\t\t{"rule": "x"}, // why\n\t\t${written('\t')},\n\t],\n}\n`,
	],
	[
		'a list that holds a comment alone',
		`{\n\t"ignoreCauses": [ // "[" none\n\t]\n}\n`,
		`{\n\t"ignoreCauses": [ // "[" none\n\t\t${written('\t')}\n\t]\n}\n`,
	],
	['an empty config', '{}', `{\n\t"ignoreCauses": [\n\t\t${written('\t')}\n\t]\n}`],
	[
		'a comment before the config is no example of how it is indented',
		`/*\n   ours\n*/\n{\n\t"rules": {}\n}\n`,
		`/*\n   ours\n*/\n{\n\t"rules": {},\n\t"ignoreCauses": [\n\t\t${written('\t')}\n\t]\n}\n`,
	],
	[
		'a byte order mark',
		`\u{feff}{\n\t"rules": {}\n}\n`,
		`\u{feff}{\n\t"rules": {},\n\t"ignoreCauses": [\n\t\t${written('\t')}\n\t]\n}\n`,
	],
];

for (const [what, config, after] of cases) {
	test(`ignoring a cause keeps what is written: ${what}`, (t) => {
		t.is(withIgnoredCause(config, entry), after);
	});
}

test('line endings of Windows stay', (t) => {
	const config = '{\r\n\t"rules": {} // none\r\n}\r\n';
	const after = withIgnoredCause(config, entry);
	t.false(/[^\r]\n/.test(after));
	t.true(after.startsWith('{\r\n\t"rules": {}, // none\r\n\t"ignoreCauses": [\r\n'));
});
