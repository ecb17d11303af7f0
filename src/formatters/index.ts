import type {Formatter} from './formatter.ts';
import {formatJson} from './json.ts';
import {formatStylish} from './stylish.ts';

export type {Formatter, FormatterContext} from './formatter.ts';

/** All formats of a report, by the name that `--format` takes. */
export const formatters: ReadonlyMap<string, Formatter> = new Map([
	['stylish', formatStylish],
	['json', formatJson],
]);
