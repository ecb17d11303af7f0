/** One of several parts of an archive. */
export interface Shard {
	/** From 1. */
	readonly index: number;
	readonly count: number;
}

/**
 * Whether a file belongs to a part of the archive. That depends on its path alone, so that each machine finds the same
 * parts, whatever it finds first.
 * @param file its path from the archive root, with `/`
 */
export function isInShard(file: string, {index, count}: Shard): boolean {
	return (hashOfPath(file) % count) + 1 === index;
}

/** A number below 2^32 for a path, the same everywhere. FNV-1a, by the UTF-16 units of the path; the last mixing keeps the low bits of similar paths apart. */
export function hashOfPath(file: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < file.length; index++) hash = Math.imul(hash ^ file.charCodeAt(index), 0x01000193);
	return (hash ^ (hash >>> 15)) >>> 0;
}
