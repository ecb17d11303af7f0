// Written by `npm run generate`; edits are lost.
import type {Rule} from '../src/rule.ts';
import consistentAuthor from './authors/consistent-author.ts';
import consistentDate from './dates/consistent-date.ts';
import noFabricatedDate from './dates/no-fabricated-date.ts';
import requireFields from './front-matter/require-fields.ts';
import validFrontMatter from './front-matter/valid-front-matter.ts';
import noDanglingUse from './furniture/no-dangling-use.ts';
import noStrayCarousel from './furniture/no-stray-carousel.ts';
import noUnloadedImage from './images/no-unloaded-image.ts';
import requireImageAlt from './images/require-image-alt.ts';
import noBrokenLink from './links/no-broken-link.ts';
import noBrokenRelatedLink from './links/no-broken-related-link.ts';
import noActiveContent from './markup/no-active-content.ts';
import noEditorDebris from './markup/no-editor-debris.ts';
import noLiquid from './markup/no-liquid.ts';
import renderableHtml from './markup/renderable-html.ts';
import validNesting from './markup/valid-nesting.ts';

/** All rules, in the order in which their pages are best read. */
export const rules: readonly Rule[] = [
	requireFields,
	validFrontMatter,
	consistentDate,
	noFabricatedDate,
	consistentAuthor,
	noBrokenLink,
	noBrokenRelatedLink,
	noUnloadedImage,
	requireImageAlt,
	noDanglingUse,
	noStrayCarousel,
	noActiveContent,
	noEditorDebris,
	noLiquid,
	renderableHtml,
	validNesting,
];

/** The group of each rule: the folder under `rules/` that holds its code and its page. */
export const ruleGroups: Readonly<Record<string, string>> = {
	'require-fields': 'front-matter',
	'valid-front-matter': 'front-matter',
	'consistent-date': 'dates',
	'no-fabricated-date': 'dates',
	'consistent-author': 'authors',
	'no-broken-link': 'links',
	'no-broken-related-link': 'links',
	'no-unloaded-image': 'images',
	'require-image-alt': 'images',
	'no-dangling-use': 'furniture',
	'no-stray-carousel': 'furniture',
	'no-active-content': 'markup',
	'no-editor-debris': 'markup',
	'no-liquid': 'markup',
	'renderable-html': 'markup',
	'valid-nesting': 'markup',
};
