/** Where a thread of the published command begins: it runs the script of the command, which sees that it is a thread. */
import {runCommandScript} from './commandScript.ts';

// What a thread comes by is a part of what the command does, which keeps it.
runCommandScript('lint', {isKept: false});
