import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/**
 * Frees memory that nothing holds any more. What one huge post leaves behind would else stay until the memory of the next
 * step is there, too. It takes some tenths of a second: only after something huge.
 */
export function freeMemory(): void {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect === 'function') collect();
}
