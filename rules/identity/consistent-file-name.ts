import {datedNameOf, defineRule, isTitledName, option, writtenTitleOf} from '../../src/authoring.ts';
import {rangeForTitle} from './fileName.ts';

export default defineRule({
	id: 'consistent-file-name',
	description: 'Require that the name of a post’s file is the beginning of its title.',
	madeBy: 'archive',
	options: {
		always: option.flag(
			false,
			'Whether all files are to be named by titles, also where most of the archive’s are not.',
		),
	},
	messages: {title: 'The post’s file is named `{name}`, which is not the beginning of its title, `{title}`.'},
	check: ({post, options, report}) => ({
		frontMatter() {
			const title = writtenTitleOf(post);
			// What Jekyll takes for a name: what stands between the date and the extension.
			const name = datedNameOf(post.path)?.slug ?? '';
			if (title === undefined || title.trim() === '' || name === '' || isTitledName(title, name) !== false) return;
			const asks = options.always ? undefined : ({what: 'convention', of: 'fileName'} as const);
			report({at: rangeForTitle(post), message: 'title', data: {name, title}, cause: '', asks});
		},
	}),
});
