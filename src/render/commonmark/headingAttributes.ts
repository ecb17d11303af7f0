import {escapeHtml} from '../writtenHtml.ts';

/** What the braces behind a heading say of it. */
export interface HeadingAttributes {
	readonly id: string | undefined;
	/** The other attributes as they stand in a tag, each with a blank before it. */
	readonly html: string;
}

/** Attributes and where they begin in the line, blanks before them included. */
interface FoundAttributes {
	readonly start: number;
	readonly attributes: HeadingAttributes;
}

/** The longest line that is looked at: longer ones are no headings that somebody has written. */
const longestLine = 10_000;

/**
 * Reads the attributes behind a heading, as goldmark does (https://github.com/yuin/goldmark#attributes): `{#harbour .wide
 * lang="en"}`. Those that hold marks of Markdown, which hardly anybody writes, are left as text.
 * @param line the last line of the heading
 * @returns undefined where it ends with none
 */
export function readHeadingAttributes(line: string): FoundAttributes | undefined {
	if (line.length > longestLine || !line.trimEnd().endsWith('}')) return undefined;
	const start = line.lastIndexOf('{');
	if (start === -1) return undefined;
	const list = line.slice(start + 1, line.trimEnd().length - 1);
	const attributes = /[*`[\]<&\\~!]/.test(list) ? undefined : readList(list);
	return attributes === undefined ? undefined : {start: line.slice(0, start).trimEnd().length, attributes};
}

/** One attribute: an id, a class, or a name with a value. */
const item =
	/[\s,]*(?:#(?<id>[\w:.-]*)|\.(?<class>[\w:-]+)|(?<name>[A-Za-z_:][\w:.-]*)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[\w.+:-]+)))/y;

function readList(text: string): HeadingAttributes | undefined {
	const values = new Map<string, string>();
	const classes: string[] = [];
	item.lastIndex = 0;
	for (let read = 0; text.slice(read).trim() !== ''; read = item.lastIndex) {
		const groups = item.exec(text)?.groups;
		if (groups === undefined) return undefined;
		const {id, class: name, name: key, quoted, bare = ''} = groups;
		if (id !== undefined) values.set('id', id);
		else if (name !== undefined) classes.push(name);
		else if (key === 'class') classes.push(quoted ?? bare);
		else if (key !== undefined) values.set(key, quoted ?? bare);
	}
	const {id, ...others} = Object.fromEntries(values);
	const given = [...(classes.length > 0 ? [['class', classes.join(' ')] as const] : []), ...Object.entries(others)];
	// Hugo prints none that runs a script.
	const shown = given.filter(([name]) => !/^on/i.test(name));
	return {id, html: shown.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')};
}
