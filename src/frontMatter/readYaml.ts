import {readFlatYaml} from './flat.ts';
import {readYaml, type YamlReading} from './yaml.ts';

/**
 * Reads the YAML of a front matter: at once where it is of the usual kind, else with a parser. The outcome is the same.
 * @param source the YAML with its opening line `---`, without the closing one
 * @param offset where `source` begins in the file
 */
export function readFrontMatter(source: string, offset: number): YamlReading {
	const entries = readFlatYaml(source, offset);
	return entries === undefined ? readYaml(source, offset) : {entries, problems: []};
}
