/**
 * Whether a tag of Liquid or Jekyll cannot make anything of what stands behind its name, so that the build of the site stops
 * (https://shopify.github.io/liquid/tags/, https://jekyllrb.com/docs/liquid/tags/).
 * @param argument what stands behind the name, with the `-` that may end the tag
 */
export function isMalformed(name: string, argument: string): boolean {
	const form = forms.get(name);
	return form !== undefined && !form.test(argument.replace(/-$/, '').trim());
}

const value = String.raw`(?:"[^"]*"|'[^']*'|[^\s,|'"])`;
const parameter = String.raw`[\w-]+\s*=\s*(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[\w.-]+)(?=\s|$)\s*`;
const included = new RegExp(String.raw`\{\{|^[\w/.\-()+~#@]+(?:\s+(?:${parameter})*)?$`);

const forms: ReadonlyMap<string, RegExp> = new Map([
	['assign', /[\w.\-[\]()]\s*=/],
	['capture', /[\w.\-[\]]/],
	...['if', 'unless', 'elsif', 'case', 'when'].map((name) => [name, new RegExp(value)] as const),
	['for', new RegExp(String.raw`^[\w-]+\s+in\s+${value}`)],
	['tablerow', new RegExp(String.raw`\b\w+\s+in\s+${value}`)],
	['cycle', new RegExp(`^${value}`)],
	['highlight', /^[\w.+#-]+(?:[^\S\n]+\w+(?:=(?:\w+|"(?:\d+[^\S\n])*\d+"))?)*$/m],
	['include', included],
	['include_relative', included],
	['post_url', /\d-\d+-\d+-/],
]);

/** Whether a tag is one of Liquid itself (https://shopify.github.io/liquid/tags/), or ends one. */
export function isLiquidTag(name: string): boolean {
	return ownTags.has(name) || (name.startsWith('end') && ownTags.has(name.slice('end'.length)));
}

const ownTags: ReadonlySet<string> = new Set(
	'assign break capture case comment continue cycle decrement echo else elsif for if include increment liquid raw render tablerow unless when'.split(
		' ',
	),
);
