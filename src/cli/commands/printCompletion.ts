import type {CommandEnvironment} from '../../node/process/environment.ts';
import {readVersion} from '../../node/process/ownPackage.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {bashCompletion} from '../completion/bashCompletion.ts';
import {commandModels} from '../completion/commandModel.ts';
import {fishCompletion} from '../completion/fishCompletion.ts';
import {zshCompletion} from '../completion/zshCompletion.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {publishList} from './publishList.ts';

const shells = {bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion} as const;

/** Prints what completes the command line in a shell. */
export function printCompletion(
	options: CommandOptions,
	environment: CommandEnvironment,
	{ruleset}: RunTools,
): ExitCode {
	const [shell] = options.paths;
	const complete = shell === 'zsh' || shell === 'fish' ? shells[shell] : shells.bash;
	const script = complete(
		commandModels(readVersion()),
		ruleset.rules.map(({id}) => id),
	);
	return publishList(script, {problems: [], notices: []}, options, environment);
}
