import type {Range} from '../../model/text.ts';

/** A node of a YAML document, with offsets into its text. */
export type YamlNode = YamlScalar | YamlAlias | YamlList | YamlMapping;

/** How a scalar is written; `empty`: not at all. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block' | 'empty';

interface NodeBase extends Range {
	/** The name that aliases call it by. */
	readonly anchor: string | undefined;
	/** Whether it bears the tag `!`, which makes text of every scalar. */
	readonly isText: boolean;
}

/** A single value. */
export interface YamlScalar extends NodeBase {
	readonly kind: 'scalar';
	/** Lines folded, escapes resolved. */
	readonly value: string;
	readonly style: ScalarStyle;
}

/** `*name`. */
export interface YamlAlias extends NodeBase {
	readonly kind: 'alias';
	readonly name: string;
}

/** A list, in brackets or with dashes. It ends where its last item does, or behind its bracket. */
export interface YamlList extends NodeBase {
	readonly kind: 'list';
	readonly items: readonly YamlNode[];
}

/** A mapping of keys to values. It ends where its last value does, or behind its brace. */
export interface YamlMapping extends NodeBase {
	readonly kind: 'mapping';
	readonly pairs: readonly YamlPair[];
}

/** A key and its value. */
export interface YamlPair {
	readonly key: YamlNode;
	readonly value: YamlNode;
	/** Right behind its colon; behind its key where it has none. */
	readonly colonEnd: number;
}

/** Why a text is no YAML for libyaml, the parser under Jekyll. */
export class YamlFault extends Error {
	/** Offset into the text. */
	readonly offset: number;
	/** How many UTF-16 units are at fault. */
	readonly length: number;
	/** Where the innermost bracket begins that is open there. */
	readonly bracket: number | undefined;

	constructor(message: string, offset: number, length = 1, bracket?: number) {
		super(message);
		this.offset = offset;
		this.length = length;
		this.bracket = bracket;
	}
}
