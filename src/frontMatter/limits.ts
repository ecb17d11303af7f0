/** In UTF-16 units. Real front matter has some hundreds; full of errors, this much takes about a second to read. */
export const longestFrontMatter = 65_536;

/** What reads it calls itself once per level, and running out of stack can end the whole process. */
export const deepestNesting = 100;
