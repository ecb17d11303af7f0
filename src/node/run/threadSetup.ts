import type {Config} from '../../config/index.ts';
import type {DetailName} from '../../model/facts.ts';
import type {Settings} from '../../model/settings.ts';
import {hashOf} from '../files/readPost.ts';
import type {ConfigOptions, Configs} from './configs.ts';

/** What a thread has to know of a run to look into its posts as the main thread does. A copy of it can be made. */
export interface ThreadSetup {
	/** The archive root, absolute. */
	readonly root: string;
	readonly cwd: string;
	readonly options: ConfigOptions;
	/** Folders whose configs are read, in this order: by it, the rules of plugins follow each other. */
	readonly configFolders: readonly string[];
	/** The files that the run has read its configs and plugins from, with a hash of their texts. */
	readonly read: readonly (readonly [file: string, hash: string])[];
	/** What the site of the archive says of itself. */
	readonly site: Partial<Settings>;
	readonly details: readonly DetailName[];
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	/** Whether what is found is kept for later runs. */
	readonly isRemembered: boolean;
	/** Whether somebody wants to know what it costs. */
	readonly isTimed: boolean;
}

/**
 * Says to threads what a run is.
 * @param configs without what the site says
 */
export function threadSetupOf(
	configs: Configs,
	{only, rule, config, plugins, parser}: ConfigOptions,
	run: Omit<ThreadSetup, 'options' | 'configFolders' | 'read'>,
): ThreadSetup {
	return {
		...run,
		options: {only, rule, config: copyOf(config), plugins, parser},
		configFolders: configs.folders,
		read: [...configs.texts].map(([file, text]) => [file, textHash(text)]),
	};
}

/** A config that is an object, as the file would hold it: nothing else of it says anything. */
function copyOf(config: ConfigOptions['config']): ConfigOptions['config'] {
	return typeof config === 'object' ? (JSON.parse(JSON.stringify(config)) as Config) : config;
}

/** A hash of the text of a file. */
export function textHash(text: string): string {
	return hashOf(Buffer.from(text));
}
