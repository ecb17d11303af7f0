import path from 'node:path';
import {countOf} from '../../formatters/countOf.ts';
import {renderTable} from '../../formatters/table.ts';
import {UserError} from '../../model/userError.ts';
import {clearCache, countPosts, type KeptKey, keysIn} from '../../node/cache/cacheFolder.ts';
import {placeOfCache} from '../../node/cache/openCache.ts';
import {readTargets} from '../../node/files/targets.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {Configs} from '../../node/run/configs.ts';
import {rootOfTargets} from '../../node/run/findArchive.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';

/** Says what the cache of an archive holds, or removes it. */
export function keepCache(options: CommandOptions, environment: CommandEnvironment, {ruleset}: RunTools): ExitCode {
	const [action, folder = '.'] = options.paths;
	const {cwd, stdout} = environment;
	if (options.format.length > 0 && action !== 'stats')
		throw new UserError('`--format` belongs to `archivelint cache stats`.');
	const targets = readTargets([folder], cwd);
	for (const target of targets) if (target.kind === 'unusable') throw new UserError(target.message);
	const {root} = rootOfTargets(targets, new Configs(options, cwd, ruleset), options, cwd);
	const place = placeOfCache(options, root, environment);
	if (place === undefined) throw new UserError('There is no folder for caches: name one with `--cache-location`.');
	const shown = shownFolder(place.folder, cwd);
	const keys = keysIn(place.folder);
	if (action === 'stats') stdout.write(describe(keys, shown, options));
	else {
		clearCache(place.folder);
		stdout.write(keys.length === 0 ? `${shown}: there is no cache.\n` : `${shown}: ${sizeOf(sumOf(keys))} removed.\n`);
	}
	return 0;
}

function describe(keys: readonly KeptKey[], folder: string, {format}: CommandOptions): string {
	const rows = keys.map((key) => ({
		posts: countPosts(key),
		bytes: key.bytes,
		usedAt: new Date(key.usedAt).toISOString(),
	}));
	if (format.includes('json')) return `${JSON.stringify({folder, configs: rows})}\n`;
	if (rows.length === 0) return `${folder}: there is no cache.\n`;
	const table = renderTable(
		[
			{title: 'Last used', align: 'left'},
			{title: 'Posts', align: 'right'},
			{title: 'Size', align: 'right'},
		],
		rows.map(({posts, bytes, usedAt}) => [usedAt.replace('T', ' ').slice(0, 16), String(posts), sizeOf(bytes)]),
	);
	return `${folder}: ${sizeOf(sumOf(keys))}, for ${countOf(keys.length, 'config')}\n${table}`;
}

/** A folder as it is shown: from the current one where it is that or lies in it. */
export function shownFolder(folder: string, cwd: string): string {
	const relative = path.relative(cwd, folder);
	if (relative === '') return '.';
	return relative.startsWith('..') ? folder : relative;
}

function sizeOf(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Bytes of all that a cache holds. */
export function sumOf(keys: readonly KeptKey[]): number {
	return keys.reduce((sum, {bytes}) => sum + bytes, 0);
}
