import {isObject} from '../model/checks.ts';
import type {ConfigFile} from './mistake.ts';
import {parseJson} from './readJson.ts';

/**
 * What a config extends, as it says it: presets, paths and packages in their order.
 * @param file a config that can be used
 */
export function extendedBy(file: ConfigFile): readonly string[] {
	const value = parseJson(file).json?.value;
	const given = isObject(value) ? value['extends'] : undefined;
	return [given].flat().filter((specifier) => typeof specifier === 'string');
}
