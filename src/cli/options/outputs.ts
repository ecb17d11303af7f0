import {formatters} from '../../formatters/index.ts';
import {UserError} from '../../model/userError.ts';
import {didYouMean} from '../../texts/nearest.ts';
import type {CommandOptions} from './commandOptions.ts';

/** A report that a run writes: in which format, and where. */
export interface Output {
	readonly format: string;
	/** As the person named it; undefined for standard output. */
	readonly file: string | undefined;
}

/**
 * Reads what `--format` and `--output-file` say.
 * @returns at least one output; at most one goes to standard output
 * @throws UserError when two of them go to standard output, or one would run code that is not wanted
 */
export function readOutputs({
	format,
	outputFile,
	plugins,
}: Pick<CommandOptions, 'format' | 'outputFile' | 'plugins'>): readonly Output[] {
	const given = (format.length === 0 ? ['stylish'] : format).map(readOutput);
	const code = plugins ? undefined : given.find((output) => !formatters.has(output.format));
	if (code !== undefined) {
		throw new UserError(
			`\`--no-plugins\` runs no code but that of archivelint: it takes no formatter that is a file, such as \`${code.format}\`.`,
		);
	}
	const open = given.filter(({file}) => file === undefined);
	if (open.length > 1) {
		const names = open.map((output) => `\`${output.format}\``).join(' and ');
		throw new UserError(
			`${names} cannot both go to standard output: write all but one into files, such as \`--format ${open[1]?.format}:report.txt\`.`,
		);
	}
	if (outputFile !== undefined && open.length === 0)
		throw new UserError(
			'`--output-file` names a second file for a report that has one already: leave one of them out.',
		);
	return given.map(({format: name, file}) => ({format: name, file: file ?? outputFile}));
}

/** Whether this run writes what `archivelint merge` joins, and no report. */
export function writesParts({format}: Pick<CommandOptions, 'format'>): boolean {
	return format.includes('parts');
}

/**
 * Reads a value of `--format`: a format by its name, or a path to a JavaScript file; behind a colon the file that the report goes to.
 * @throws UserError when there is no such format
 */
export function readOutput(value: string): Output {
	const [, module, ownFile] = /^(.*?\.[cm]?js)(?::(.*))?$/s.exec(value) ?? [];
	const colon = value.indexOf(':');
	const name = colon === -1 ? value : value.slice(0, colon);
	const format = module ?? name;
	const file = module === undefined ? (colon === -1 ? undefined : value.slice(colon + 1)) : ownFile;
	if (module === undefined && !formatters.has(name) && value !== 'parts') {
		throw new UserError(
			`There is no format \`${name}\`.${didYouMean(name, [...formatters.keys(), 'parts'])} Formats are ${[...formatters.keys()].join(', ')}, and paths of JavaScript files such as \`./format.mjs\`.`,
		);
	}
	if (file === '') throw new UserError(`\`--format ${value}\` names no file after the colon.`);
	return {format, file};
}
