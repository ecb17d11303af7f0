/** The sites of Matters, which served the same pages in turn; the one of today comes first. */
export const mattersSites: readonly string[] = ['matters.town', 'matters.news', 'matters.io'];

/** The sites of what was Twitter; accounts have one name on both. */
export const twitterSites: readonly string[] = ['twitter.com', 'x.com'];
