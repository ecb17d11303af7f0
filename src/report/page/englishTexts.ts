import type {TrendStep} from '../../score/archiveTrend.ts';

const numbers = new Intl.NumberFormat('en');

function count(number: number, one: string, more: string): string {
	return `${numbers.format(number)} ${number === 1 ? one : more}`;
}

/** All that the page says, in English. */
export const english = {
	language: 'English',
	skip: 'Skip to the report',
	contents: 'Contents',
	chooseLanguage: 'Language',
	unreadable: 'This browser cannot unpack the report: it is too old.',
	posts: (number: number): string => count(number, 'post', 'posts'),
	findings: (number: number): string => count(number, 'finding', 'findings'),
	causes: (number: number): string => count(number, 'cause', 'causes'),
	judgedAt: (date: string): string => `judged as of ${date}`,
	errorsOnly: 'errors only',
	all: 'all',
	none: 'none',
	noDate: 'no date',
	noSource: 'no source',
	more: (number: number): string => `Show ${numbers.format(number)} more`,
	asTable: 'As a table',
	copy: 'Copy',
	copied: 'Copied',
	total: 'All',
	post: 'Post',
	day: 'Day',
	month: 'Month',
	year: 'Year',
	source: 'Source',
	rule: 'Rule',
	score: 'Score',
	share: 'Share',
	opensElsewhere: 'opens in a new tab',
	showPosts: 'Show the posts',
	perPost: (number: string): string => `${number} for each post`,

	scoreTitle: 'How good it is',
	scoreOf: (score: string): string => `${score} of 100 points`,
	scoreIntro:
		'The score weighs what a reader loses, and counts no findings: 100 points mean that nothing is wrong. Posts count alike.',
	unjudged: (posts: string): string => `Posts in which nothing stands have no score: ${posts}.`,
	formula: (version: string): string => `Formula ${version}.`,
	dimension: 'Dimension',
	costsMost: 'What costs most',
	points: (points: string): string => `${points} ${points === '1' ? 'point' : 'points'}`,
	raisesTitle: 'What would raise the score most',
	raisesIntro: 'So many points the archive would have more without each of these causes.',
	scoreByMonth: 'Score by the month of the posts',
	scoreBySource: 'Score by source',
	dimensions: {
		completeness: 'Completeness',
		links: 'Links',
		accessibility: 'Accessibility',
		provenance: 'Provenance',
		consistency: 'Consistency',
		cleanliness: 'Cleanliness',
	},
	dimensionsMean: {
		completeness: 'the text, pictures and films that a reader gets',
		links: 'that they lead somewhere',
		accessibility: 'descriptions of pictures, names of links, headings',
		provenance: 'source, author and dates that agree, nothing made up',
		consistency: 'authors, titles, duplicates, paths, keys',
		cleanliness: 'nothing around the article, no markup printed as text',
	},
	noScore: 'The report is about a part of what is wrong, so that it has no score.',

	historyTitle: 'History',
	historyIntro: 'The score at commits of git, each as it holds the archive, by the rules and the config of today.',
	everyStep: (every: TrendStep): string => {
		if (every === 1) return 'Every commit is shown.';
		return typeof every === 'number'
			? `Every ${numbers.format(every)} commits, one is shown.`
			: `The last commit of each ${every} is shown.`;
	},
	historyCut: (day: string): string =>
		`This clone of the repository is shallow: it begins on ${day}, and what came before is missing.`,
	pointsBefore: (number: string): string => `Commits before these have no room on the page: ${number}.`,
	oneCommit: 'One commit alone holds posts of this archive so far: there is nothing to compare it with.',
	noHistory: {
		repository: 'There is no history to show: no repository of git could be asked about this archive.',
		commit: 'There is no history yet: nothing has been committed.',
		cut: 'This clone of the repository is shallow, and lacks the commits that were asked for. git fetch --unshallow fetches them; in CI, fetch-depth: 0 does.',
		posts: 'There is no history yet: no commit that was asked for holds a post of this archive.',
	},
	pointAtCommit: 'Point at a commit to read it; a click opens it below.',
	causesCame: 'causes came',
	causesWent: 'causes went',
	came: 'came',
	went: 'went',
	eachDimension: 'Each dimension',
	cameAndWent: 'What came and went',
	commit: 'Commit',
	change: 'Change',
	nothingChanged: 'No cause came or went.',
	historyHint: 'To see how it came to this, commit by commit',

	ladderTitle: 'What to do next',
	ladderFirst: (safe: number): string => `Fix ${count(safe, 'finding', 'findings')} without loss, at once`,
	ladderLook: 'See first what that would change',
	ladderCause: 'Decide on',
	ladderUnsafe: (unsafe: number): string =>
		`Look at ${count(unsafe, 'more fix', 'more fixes')} that remove, change or guess something`,
	ladderBaseline: 'Accept what is left, so that only new faults are reported',
	ladderNothing: 'Nothing is wrong. There is nothing to do.',
	ladderNoPosts: 'The archive has no posts.',
	ladderHidden: (findings: string): string =>
		`All findings are accepted or ignored: ${findings}. With --no-baseline and --no-ignore-causes, a report shows them.`,
	ladderTable: 'What readers lose',
	loses: 'A reader loses',
	harms: {
		lost: 'posts or text',
		invisible: 'what is there and not shown',
		misleading: 'the truth, since what it says is wrong',
		broken: 'what does not work',
		ornament: 'nothing, but it is in the way',
	},
	harmNames: {lost: 'lost', invisible: 'invisible', misleading: 'misleading', broken: 'broken', ornament: 'ornament'},
	mends: '--fix mends',
	mendsMore: '--unsafe, too',

	causesTitle: 'Causes',
	causesIntro:
		'Findings of one rule, of one source, about the same kind of thing: one mistake of a program. Whoever decides on one of them has decided on all.',
	cause: 'Cause',
	fix: 'Fix',
	fixes: {safe: 'without loss', unsafe: 'unsafe', none: 'by hand'},
	findingsHead: 'Findings',
	postsHead: 'Posts',
	search: 'Search',
	searchCauses: 'Words of messages, ids, kinds',
	reset: 'Show all',
	noneFound: 'Nothing fits what you have chosen.',
	chosenCauses: (number: number, findings: number): string =>
		`${count(number, 'cause', 'causes')}, ${count(findings, 'finding', 'findings')}`,
	error: 'error',
	warning: 'warning',
	about: 'What it is about',
	seeRule: 'About the rule',
	byYear: 'By year',
	asWritten: 'As it is written',
	asRead: 'As a reader gets it',
	noExcerpt: 'A reader sees nothing of this place as such.',
	noFrame: 'There was no room for this example.',
	fixRemoves: 'The fix removes',
	fixWrites: 'The fix writes',
	fixElsewhere: (number: number): string => `and changes ${count(number, 'more place', 'more places')}`,
	line: (line: string): string => `line ${line}`,
	lines: (lines: string): string => `lines ${lines}`,
	moreLines: (number: number): string => `and ${numbers.format(number)} more`,
	seeAll: 'See all of it',
	seeFix: 'See what the fix would do',
	doFix: 'Fix it',
	doUnsafe: 'Fix it, with what changes or removes something',
	blameIt: 'Ask git which commit brought it',
	ignoreIt: 'Ignore it',
	ignoreReason: 'Why nobody needs to see it',
	postsOfCause: (number: number): string => `All ${count(number, 'post', 'posts')} with it`,

	calendarTitle: 'Calendar',
	calendarIntro: 'Gaps, outages and bad batches at a glance. A day leads to its posts.',
	measure: 'Measure',
	postsPerDay: 'Posts each day',
	findingsPerPost: 'Findings for each post',
	undated: (number: number): string => `${count(number, 'post has', 'posts have')} no date.`,
	less: 'less',
	moreOf: 'more',
	dayLine: (day: string, posts: number, findings: number): string =>
		`${day}: ${count(posts, 'post', 'posts')}, ${count(findings, 'finding', 'findings')}`,
	pointAtDay: 'Point at a day to read it.',
	noticeable: 'What strikes',
	gap: (first: string, last: string, days: number): string =>
		`No post from ${first} to ${last} (${count(days, 'day', 'days')})`,
	crowded: (day: string, posts: number, usual: number): string =>
		`${count(posts, 'post', 'posts')} on ${day}, where ${numbers.format(usual)} are usual`,
	badBatch: (month: string, perPost: string, usual: string): string =>
		`${perPost} findings for each post in ${month}, where ${usual} are usual`,
	nothingStrikes: 'No gap, no crowded day and no bad month strikes.',

	yearsTitle: 'Sources and years',
	yearsIntro: 'A cell leads to its posts.',

	groupsTitle: 'What belongs together',
	authorsTitle: 'Authors in several spellings',
	authorGroup: 'Account, feed or site',
	spellings: 'Spellings',
	prevails: 'prevails',
	noAuthors: 'Every author is spelled in one way.',
	duplicatesTitle: 'Posts that hold the same article',
	fullest: 'The fullest',
	others: 'Others',
	noDuplicates: 'No two posts hold the same article.',
	characters: (number: number): string => count(number, 'character', 'characters'),
	kinds: {
		copy: 'equal, byte for byte',
		'same-name': 'same name',
		'shifted-date': 'date shifted',
		'same-words': 'same text',
		revision: 'another version',
	},
	shiftedBy: (hours: number): string => `date shifted by ${numbers.format(hours)} h`,
	templatesTitle: 'What sites print around many articles',
	template: 'Text',
	place: 'Place',
	places: {before: 'before', after: 'behind', between: 'within'},
	noTemplates: 'No source repeats what is no part of its articles.',
	templatesUnknown:
		'This run has not looked for it: in large archives, and beside other reports, that is done where the rule no-repeated-block is on, for it takes a fifth more time. A report that does',
	notJudged: 'Nothing was judged across the archive.',
	commandForAll: 'The whole list in a terminal',

	postsTitle: 'Posts',
	searchPosts: 'Words of paths, titles, authors',
	withCause: 'with',
	chosenPosts: (number: number, findings: number): string =>
		`${count(number, 'post', 'posts')}, ${count(findings, 'finding', 'findings')}`,
	explainLine: 'Explain a line',
	cleanPost: 'Nothing was found in it.',
	author: 'Author',

	aboutTitle: 'About this page',
	aboutFile:
		'It is one file that loads nothing and tells nobody that it is opened. It shows the posts as they were when it was made.',
	again: 'Make it anew',
	cutTitle: 'What is left out',
	cutExamples:
		'Three posts of each cause are shown with the place as it is written and as a reader gets it; all others with their file and lines.',
	cutNothingElse: 'Nothing else.',
	cutFrames: (number: number): string =>
		`${count(number, 'example is', 'examples are')} named with the place only: there was no room.`,
	cutExcerpts: (number: number): string =>
		`${count(number, 'example is', 'examples are')} shown as written only: there was no room.`,
	cutLines: (number: number): string =>
		`Of ${count(number, 'finding', 'findings')} the lines are not named: their posts have more than 20 of one cause.`,
	cutAuthors: (number: number): string => `${count(number, 'more author', 'more authors')} with several spellings.`,
	cutDuplicates: (number: number): string => `${count(number, 'more group', 'more groups')} of duplicates.`,
	cutTemplates: (number: number): string => `${count(number, 'more template', 'more templates')}.`,
	cutRaises: 'Of what costs most, the first ten causes are named.',
	noticesTitle: 'What the run had to say',
};

/** All that the page says, in one language. */
export type PageTexts = typeof english;
