import {type Ruleset, unknownRule} from '../../config/index.ts';
import type {Rule} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Configs, type PlacedConfig} from '../../node/run/configs.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {renderPage} from '../../terminal/terminalPage.ts';
import {didYouMean} from '../../texts/nearest.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import {wantsColor} from '../report/color.ts';
import type {ExitCode} from '../report/outcome.ts';
import {helpOf} from '../report/rulePages.ts';
import {listWidth, publishList} from './publishList.ts';
import {type RuleState, ruleStateIn} from './ruleState.ts';

/** Shows the page of a rule, and what the config here makes of it. */
export function explainRule(
	id: string,
	options: CommandOptions,
	environment: CommandEnvironment,
	{ruleset}: RunTools,
): ExitCode {
	const {cwd, env, stdout} = environment;
	const configs = new Configs(options, cwd, ruleset);
	const placed = configs.forFolder(cwd);
	const isShown = options.outputFile === undefined;
	const text = renderPage(pageFor(id, placed), {
		width: listWidth(options, environment),
		color: isShown && wantsColor(options.color, env, stdout.isTerminal),
	});
	return publishList(text, {problems: [], notices: configs.notices}, options, environment);
}

function pageFor(id: string, placed: PlacedConfig): string {
	const own = enginePages.get(id);
	if (own !== undefined) return `# ${id}\n\n${own}\n`;
	const rule = placed.ruleset.rules.find((known) => known.id === id);
	if (rule === undefined) throw new UserError(describeUnknown(id, placed.ruleset));
	const page = helpOf(id, placed.ruleset) ?? pageWithout(rule);
	return `${page.trimEnd()}\n\n## Here\n\n${stateSentences[ruleStateIn(placed.config, id)]}\n`;
}

/** What the engine itself reports, which is no rule. */
const enginePages: ReadonlyMap<string, string> = new Map([
	[
		'readable-post',
		'The post is not linted: it is not UTF-8, too large, or nested too deeply. It is no rule, and cannot be switched off.',
	],
	[
		'valid-suppression',
		'Something is wrong with what a post switches off: a rule that there is not, a day that has passed, a comment that hides nothing. It is no rule, and cannot be switched off.',
	],
]);

/** They may be what a misspelt name was meant to be. */
function describeUnknown(id: string, ruleset: Ruleset): string {
	const own = didYouMean(id, [...enginePages.keys()]);
	return own === '' ? unknownRule(id, ruleset) : `There is no rule \`${id}\`.${own}`;
}

/** What a rule of a plugin says of itself where it has no page. */
function pageWithout({id, description, messages}: Rule): string {
	const rows = Object.entries(messages).map(
		([name, {severity, text}]) => `| \`${name}\` | ${severity} | ${text.replaceAll('|', '\\|')} |`,
	);
	return [`# ${id}`, '', description, '', '| message | severity | text |', '| --- | --- | --- |', ...rows].join('\n');
}

const stateSentences: Readonly<Record<RuleState, string>> = {
	on: 'The config has it on, each message with its own severity.',
	error: 'The config has it on, with all its messages as errors.',
	warning: 'The config has it on, with all its messages as warnings.',
	'some posts': 'The config has it on for some posts only.',
	off: 'It is off here.',
};
