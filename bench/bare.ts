/** A bare `rehype-parse` pass over the bodies of all posts of a folder: what linting is compared with. */
import process from 'node:process';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {bodyOf, readPosts} from './corpus.ts';

const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();
for (const post of readPosts(process.argv.slice(2))) processor.parse(bodyOf(post));
