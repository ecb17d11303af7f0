// Written by `npm run generate`; edits are lost.
import type {Rule} from '../src/rule.ts';
import consistentAuthor from './authors/consistent-author.ts';
import noEmptyAuthor from './authors/no-empty-author.ts';
import noSiteAsAuthor from './authors/no-site-as-author.ts';
import consistentDate from './dates/consistent-date.ts';
import noFabricatedDate from './dates/no-fabricated-date.ts';
import noAmbiguousYaml from './front-matter/no-ambiguous-yaml.ts';
import noEntityInFrontMatter from './front-matter/no-entity-in-front-matter.ts';
import noPadding from './front-matter/no-padding.ts';
import requireFields from './front-matter/require-fields.ts';
import validFrontMatter from './front-matter/valid-front-matter.ts';
import noDanglingUse from './furniture/no-dangling-use.ts';
import noStrayCarousel from './furniture/no-stray-carousel.ts';
import consistentFileName from './identity/consistent-file-name.ts';
import consistentHeading from './identity/consistent-heading.ts';
import portableFileName from './identity/portable-file-name.ts';
import validSourceUrl from './identity/valid-source-url.ts';
import noUnloadedImage from './images/no-unloaded-image.ts';
import requireImageAlt from './images/require-image-alt.ts';
import noBrokenLink from './links/no-broken-link.ts';
import noBrokenRelatedLink from './links/no-broken-related-link.ts';
import noTracking from './links/no-tracking.ts';
import renderableHtml from './markup/renderable-html.ts';

/** All rules, in the order in which their pages are best read. */
export const rules: readonly Rule[] = [
	noAmbiguousYaml,
	noEntityInFrontMatter,
	noPadding,
	requireFields,
	validFrontMatter,
	consistentFileName,
	consistentHeading,
	portableFileName,
	validSourceUrl,
	consistentDate,
	noFabricatedDate,
	consistentAuthor,
	noEmptyAuthor,
	noSiteAsAuthor,
	noBrokenLink,
	noBrokenRelatedLink,
	noTracking,
	noUnloadedImage,
	requireImageAlt,
	noDanglingUse,
	noStrayCarousel,
	renderableHtml,
];

/** The group of each rule: the folder under `rules/` that holds its code and its page. */
export const ruleGroups: Readonly<Record<string, string>> = {
	'no-ambiguous-yaml': 'front-matter',
	'no-entity-in-front-matter': 'front-matter',
	'no-padding': 'front-matter',
	'require-fields': 'front-matter',
	'valid-front-matter': 'front-matter',
	'consistent-file-name': 'identity',
	'consistent-heading': 'identity',
	'portable-file-name': 'identity',
	'valid-source-url': 'identity',
	'consistent-date': 'dates',
	'no-fabricated-date': 'dates',
	'consistent-author': 'authors',
	'no-empty-author': 'authors',
	'no-site-as-author': 'authors',
	'no-broken-link': 'links',
	'no-broken-related-link': 'links',
	'no-tracking': 'links',
	'no-unloaded-image': 'images',
	'require-image-alt': 'images',
	'no-dangling-use': 'furniture',
	'no-stray-carousel': 'furniture',
	'renderable-html': 'markup',
};
