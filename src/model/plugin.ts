import type {Rule} from './rule.ts';
import type {RulesConfig} from './rulesConfig.ts';

/** Rules of somebody's own: what a module that a config names in `plugins` has as its default export. */
export interface Plugin {
	/**
	 * What its rules are called by: `no-rope` of the plugin `harbour` is `harbour/no-rope` for everybody else. Small letters
	 * and digits, with single hyphens between them.
	 */
	readonly name: string;
	readonly rules: readonly Rule[];
	/**
	 * What configs may name in `extends` as `harbour:watch`: each holds what `rules` of a config holds, with full names.
	 * Where `recommended` and `strict` are left out, they are made of what each rule says of itself.
	 */
	readonly presets?: Readonly<Record<string, RulesConfig>>;
	/** The folder of the pages of its rules, Markdown files with the rules' ids, as a `file:` URL. */
	readonly pages?: URL | string;
	/** Where the page of a rule is on the web; `{rule}` stands for the id. */
	readonly url?: string;
}
