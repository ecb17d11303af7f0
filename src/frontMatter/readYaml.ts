import {messageOf} from '../texts/errorMessage.ts';
import {readFlatYaml} from './flat.ts';
import {syntaxProblem} from './problems.ts';
import {type FrontMatterReading, unreadable} from './reading.ts';
import {readYaml} from './yaml.ts';

/**
 * Reads the YAML of a front matter: at once where it is of the usual kind, else with a parser. The outcome is the same.
 * @param source the YAML with its opening line `---`, without the closing one
 * @param offset where `source` begins in the file
 */
export function readFrontMatter(source: string, offset: number): FrontMatterReading {
	const entries = readFlatYaml(source, offset);
	if (entries !== undefined) return {entries, problems: []};
	try {
		return readYaml(source, offset);
	} catch (error) {
		// A fault that the parser has with one post must not end a run over all of them.
		const message = `The parser fails on this front matter: \`${messageOf(error)}\`.`;
		return unreadable(syntaxProblem(message, {start: offset, end: offset + '---'.length}, 'both'));
	}
}
