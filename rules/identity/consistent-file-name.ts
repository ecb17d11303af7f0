import {decodeHTML} from 'entities';
import {datedNameOf, defineRule} from '../../src/authoring.ts';
import {rangeForTitle} from './fileName.ts';
import {writtenTitleOf} from './writtenTitle.ts';

export default defineRule({
	id: 'consistent-file-name',
	description: 'Require that the name of a post’s file is the beginning of its title.',
	messages: {title: 'The post’s file is named `{name}`, which is not the beginning of its title, `{title}`.'},
	check: ({post, report}) => ({
		frontMatter() {
			const title = writtenTitleOf(post);
			// What Jekyll takes for a name: what stands between the date and the extension.
			const name = datedNameOf(post.path)?.slug ?? '';
			if (title === undefined || title.trim() === '' || name === '' || isMadeFrom(title, name)) return;
			report({at: rangeForTitle(post), message: 'title', data: {name, title}});
		},
	}),
});

function isMadeFrom(title: string, name: string): boolean {
	// Mostly the name is the beginning of the title just as it is written, or but for its signs.
	if (title.startsWith(name)) return true;
	const slug = lettersOf(name);
	if (slug !== '' && lettersOf(title).startsWith(slug)) return true;
	// Names by number, and names in Latin letters for titles in others, are made from something else.
	if (/^\p{N}*$/u.test(slug) || (/^[a-z\p{N}]*$/u.test(slug) && /(?!\p{Script=Latin})\p{L}/u.test(title))) return true;
	// Of two posts with the same title one gets a number, and a title may have lost the name of its site since.
	const whole = [name, decodeHTML(name)];
	const slugs = whole
		.flatMap((own) => [own, own.replace(/[-_ (]+\d{1,3}\)?$/, ''), own.replace(/(?: [-–—|·_]+ |---).*$/s, '')])
		.map(lettersOf)
		.filter((letters) => letters !== '');
	return [title, decodeHTML(title)].map(lettersOf).some((letters) => slugs.some((own) => letters.startsWith(own)));
}

/** Letters and digits in one case, without accents and compatibility forms: what is left of a title in any file name. */
function lettersOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}
