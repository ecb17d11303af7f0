// Prints a command of README.md: the fenced block whose info string is `sh <name>`.
import {readFileSync} from 'node:fs';

const name = process.argv[2];
const block = new RegExp(`^\`\`\`sh ${name}\\n([^]*?)^\`\`\``, 'm').exec(readFileSync('README.md', 'utf8'));
if (block === null) throw new Error(`README.md has no command \`${name}\`.`);
console.log(block[1].trim());
