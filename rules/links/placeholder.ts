/** Names, and what a template language adds to them: `share_url`, `post.url | encode`. */
const name = String.raw`[\w.$|()\x20-]{1,60}`;
const encodedSpace = '(?:%20|[+ ])?';

const forms: readonly string[] = [
	`(?:%%|%25%25)[a-z]\\w{0,60}(?:%%|%25%25)`,
	`(?:\\$|%24)(?:\\{|%7b)${name}(?:\\}|%7d)`,
	`(?:\\{|%7b){2}${encodedSpace}${name}${encodedSpace}(?:\\}|%7d){2}`,
	`(?:<|%3c)(?:%25|%)=?${encodedSpace}${name}${encodedSpace}(?:%25|%)(?:>|%3e)`,
	`\\*(?:\\||%7c)[A-Z][A-Z0-9_:]{0,60}(?:\\||%7c)\\*`,
];

const placeholder = new RegExp(forms.join('|'), 'i');

/** Whether a URL may hold a placeholder: of nearly all it is known at once that they hold none. */
export const mayHoldPlaceholder = /%%|%25%25|\$\{|%24%7b|%24\{|\{\{|%7b%7b|<%|%3c%|\*\||\*%7c/i;

/**
 * The placeholder that a template of the source site has in a URL, because nothing was put in its place:
 * `%%share_url%%`, `${id}`, `{{url}}`, `<%= url %>`, `*|ARCHIVE|*`.
 */
export function placeholderIn(url: string): string | undefined {
	return mayHoldPlaceholder.test(url) ? placeholder.exec(url)?.[0] : undefined;
}
