import {type Duplicate, type DuplicateGroup, findDuplicates, shiftOf} from '../../archive/duplicates.ts';
import {renderTable} from '../../formatters/table.ts';
import type {PostFacts} from '../../model/facts.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {readArchive} from './knownArchive.ts';
import {publishList} from './publishList.ts';

/** Lists the posts that hold the same article, as `no-duplicate-post` finds them. */
export function listDuplicates(options: CommandOptions, environment: CommandEnvironment, tools: RunTools): ExitCode {
	const archive = readArchive('duplicates', options, environment, tools);
	const groups = findDuplicates(archive.index, archive.settings);
	const text = options.format.includes('json') ? toJson(groups) : toTable(groups);
	return publishList(text, archive, options, environment);
}

function toJson(groups: readonly DuplicateGroup[]): string {
	const list = groups.map(({kept, others}) => ({
		source: kept.source?.value,
		fullest: kept.path,
		others: others.map(({post, of, kind}) => ({path: post.path, kind, of: of.path})),
	}));
	return `${JSON.stringify({groups: list}, undefined, '\t')}\n`;
}

function toTable(groups: readonly DuplicateGroup[]): string {
	if (groups.length === 0) return 'No two posts hold the same article.\n';
	const rows = groups.flatMap(({kept, others}) => [
		[...cellsOf(kept), 'the fullest', kept.source?.value ?? ''],
		...others.map((other) => [...cellsOf(other.post), kindOf(other)]),
		[],
	]);
	return renderTable(columns, rows.slice(0, -1));
}

const columns = [
	{title: 'post', align: 'left'},
	{title: 'date', align: 'left'},
	{title: 'characters', align: 'right'},
	{title: '', align: 'left'},
	{title: 'taken from', align: 'left'},
] as const;

function cellsOf({path, date, fingerprint}: PostFacts): readonly string[] {
	return [path, date?.value.source ?? '', String(fingerprint.length)];
}

function kindOf({post, of, kind}: Duplicate): string {
	switch (kind) {
		case 'copy':
			return 'equal, byte for byte';
		case 'same-name':
			return 'same name';
		case 'shifted-date':
			return `date shifted by ${shiftOf(post, of) ?? 0} h`;
		case 'same-words':
			return 'same text';
		case 'revision':
			return 'another version';
	}
}
