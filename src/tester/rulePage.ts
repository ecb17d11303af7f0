import {AssertionError} from 'node:assert';
import type {Rule} from '../model/rule.ts';
import type {Settings} from '../model/settings.ts';
import {lint, type RegisterTest} from './ruleTester.ts';

/** An example on a rule's page. */
interface Example {
	/** `other`: a post that stands in the archive beside the next example. */
	readonly kind: 'good' | 'bad' | 'other';
	readonly path: string | undefined;
	readonly options: Readonly<Record<string, unknown>>;
	readonly settings: Partial<Settings>;
	readonly post: string;
}

/**
 * Tests that the examples on a rule's page are what it says they are: blocks of code that are headed `md good` or `md bad`,
 * at least one of each. Behind that may stand `path="…"`, then `options={…}`, then `settings={…}`. A block headed
 * `md other path="…"` is another post of the archive that the next example is in.
 * @param page Markdown
 * @param runner how the tests are registered, such as `{test}` with the `test` of `node:test`
 */
export function testRulePage(rule: Rule, page: string, runner: {readonly test: RegisterTest}): void {
	void runner.test(`${rule.id}: the examples on its page are what it says they are`, () => {
		const examples = examplesOf(page);
		for (const wanted of ['bad', 'good']) {
			if (!examples.some(({kind}) => kind === wanted))
				throw new AssertionError({message: `The page has no example that is ${wanted}.`});
		}
		let posts: Record<string, string> = {};
		for (const {kind, path, post, options, settings} of examples) {
			if (kind === 'other') {
				posts[path ?? ''] = post;
				continue;
			}
			const place = path === undefined ? {} : {path};
			const found = lint(rule, {post, options, settings, archive: {posts}, ...place}).map(({message}) => message);
			posts = {};
			if (kind === 'bad' && found.length === 0)
				throw new AssertionError({message: `Nothing is reported of an example that is bad:\n${post}`});
			if (kind === 'good' && found.length > 0)
				throw new AssertionError({message: `Of an example that is good is reported: ${found.join(' ')}\n${post}`});
		}
	});
}

function examplesOf(page: string): readonly Example[] {
	const pattern =
		/^(`{3,})md (good|bad|other)(?: path="(.*?)")?(?: options=(\{.*?\}))?(?: settings=(\{.*?\}))?\n([^]*?)^\1$/gm;
	return [...page.matchAll(pattern)].map(([, , kind, path, options = '{}', settings = '{}', post = '']) => ({
		// The pattern takes no other.
		kind: kind as Example['kind'],
		path,
		options: JSON.parse(options) as Record<string, unknown>,
		settings: JSON.parse(settings) as Partial<Settings>,
		post,
	}));
}
