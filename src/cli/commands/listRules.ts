import {renderTable} from '../../formatters/table.ts';
import type {Severity} from '../../model/diagnostic.ts';
import type {Rule} from '../../model/rule.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Configs} from '../../node/run/configs.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {urlOfPage} from '../report/rulePages.ts';
import {folderOf, listWidth, namesakeNotices, publishList} from './publishList.ts';
import {type RuleState, ruleStateIn} from './ruleState.ts';

/** Lists all rules that a folder's config can speak of, and what it makes of them. */
export function listRules(options: CommandOptions, environment: CommandEnvironment, {ruleset}: RunTools): ExitCode {
	const {cwd} = environment;
	const configs = new Configs(options, cwd, ruleset);
	const placed = configs.forFolder(folderOf(options, cwd));
	const rules = placed.ruleset.rules.map(
		(rule): ListedRule => ({
			rule,
			here: ruleStateIn(placed.config, rule.id),
			page: urlOfPage(rule.id, placed.ruleset),
		}),
	);
	const width = listWidth(options, environment);
	const text = options.format.includes('json')
		? toJson(rules)
		: width === undefined
			? wideTable(rules)
			: narrowTable(rules, width);
	const notices = [...configs.notices, ...namesakeNotices('rules', options, cwd)];
	return publishList(text, {problems: [], notices}, options, environment);
}

interface ListedRule {
	readonly rule: Rule;
	readonly here: RuleState;
	/** Where its page is, as a URL. */
	readonly page: string | undefined;
}

function toJson(rules: readonly ListedRule[]): string {
	const list = rules.map(({rule, here, page}) => ({
		id: rule.id,
		description: rule.description,
		severity: gravest(rule),
		messages: Object.fromEntries(Object.entries(rule.messages).map(([id, {severity}]) => [id, severity])),
		fix: rule.fix ?? 'none',
		preset: rule.preset,
		harm: rule.harm,
		here,
		page,
	}));
	return `${JSON.stringify({rules: list}, undefined, '\t')}\n`;
}

function gravest({messages}: Rule): Severity {
	return Object.values(messages).some(({severity}) => severity === 'error') ? 'error' : 'warning';
}

const columns = [
	{title: 'rule', align: 'left'},
	{title: 'here', align: 'left'},
	{title: 'severity', align: 'left'},
	{title: 'fix', align: 'left'},
	{title: 'preset', align: 'left'},
	{title: 'a reader loses', align: 'left'},
] as const;

function cellsOf({rule, here}: ListedRule): readonly string[] {
	return [rule.id, here, severitiesOf(rule), rule.fix ?? 'none', rule.preset, rule.harm];
}

/** The severities that its messages have. */
function severitiesOf({messages}: Rule): string {
	return [...new Set(Object.values(messages).map(({severity}) => severity))].toSorted().join(', ');
}

/** For programs and files: all of a rule on one line. */
function wideTable(rules: readonly ListedRule[]): string {
	return renderTable(
		[...columns, {title: 'what it wants', align: 'left'}],
		rules.map((listed) => [...cellsOf(listed), listed.rule.description]),
	);
}

/** For people in a terminal: what is to be said of a rule stands below its name. */
function narrowTable(rules: readonly ListedRule[], width: number): string {
	const lines = rules.flatMap(({rule, here}) => {
		const facts = [here, severitiesOf(rule), `fix: ${rule.fix ?? 'none'}`, rule.preset, rule.harm].join(' · ');
		return [rule.id, ...indentedLines(facts, width), ...indentedLines(rule.description, width)];
	});
	return `${lines.join('\n')}\n`;
}
