// Written by `npm run generate`; edits are lost.
import type {Rule} from '../src/rule.ts';
import consistentAuthor from './authors/consistent-author.ts';
import noLostContent from './capture/no-lost-content.ts';
import consistentDate from './dates/consistent-date.ts';
import noFabricatedDate from './dates/no-fabricated-date.ts';
import requireFields from './front-matter/require-fields.ts';
import validFrontMatter from './front-matter/valid-front-matter.ts';
import noDanglingUse from './furniture/no-dangling-use.ts';
import noDuplicateTitle from './furniture/no-duplicate-title.ts';
import noStrayCarousel from './furniture/no-stray-carousel.ts';
import consistentHeading from './identity/consistent-heading.ts';
import meaningfulTitle from './identity/meaningful-title.ts';
import renderedHeading from './identity/rendered-heading.ts';
import separatedHeading from './identity/separated-heading.ts';
import noUnloadedImage from './images/no-unloaded-image.ts';
import requireImageAlt from './images/require-image-alt.ts';
import noBrokenLink from './links/no-broken-link.ts';
import noBrokenRelatedLink from './links/no-broken-related-link.ts';
import renderableHtml from './markup/renderable-html.ts';

/** All rules, in the order in which their pages are best read. */
export const rules: readonly Rule[] = [
	requireFields,
	validFrontMatter,
	consistentHeading,
	meaningfulTitle,
	renderedHeading,
	separatedHeading,
	consistentDate,
	noFabricatedDate,
	consistentAuthor,
	noBrokenLink,
	noBrokenRelatedLink,
	noUnloadedImage,
	requireImageAlt,
	noDanglingUse,
	noDuplicateTitle,
	noStrayCarousel,
	renderableHtml,
	noLostContent,
];

/** The group of each rule: the folder under `rules/` that holds its code and its page. */
export const ruleGroups: Readonly<Record<string, string>> = {
	'require-fields': 'front-matter',
	'valid-front-matter': 'front-matter',
	'consistent-heading': 'identity',
	'meaningful-title': 'identity',
	'rendered-heading': 'identity',
	'separated-heading': 'identity',
	'consistent-date': 'dates',
	'no-fabricated-date': 'dates',
	'consistent-author': 'authors',
	'no-broken-link': 'links',
	'no-broken-related-link': 'links',
	'no-unloaded-image': 'images',
	'require-image-alt': 'images',
	'no-dangling-use': 'furniture',
	'no-duplicate-title': 'furniture',
	'no-stray-carousel': 'furniture',
	'renderable-html': 'markup',
	'no-lost-content': 'capture',
};
