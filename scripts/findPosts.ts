import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** The files below a folder whose names end as posts do; a path that names a file stands for itself. */
export function findPosts(path: string, extensions: readonly string[]): readonly string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, {recursive: true, encoding: 'utf8'})
		.filter((name) => extensions.some((extension) => name.endsWith(`.${extension}`)))
		.map((name) => join(path, name))
		.filter((name) => statSync(name).isFile());
}
