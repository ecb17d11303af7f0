import path from 'node:path';

/** What a peer reads of a post: the page that it becomes, or its body as it was written. */
export type Form = 'html' | 'md';

/** Another linter, which runs on its recommended rules. */
export interface Peer {
	readonly name: string;
	readonly form: Form;
	/** Its packages with versions, all of which run on the oldest Node that archivelint supports; first the one whose version counts. */
	readonly packages: readonly [string, ...string[]];
	/** The name of its command. */
	readonly command: string;
	/** @param posts the folder of what it is to look at */
	readonly words: (posts: string) => readonly string[];
	/** How many times as long as archivelint it takes, at least, as we promise; undefined where we promise nothing. */
	readonly least: number | undefined;
}

/** Peers of the npm registry. */
export const peers: readonly Peer[] = [
	{
		name: 'HTMLHint',
		form: 'html',
		packages: ['htmlhint@1.9.2'],
		command: 'htmlhint',
		words: (posts) => [path.join(posts, '**/*.html')],
		least: undefined,
	},
	{
		name: 'html-validate',
		form: 'html',
		packages: ['html-validate@10.9.0'],
		command: 'html-validate',
		// Without a config, its recommended rules are on.
		words: (posts) => ['--ext', 'html', posts],
		least: 5,
	},
	{
		name: 'remark-lint',
		form: 'md',
		packages: ['remark-preset-lint-recommended@7.0.1', 'remark-cli@12.0.1'],
		command: 'remark',
		words: (posts) => ['--no-config', '--no-stdout', '--use', 'remark-preset-lint-recommended', posts],
		least: 1,
	},
	{
		name: 'markdownlint-cli2',
		form: 'md',
		packages: ['markdownlint-cli2@0.22.1'],
		command: 'markdownlint-cli2',
		words: (posts) => [path.join(posts, '**/*.md')],
		least: 5,
	},
];

/** The peer that is written in Ruby. It looks at pages, and here at none in the net. */
export const htmlProofer = {
	name: 'html-proofer',
	gem: 'html-proofer',
	version: '5.0.10',
	command: 'htmlproofer',
	words: (posts: string): readonly string[] => ['--disable-external', posts],
	least: 1,
} as const;
