import path from 'node:path';
import {runCommand} from './builtCommand.ts';

/**
 * Lints an archive in parts with the built command, and merges them.
 * @param root of the archive, absolute; the parts are written beside it
 * @param options for each part, beside those that make it one
 * @returns the report as JSON lines
 */
export function lintInShards(root: string, options: readonly string[], shards: number): string {
	const parts = Array.from({length: shards}, (_, index) => {
		const part = path.join(root, '..', `part-${index}.json`);
		runCommand([
			...options,
			'--root',
			root,
			'--shard',
			`${index + 1}/${shards}`,
			'--format',
			'parts',
			'-o',
			part,
			root,
		]);
		return part;
	});
	return runCommand(['merge', ...parts, '--format', 'jsonl']);
}
