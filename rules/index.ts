// Written by `npm run generate`; edits are lost.
import type {Rule} from '../src/model/rule.ts';
import noDuplicatePost from './archive/no-duplicate-post.ts';
import noNearDuplicate from './archive/no-near-duplicate.ts';
import noOutputCollision from './archive/no-output-collision.ts';
import consistentAuthor from './authors/consistent-author.ts';
import noCutAuthorList from './authors/no-cut-author-list.ts';
import noEmptyAuthor from './authors/no-empty-author.ts';
import noSiteAsAuthor from './authors/no-site-as-author.ts';
import noLostContent from './capture/no-lost-content.ts';
import consistentDate from './dates/consistent-date.ts';
import noDateGap from './dates/no-date-gap.ts';
import noEarlyUpdate from './dates/no-early-update.ts';
import noFabricatedDate from './dates/no-fabricated-date.ts';
import noStaleTime from './dates/no-stale-time.ts';
import validDate from './dates/valid-date.ts';
import noAmbiguousYaml from './front-matter/no-ambiguous-yaml.ts';
import noEntityInFrontMatter from './front-matter/no-entity-in-front-matter.ts';
import noMisspelledKey from './front-matter/no-misspelled-key.ts';
import noPadding from './front-matter/no-padding.ts';
import requireFields from './front-matter/require-fields.ts';
import validFrontMatter from './front-matter/valid-front-matter.ts';
import noCommentSection from './furniture/no-comment-section.ts';
import noDanglingUse from './furniture/no-dangling-use.ts';
import noDuplicateTitle from './furniture/no-duplicate-title.ts';
import noRepeatedBlock from './furniture/no-repeated-block.ts';
import noSiteFurniture from './furniture/no-site-furniture.ts';
import noStrayCarousel from './furniture/no-stray-carousel.ts';
import consistentFileName from './identity/consistent-file-name.ts';
import consistentHeading from './identity/consistent-heading.ts';
import meaningfulTitle from './identity/meaningful-title.ts';
import portableFileName from './identity/portable-file-name.ts';
import renderedHeading from './identity/rendered-heading.ts';
import separatedHeading from './identity/separated-heading.ts';
import validSourceUrl from './identity/valid-source-url.ts';
import noDeadEmbed from './images/no-dead-embed.ts';
import noNoscriptTwin from './images/no-noscript-twin.ts';
import noPlaceholderAlt from './images/no-placeholder-alt.ts';
import noUnloadedImage from './images/no-unloaded-image.ts';
import requireImageAlt from './images/require-image-alt.ts';
import linkedUrl from './links/linked-url.ts';
import namedLink from './links/named-link.ts';
import noBrokenLink from './links/no-broken-link.ts';
import noBrokenRelatedLink from './links/no-broken-related-link.ts';
import noCaptureResidue from './links/no-capture-residue.ts';
import noGluedUrl from './links/no-glued-url.ts';
import noMissingAsset from './links/no-missing-asset.ts';
import noRepeatedTooltip from './links/no-repeated-tooltip.ts';
import noTracking from './links/no-tracking.ts';
import preferArchivedCopy from './links/prefer-archived-copy.ts';
import recordedOriginal from './links/recorded-original.ts';
import noAccidentalEmphasis from './markup/no-accidental-emphasis.ts';
import noActiveContent from './markup/no-active-content.ts';
import noEditorDebris from './markup/no-editor-debris.ts';
import noLeftoverShortcode from './markup/no-leftover-shortcode.ts';
import noLiquid from './markup/no-liquid.ts';
import renderableHtml from './markup/renderable-html.ts';
import validNesting from './markup/valid-nesting.ts';
import noCjkEntities from './text/no-cjk-entities.ts';
import noCjkGap from './text/no-cjk-gap.ts';
import noDoubleEscape from './text/no-double-escape.ts';
import noInvisibleCharacters from './text/no-invisible-characters.ts';
import noMojibake from './text/no-mojibake.ts';
import noObfuscatedEmail from './text/no-obfuscated-email.ts';
import noRawMarkdown from './text/no-raw-markdown.ts';

/** All rules, in the order in which their pages are best read. */
export const rules: readonly Rule[] = [
	noAmbiguousYaml,
	noEntityInFrontMatter,
	noMisspelledKey,
	noPadding,
	requireFields,
	validFrontMatter,
	consistentFileName,
	consistentHeading,
	meaningfulTitle,
	portableFileName,
	renderedHeading,
	separatedHeading,
	validSourceUrl,
	consistentDate,
	noDateGap,
	noEarlyUpdate,
	noFabricatedDate,
	noStaleTime,
	validDate,
	consistentAuthor,
	noCutAuthorList,
	noEmptyAuthor,
	noSiteAsAuthor,
	linkedUrl,
	namedLink,
	noBrokenLink,
	noBrokenRelatedLink,
	noCaptureResidue,
	noGluedUrl,
	noMissingAsset,
	noRepeatedTooltip,
	noTracking,
	preferArchivedCopy,
	recordedOriginal,
	noDeadEmbed,
	noNoscriptTwin,
	noPlaceholderAlt,
	noUnloadedImage,
	requireImageAlt,
	noCommentSection,
	noDanglingUse,
	noDuplicateTitle,
	noRepeatedBlock,
	noSiteFurniture,
	noStrayCarousel,
	noAccidentalEmphasis,
	noActiveContent,
	noEditorDebris,
	noLeftoverShortcode,
	noLiquid,
	renderableHtml,
	validNesting,
	noCjkEntities,
	noCjkGap,
	noDoubleEscape,
	noInvisibleCharacters,
	noMojibake,
	noObfuscatedEmail,
	noRawMarkdown,
	noLostContent,
	noDuplicatePost,
	noNearDuplicate,
	noOutputCollision,
];

/** The group of each rule: the folder under `rules/` that holds its code and its page. */
export const ruleGroups: Readonly<Record<string, string>> = {
	'no-ambiguous-yaml': 'front-matter',
	'no-entity-in-front-matter': 'front-matter',
	'no-misspelled-key': 'front-matter',
	'no-padding': 'front-matter',
	'require-fields': 'front-matter',
	'valid-front-matter': 'front-matter',
	'consistent-file-name': 'identity',
	'consistent-heading': 'identity',
	'meaningful-title': 'identity',
	'portable-file-name': 'identity',
	'rendered-heading': 'identity',
	'separated-heading': 'identity',
	'valid-source-url': 'identity',
	'consistent-date': 'dates',
	'no-date-gap': 'dates',
	'no-early-update': 'dates',
	'no-fabricated-date': 'dates',
	'no-stale-time': 'dates',
	'valid-date': 'dates',
	'consistent-author': 'authors',
	'no-cut-author-list': 'authors',
	'no-empty-author': 'authors',
	'no-site-as-author': 'authors',
	'linked-url': 'links',
	'named-link': 'links',
	'no-broken-link': 'links',
	'no-broken-related-link': 'links',
	'no-capture-residue': 'links',
	'no-glued-url': 'links',
	'no-missing-asset': 'links',
	'no-repeated-tooltip': 'links',
	'no-tracking': 'links',
	'prefer-archived-copy': 'links',
	'recorded-original': 'links',
	'no-dead-embed': 'images',
	'no-noscript-twin': 'images',
	'no-placeholder-alt': 'images',
	'no-unloaded-image': 'images',
	'require-image-alt': 'images',
	'no-comment-section': 'furniture',
	'no-dangling-use': 'furniture',
	'no-duplicate-title': 'furniture',
	'no-repeated-block': 'furniture',
	'no-site-furniture': 'furniture',
	'no-stray-carousel': 'furniture',
	'no-accidental-emphasis': 'markup',
	'no-active-content': 'markup',
	'no-editor-debris': 'markup',
	'no-leftover-shortcode': 'markup',
	'no-liquid': 'markup',
	'renderable-html': 'markup',
	'valid-nesting': 'markup',
	'no-cjk-entities': 'text',
	'no-cjk-gap': 'text',
	'no-double-escape': 'text',
	'no-invisible-characters': 'text',
	'no-mojibake': 'text',
	'no-obfuscated-email': 'text',
	'no-raw-markdown': 'text',
	'no-lost-content': 'capture',
	'no-duplicate-post': 'archive',
	'no-near-duplicate': 'archive',
	'no-output-collision': 'archive',
};
