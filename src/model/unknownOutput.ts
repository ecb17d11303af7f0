/** What stands in the page for a value that only the site's build knows. */
export const unknownOutput = '\ufffc';
