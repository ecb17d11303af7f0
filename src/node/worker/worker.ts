/** What the threads of a run run. */
import {servePosts} from './servePosts.ts';

servePosts();
