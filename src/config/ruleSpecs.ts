import type {RulesConfig} from '../model/rulesConfig.ts';
import type {Range} from '../model/text.ts';
import type {Checked, ConfigFile} from './mistake.ts';
import {type LocatedJson, type ParsedJson, parseJson} from './readJson.ts';
import {isLeftOut, type Ruleset} from './ruleset.ts';
import {configSchemas, unknownRule} from './schema.ts';
import {validate} from './validate.ts';

/**
 * Reads the value of `--rule`: `id: word`, or `id: ["word", {…}]` as a config has it.
 * @returns the rule's config under its id, for `ResolvedConfig.withRules`; ranges of mistakes are counted in `text`
 */
export function parseRuleSpec(text: string, ruleset: Ruleset): Checked<RulesConfig> {
	const file = {path: '--rule', text};
	const colon = text.indexOf(':');
	if (colon === -1 || text.slice(colon + 1).trim() === '') {
		const message =
			'A rule is set by its id, a colon and `off`, `on`, `warn`, `error` or a list, as in `some-rule: error`.';
		return {mistakes: [{file, range: {start: 0, end: text.length}, message}]};
	}
	const id = trimmed(text, {start: 0, end: colon});
	const written = text.slice(id.start, id.end);
	if (!isKnown(written, ruleset)) return {mistakes: [{file, range: id, message: unknownRule(written, ruleset)}]};
	const {json, mistakes} = parseValue(file, trimmed(text, {start: colon + 1, end: text.length}));
	if (json === undefined || mistakes.length > 0) return {mistakes};
	return validate(configSchemas(ruleset).rules, wrap(written, id, json), file);
}

/**
 * Reads the value of `--only`: ids of rules with commas between them.
 * @returns the ids, for `ResolvedConfig.only`; ranges of mistakes are counted in `text`
 */
export function parseRuleList(text: string, ruleset: Ruleset): Checked<readonly string[]> {
	const file = {path: '--only', text};
	const ids = rangesBetweenCommas(text).map((range) => ({range, id: text.slice(range.start, range.end)}));
	const mistakes = ids.flatMap(({id, range}) => {
		if (isKnown(id, ruleset)) return [];
		const message = id === '' ? 'The id of a rule is missing.' : unknownRule(id, ruleset);
		return [{file, range, message}];
	});
	return mistakes.length > 0 ? {mistakes} : {value: ids.map(({id}) => id)};
}

function isKnown(id: string, ruleset: Ruleset): boolean {
	return ruleset.rules.some((rule) => rule.id === id) || isLeftOut(id, ruleset);
}

/** A word may stand without quotes, for the shell takes those away. */
function parseValue(file: ConfigFile, range: Range): ParsedJson {
	const written = file.text.slice(range.start, range.end);
	if (/^[\w-]+$/.test(written)) return {json: {value: written, rangeOf: () => range}, mistakes: []};
	// Blanks keep the offsets.
	const {json, mistakes} = parseJson({...file, text: ' '.repeat(range.start) + written});
	return {json, mistakes: mistakes.map(({range: place, message}) => ({file, range: place, message}))};
}

/** The same as `{"id": value}` in a config. */
function wrap(id: string, range: Range, json: LocatedJson): LocatedJson {
	return {
		value: {[id]: json.value},
		rangeOf: (path, part) => (path.length === 1 && part === 'key' ? range : json.rangeOf(path.slice(1), part)),
	};
}

function rangesBetweenCommas(text: string): Range[] {
	let start = 0;
	return text.split(',').map((part) => {
		const range = trimmed(text, {start, end: start + part.length});
		start += part.length + 1;
		return range;
	});
}

function trimmed(text: string, {start, end}: Range): Range {
	const written = text.slice(start, end);
	const first = start + written.length - written.trimStart().length;
	return {start: first, end: first + written.trim().length};
}
