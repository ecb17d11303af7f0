import path from 'node:path';
import test from 'ava';
import {findSiteAround} from '../../../src/node/run/siteAround.ts';
import {emptyFiles, temporaryFolder} from '../../support/temporaryFolder.ts';

const files = emptyFiles(
	'hugo/hugo.toml',
	'hugo/content/posts/a.md',
	'hugo/notes/b.md',
	'jekyll/_config.yml',
	'jekyll/blog/_posts/2024-03-01-a.md',
	'jekyll/other/b.md',
	'bare/_posts/2024-03-01-a.md',
	'vault/.obsidian/app.json',
	'vault/Walks/a.md',
	'astro/astro.config.mjs',
	'astro/src/content/blog/a.md',
	'astro/downloads/a.md',
	'loose/a.md',
	'repository/.git/HEAD',
	'repository/docs/_config.yml',
	'repository/docs/_posts/2024-03-01-a.md',
	'repository/sites/blog/hugo.toml',
	'repository/sites/blog/content/a.md',
	'vault/project/.git/HEAD',
	'vault/project/a.md',
);

const places: readonly (readonly [folder: string, site: string | undefined])[] = [
	['hugo', 'hugo'],
	['hugo/content', 'hugo'],
	['hugo/content/posts', 'hugo'],
	['hugo/notes', undefined],
	['jekyll/blog/_posts', 'jekyll'],
	['jekyll/other', undefined],
	['bare/_posts', undefined],
	['vault/Walks', 'vault'],
	['astro/src/content/blog', 'astro'],
	['astro/downloads', undefined],
	['loose', undefined],
	// Found from git's top level.
	['repository/docs/_posts', undefined],
	// Beside another site, it is not.
	['repository/sites/blog/content', 'repository/sites/blog'],
	['repository', undefined],
	// Git ends what may be a part of something.
	['vault/project', undefined],
];

for (const [folder, site] of places)
	test(`the site around \`${folder}\``, (t) => {
		const top = temporaryFolder(t, files);
		t.is(findSiteAround(path.join(top, folder)), site === undefined ? undefined : path.join(top, site));
	});
