import {keysOfRole, type RoleKeys} from '../model/roles.ts';
import {defaultSettings, type Settings} from '../model/settings.ts';
import {resolveSettings} from './settingOptions.ts';

/**
 * Lays what configs say of the settings over the defaults; the last that speaks of one decides. Of keys, the last that speaks
 * of a role does, and of `commonmark`, the last that speaks of an option: who changes one has the others as the site has them. `source` is another name for the key of that role.
 * @param given validated, the lowest first
 */
export function settingsOver(given: readonly Partial<Settings>[]): Settings {
	const settings: Settings = Object.assign({}, defaultSettings, ...given.map(resolveSettings));
	const commonmark: Settings['commonmark'] = Object.assign({}, ...given.map((one) => one.commonmark));
	const keys: RoleKeys = Object.assign({}, ...given.map(keysIn));
	const [source = settings.source] = keysOfRole('source', {...settings, keys});
	return {...settings, commonmark, keys, source, generator: generatorOf(settings, given)};
}

/** What the files of the archive come to; where nobody looked at them, the program that the config names. */
function generatorOf({site, generator}: Settings, given: readonly Partial<Settings>[]): Settings['generator'] {
	const isKnown = site === 'auto' || given.some((layer) => layer.generator !== undefined);
	return isKnown ? generator : site;
}

function keysIn({source, keys}: Partial<Settings>): RoleKeys {
	return {...(source === undefined ? {} : {source}), ...keys};
}
