/** The one door for rules: everything that a rule may import. */

export {listedAuthorsOf} from './archive/authors/aliases.ts';
export {type Byline, type BylineReader, bylineReader} from './archive/authors/byline.ts';
export {findAuthorClusters, signaturesIn} from './archive/authors/clusters.ts';
export {findListEnd, isListEnd} from './archive/authors/listEnd.ts';
export {isPersonName, namesOtherRole, personIn} from './archive/authors/person.ts';
export {type Signature, type Spelling, spellingKey} from './archive/authors/spelling.ts';
export {type Duplicate, type DuplicateGroup, findDuplicates, isStub, shiftOf} from './archive/duplicates.ts';
export {findEqualTexts} from './archive/equalTexts.ts';
export {likenessKey} from './archive/fileLikeness.ts';

export type {KeepingReason, Twin, TwinGroup} from './archive/keptTwin.ts';
export {findMisspelledKeys, type MisspelledKey} from './archive/misspelledKeys.ts';
export {findNearTwins} from './archive/nearTwins.ts';
export {type PostBlocks, unpackBlocks} from './archive/packBlocks.ts';
export {learnRepeatedBlocks, type RepeatedBlock, type RepeatedBlocks} from './archive/repeatedBlocks.ts';
export {findStandInPages, type StandInPage} from './archive/standInPages.ts';
export {findSuddenBatches, type SuddenBatch} from './archive/suddenBatches.ts';
export {yearsBeforeRepublic} from './dates/calendars.ts';
export {besideDate, type DateLine, labelOf, readDateLine} from './dates/dateLine.ts';
export {countedDay, type Day, dayAt, findDay, isoDay, partsOfDay, startOfDay} from './dates/days.ts';
export {isMissingDate} from './dates/missingDate.ts';
export {monthsNamed} from './dates/monthNames.ts';
export {instantOfClock} from './dates/timeZones.ts';
export {findWrittenDate, longestDateLine, type WrittenDate} from './dates/writtenDates.ts';
export {authorNamesOf} from './frontMatter/authorNames.ts';
export {type DateSlot, findDateSlot, slotOfDate} from './frontMatter/dateSlot.ts';
export {dateIn, parseDate} from './frontMatter/dates.ts';
export {isEmptyValue} from './frontMatter/emptyValue.ts';
export * from './frontMatter/frontMatterScalars.ts';
export {insertKeyBefore} from './frontMatter/newKey.ts';
export {namedEntries, roleEntry, roleText} from './frontMatter/roleEntries.ts';
export {type TextField, textField} from './frontMatter/textField.ts';
export {isDateValue} from './frontMatter/valueKinds.ts';
export {writeLike} from './frontMatter/writeValue.ts';
export {writtenTitleOf} from './frontMatter/writtenTitle.ts';
export type {ArchiveIndex, SharedKey} from './model/archiveIndex.ts';
export {bodyLayouts} from './model/defaultLists.ts';
export type {Fix, RelatedLocation, Removal, Suggestion} from './model/diagnostic.ts';
export {compareText, longestEmptiedHeading} from './model/diagnostic.ts';
export type {AuthorFact, BlockBox, Convention, ConventionCount, Habit, LinkDetail, PostFacts} from './model/facts.ts';
export {option} from './model/option.ts';
export type {Plugin} from './model/plugin.ts';
export type {
	Comment,
	DateValue,
	Element,
	FrontMatter,
	FrontMatterEntry,
	FrontMatterForm,
	LiquidMark,
	Parent,
	Post,
	RendererNote,
	RootContent,
	Text,
	ValueStyle,
	YamlValue,
} from './model/post.ts';
export {rangeAround} from './model/ranges.ts';
export {isInferredKey, keysOfRole, mainKeyOf, type Role, roleOfField} from './model/roles.ts';
export {defineArchiveRule, defineRule, type OwnPostMessage, type Question, type Rule} from './model/rule.ts';
export type {Settings} from './model/settings.ts';
export {applyEdits, contains, overlaps, type Range, sliceOf, type TextEdit} from './model/text.ts';
export {unknownOutput} from './model/unknownOutput.ts';
export {isLabelled} from './page/accessibleNames.ts';
export * from './page/active.ts';
export {Alignment} from './page/alignText.ts';
export {type ArticleGuard, articleGuard, isArticleElement} from './page/article.ts';
export {captionFinderOf} from './page/captions.ts';
export {type CommentSection, commentSectionsOf, leadsToComments} from './page/commentSections.ts';
export * from './page/edits.ts';
export * from './page/elementNames.ts';
export {hasFragmentTarget, namesHeading} from './page/fragments.ts';
export type {EmptyBox} from './page/headedBoxes.ts';
export {
	comparableText,
	findHeadingLink,
	type HeadingLink,
	isTimeNumber,
	renderedHeadingOf,
	showsHeading,
	spellingsOf,
} from './page/heading.ts';
export {headingAgreementOf, isSpellingOf} from './page/headingAgreement.ts';
export {hidesItself, isHidden} from './page/hiddenness.ts';
export {
	ancestors,
	aroundFinder,
	attributeNames,
	attributeRange,
	attributeSlot,
	attributeValueRange,
	childElements,
	classTokens,
	descendants,
	findLastText,
	findText,
	hasClassToken,
	hasDescendant,
	hasOwnText,
	isElement,
	isInside,
	isRead,
	isVisual,
	mediaElements,
	namingAttributes,
	nodesBelow,
	originOf,
	property,
	rangeInText,
	rangeOf,
	rawTextOf,
	startTagOf,
	textOf,
	textsBelow,
	touchesOpaque,
	urlProperty,
	verbatimElements,
} from './page/html.ts';
export * from './page/images.ts';
export {hasAlt, isUnseenLink, linkContentOf} from './page/linkContent.ts';
export * from './page/lostSigns.ts';
export * from './page/noteMarks.ts';
export * from './page/origin.ts';
export {isPhrasing, paragraphAround} from './page/paragraph.ts';
export {perPost} from './page/perPost.ts';
export {type PlaceAmong, placesIn} from './page/placeAmong.ts';
export {isReferredTo, isReferredToFromOutside} from './page/references.ts';
export {type RelatedBlocks, relatedBlockFinder} from './page/relatedBlocks.ts';
export {matchesSelector, parseSelector, type Selector, selectorFinder, selectorForm} from './page/selector.ts';
export {isPainted, mayShow, waitsForScript} from './page/shownThings.ts';
export * from './page/siteName.ts';
export {sourceSetCandidates} from './page/sourceSet.ts';
export {classThatSays, isStableName} from './page/stableNames.ts';
export {isStandInFile} from './page/standInFiles.ts';
export {standInsOf} from './page/standIns.ts';
export {declarationsOf} from './page/styleDeclarations.ts';
export {isTitledName} from './page/titledName.ts';
export {type Embed, embedOf, mayHoldEmbed} from './page/waitingEmbeds.ts';
export {isForLargerOne, type WaitingPicture, waitingPictureOf} from './page/waitingPicture.ts';
export {bylineDateIn} from './printed/bylineIn.ts';
export {isSourceLine} from './printed/sourceLine.ts';
export {errorPhrases} from './printed/standInPhrases.ts';
export {isDraft} from './sites/drafts.ts';
export {isGivenBySite} from './sites/jekyll/givenBySite.ts';
export {type DatedName, datedNameOf, fileNameOf, postsFolderIn} from './sites/jekyll/postName.ts';
export {needsFrontMatter} from './sites/jekyllManner.ts';
export {firstIndexWhere} from './texts/binarySearch.ts';
export {commonEnds} from './texts/commonEnds.ts';
export {escapeForRegExp} from './texts/escapeForRegExp.ts';
export {graphemesOf} from './texts/graphemes.ts';
export {groupBy} from './texts/groups.ts';
export * from './texts/htmlTag.ts';
export {findNearest} from './texts/nearest.ts';
export {type PhraseTest, phraseTest} from './texts/phrases.ts';
export {remembered} from './texts/remembered.ts';
export {foldSpace, isWhiteSpace, withoutSpace} from './texts/whiteSpace.ts';
export {isLike, isMadeOf} from './texts/wildcards.ts';
export * from './texts/wording.ts';
export {zeroWidth} from './texts/zeroWidth.ts';
export * from './urls/foreignHost.ts';
export {addressOnSite, hostForm, isHostOrBelow, leadsToHost, siteOfHost} from './urls/hosts.ts';
export {ownFileTest} from './urls/ownFiles.ts';
export {pathOnOwnSite} from './urls/ownSite.ts';
export {isPictureFile, pictureNameIn} from './urls/pictureUrls.ts';
export {twitterSites} from './urls/platforms.ts';
export {type Parameter, parametersOf, withoutParameters, writtenParametersOf} from './urls/query.ts';
export * from './urls/readerToken.ts';
export {registeredDomainOf} from './urls/registeredDomain.ts';
export {captureAskedFor, isArchiveToday, type Snapshot, snapshotBeginningsIn, snapshotOf} from './urls/snapshots.ts';
export {sourceVersionOf} from './urls/sourceKey.ts';
export * from './urls/tracking.ts';
export {type UrlDayFinder, urlDayFinder} from './urls/urlShapes.ts';
export {
	canonicalUrl,
	decodeLeniently,
	encodedFragmentOf,
	encodeUrlPart,
	isBareUrl,
	isOwnWork,
	isProtocolRelativeUrl,
	isRelativeUrl,
	parseUrl,
	parseUrlOn,
	sourceUrlOf,
	trimUrl,
} from './urls/urls.ts';
