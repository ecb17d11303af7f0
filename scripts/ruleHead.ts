import type {Rule} from '../src/model/rule.ts';
import {schemaTypeOf} from './optionType.ts';

/** The part of a rule's page that follows from the rule object: what it is, its messages and its options. */
export function renderRuleHead(rule: Rule): string {
	const {description, preset, fix, security} = rule;
	const facts = [
		presetSentences[preset],
		fix === undefined ? 'It has no fix.' : fixSentences[fix],
		...(security ? ['It protects readers: comments in the body cannot switch it off.'] : []),
	];
	const messages = Object.entries(rule.messages).map(
		([id, {severity, text}]) => `| \`${id}\` | ${severity} | ${escapeCell(text)} |`,
	);
	const options = Object.entries(rule.options).map(
		([name, option]) =>
			`| \`${name}\` | ${schemaTypeOf(option)} | ${escapeCell(option.description)} | ${defaultCell(option.default)} |`,
	);
	return [
		'',
		description,
		'',
		facts.join(' '),
		'',
		'| message | severity | text |',
		'| --- | --- | --- |',
		...messages,
		'',
		...(options.length === 0
			? []
			: ['| option | type | meaning | default |', '| --- | --- | --- | --- |', ...options, '']),
		'',
	]
		.join('\n')
		.replace(/\n+$/, '\n\n');
}

const presetSentences: Readonly<Record<Rule['preset'], string>> = {
	recommended: 'It is on in `archivelint:recommended` and `archivelint:strict`.',
	strict: 'It is on in `archivelint:strict`.',
	off: 'It is in no preset: switch it on by name.',
};

const fixSentences: Readonly<Record<NonNullable<Rule['fix']>, string>> = {
	safe: '`--fix` fixes what it can.',
	unsafe: '`--fix --unsafe` fixes what it can.',
	'safe and unsafe': '`--fix` fixes what is safe to fix, `--fix --unsafe` more.',
};

function defaultCell(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length <= 60 ? `\`${escapeCell(text)}\`` : 'a list; see below';
}

function escapeCell(text: string): string {
	return text.replace(/\|/g, '\\|');
}
