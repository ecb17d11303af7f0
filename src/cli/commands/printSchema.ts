import {withoutPlugins} from '../../config/index.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Configs} from '../../node/run/configs.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {folderOf, namesakeNotices, publishList} from './publishList.ts';

/** Prints the JSON Schema of the config of a folder: it knows the rules of its plugins, and no others. */
export async function printSchema(
	options: CommandOptions,
	environment: CommandEnvironment,
	{ruleset}: RunTools,
): Promise<ExitCode> {
	const {cwd} = environment;
	// It takes some milliseconds to load, and no other command needs it.
	const {configJsonSchema} = await import('../../config/configJsonSchema.ts');
	const placed = new Configs(options, cwd, ruleset).forFolder(folderOf(options, cwd));
	const schema = configJsonSchema(placed.file === undefined ? withoutPlugins(ruleset) : placed.ruleset);
	const notices = namesakeNotices('schema', options, cwd);
	return publishList(`${JSON.stringify(schema, undefined, '\t')}\n`, {problems: [], notices}, options, environment);
}
