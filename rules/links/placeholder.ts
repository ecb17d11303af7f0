import {isRelativeUrl} from '../../src/authoring.ts';

/** Names, and what a template language adds to them: `share_url`, `post.url | encode`, `url 'news:post' post.id`. */
const content = '[^{}<>\\n]{1,120}?';
const startOfPart = '(?<=^|[/=])';
const endOfPart = '(?=$|[/&?#])';

/** What no address holds, wherever it stands. */
const forms: readonly string[] = [
	'(?:%%|%25%25)[a-z]\\w{0,60}(?:%%|%25%25)',
	`(?:\\$|%24)(?:\\{|%7b)${content}(?:\\}|%7d)`,
	'#\\{[\\w.@ ]{1,60}\\}',
	`(?:\\{|%7b){2,3}${content}(?:\\}|%7d){2,3}`,
	`(?:\\{|%7b)(?:%25|%)${content}(?:%25|%)(?:\\}|%7d)`,
	'(?:<|%3c)(?:%25|%)[^<\\n]{1,200}?(?:%25|%)(?:>|%3e)',
	'(?:<|%3c)(?:\\?|%3f)(?:php|=|%3d)[^<\\n]{1,200}?(?:\\?|%3f)(?:>|%3e)',
	'\\*(?:\\||%7c)[A-Z][A-Z0-9_:]{0,60}(?:\\||%7c)\\*',
	`${startOfPart}\\[\\[[^[\\]/]{1,80}\\]\\]${endOfPart}`,
	`${startOfPart}%[a-z][a-z_.-]{1,60}%${endOfPart}`,
];

/** What no relative one holds: of whole ones, people write of `{id}` as well. */
const relativeForms: readonly string[] = [
	'(?:\\{|%7b)(?:%20| )?[$!#@]?[\\w.-]{1,40}[!#]?(?:%20| )?(?:\\}|%7d)',
	`${startOfPart}:[a-z][a-z_]{2,30}${endOfPart}`,
	'^\\$[a-z_][^/?#]{0,80}',
	'^@(?:[({]|[A-Z]\\w{0,40}[.(]).{0,80}',
	'^\\[[^\\]/]{1,80}\\]$',
	'^<(?:\\$[^<>]{1,80}\\$|\\w{1,20}:[^<>]{1,80}|MT\\w{1,60}[^<>]{0,80})/?>',
	'^__\\w{1,60}__$',
	'^\\|{1,2}[\\w.]{1,60}\\|{1,2}$',
	'^#{1,3}[A-Z][A-Z_.]{1,60}#{1,3}$',
	'^[\'"]?\\s?\\+[^+]{1,80}\\+\\s?[\'"]?$',
];

const placeholder = new RegExp(forms.join('|'), 'i');
// Of these, some are known by their capitals.
const relativePlaceholder = new RegExp(relativeForms.join('|'));

/** Whether a URL may hold a placeholder: of nearly all it is known at once that they hold none. */
export const mayHoldPlaceholder =
	/%%|%25%25|[$#]\{|%24%7b|%24\{|\{\{|%7b%7b|\{%|%7b%|<[%?]|%3c[%?]|\*\||\*%7c|\[\[|%[a-z]{3}/i;

/**
 * The placeholder that a template of the source site has in a URL, because nothing was put in its place:
 * `%%share_url%%`, `${id}`, `{{url}}`, `<%= url %>`, `<?= $url ?>`, `*|ARCHIVE|*`.
 */
export function placeholderIn(url: string): string | undefined {
	const found = mayHoldPlaceholder.test(url) ? placeholder.exec(url)?.[0] : undefined;
	return found ?? (isRelativeUrl(url) ? relativePlaceholder.exec(url)?.[0] : undefined);
}
