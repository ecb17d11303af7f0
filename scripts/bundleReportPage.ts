import {createHash} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {pageMarks} from '../src/report/pageShell.ts';
import {licencesOf} from './licences.ts';

const room = 'src/report/page';

/**
 * Makes the page that reports are shown on: script and style in one file, and a policy by which a browser runs and shows these alone. What a
 * report says is put between.
 * @param file where it goes
 */
export async function bundleReportPage(file: string): Promise<void> {
	const [excerptStyle, style] = await Promise.all([bundled('excerpt.css'), bundled('page.css')]);
	const script = await bundled('page.ts', {excerptStyle: JSON.stringify(excerptStyle)});
	const policy = [
		"default-src 'none'",
		`script-src ${sourceOf(script)}`,
		// Frames with excerpts obey the policy of the page around them, too.
		`style-src ${sourceOf(style)} ${sourceOf(excerptStyle)}`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	writeFileSync(
		file,
		`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${pageMarks.title}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This report is made by a script that stands in this file. It loads nothing.</p></noscript>
<div id="page"></div>
${pageMarks.data}<script type="module">${script}</script>
</body>
</html>
`,
	);
}

/** A file of the page with all that it imports, as short as it can be. */
async function bundled(file: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
	const {outputFiles, metafile} = await build({
		entryPoints: [`${room}/${file}`],
		bundle: true,
		write: false,
		metafile: true,
		minify: true,
		format: 'esm',
		target: ['chrome111', 'firefox115', 'safari16.4'],
		charset: 'utf8',
		define,
	});
	const code = outputFiles
		.map((output) => output.text)
		.join('')
		.trim();
	// Pages are given away, and the licences of what is in them go with them.
	const text = file.endsWith('.css') ? code : `/*\n${licencesOf('page', Object.keys(metafile.inputs))}*/\n${code}`;
	const end = file.endsWith('.css') ? /<\/style/i : /<\/script|<!--/i;
	if (end.test(text)) throw new Error(`\`${file}\` holds what would end its element in the page.`);
	return text;
}

/** How a policy names what stands in the page. */
function sourceOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
