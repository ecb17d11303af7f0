import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import type {SiteDesign} from './generatedSite.ts';

const environment = {...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true', LANG: 'C.UTF-8'};

/** Whether Jekyll with its plugin for redirects is at hand. */
export function isJekyllInstalled(): boolean {
	return spawnSync('ruby', ['-e', 'require "jekyll"; require "jekyll-redirect-from"']).status === 0;
}

/**
 * Builds a site with real Jekyll.
 * @param folder of the site, from the root
 * @returns the folder of the built site; undefined where Jekyll stops
 */
export function buildSite(root: string, folder: string): string | undefined {
	const output = path.join(root, '_built');
	rmSync(output, {recursive: true, force: true});
	const source = path.join(root, folder);
	const options = ['--quiet', '--disable-disk-cache', '--source', source, '--destination', output];
	const {status} = spawnSync('jekyll', ['build', ...options], {env: environment, cwd: root});
	return status === 0 ? output : undefined;
}

/** The files below a folder, by their paths from it. */
export function filesBelow(folder: string): readonly string[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
		statSync(path.join(folder, name)).isFile(),
	);
}

/** Where a link leads on the built site. */
export interface LinkTruth {
	/** Whether there is something; undefined for what leads elsewhere. */
	readonly works: boolean | undefined;
	readonly href: string;
}

/** Where each link leads on the built site, by its title. */
export function readTruth(output: string, {baseurl, url}: SiteDesign): ReadonlyMap<string, LinkTruth> {
	const built = new Set(filesBelow(output).map((name) => name.normalize('NFC')));
	const truth = new Map<string, LinkTruth>();
	const origin = url === '' ? 'http://site.invalid' : url;
	for (const name of built) {
		if (!name.endsWith('.html')) continue;
		const html = readFileSync(path.join(output, name), 'utf8');
		const place = new URL(origin + baseurl + encodeURI(`/${name}`.replace(/\/index\.html$/, '/')));
		for (const [, quoted, plain, label = ''] of html.matchAll(/<a href=(?:"([^"]*)"|'([^']*)') title="(L\d+)"/g)) {
			const href = (quoted ?? plain ?? '').replaceAll('&amp;', '&');
			const target = new URL(href, place);
			const isElsewhere = target.origin !== origin || (/^https?:/.test(href) && mayBeOfProject(target, baseurl, built));
			truth.set(label, {works: isElsewhere ? undefined : isAnswered(target, baseurl, built), href: target.href});
		}
	}
	return truth;
}

/** Whether another project of the same user of GitHub may be served there: in a folder that the site has not. */
function mayBeOfProject({hostname, pathname}: URL, baseurl: string, built: ReadonlySet<string>): boolean {
	const [, folder = '', rest] = decodeURIComponent(pathname).normalize('NFC').split('/', 3);
	if (!hostname.endsWith('.github.io') || baseurl !== '' || rest === undefined) return false;
	return ![...built].some((name) => name.startsWith(`${folder}/`));
}

/** Whether a static host answers: with a file, the `.html` of that name, or the `index.html` of a folder. */
function isAnswered({pathname}: URL, baseurl: string, built: ReadonlySet<string>): boolean {
	const asked = decodeURIComponent(pathname).normalize('NFC');
	if (asked !== baseurl && !asked.startsWith(`${baseurl}/`)) return false;
	const name = asked.slice(baseurl.length + 1);
	if (name === '' || name.endsWith('/')) return built.has(`${name}index.html`);
	return built.has(name) || built.has(`${name}.html`) || built.has(`${name}/index.html`);
}

const tagsProgram = `
require "jekyll"
require "jekyll-redirect-from"
Jekyll.logger.log_level = :error
config = Jekyll.configuration("source" => ARGV[0], "destination" => ARGV[1], "disable_disk_cache" => true, "quiet" => true)
site = Jekyll::Site.new(config)
site.reset
site.read
site.generate
$stderr = File.open(File::NULL, "w")
$stdin.each_line(chomp: true) do |tag|
  works = begin
    Liquid::Template.parse("{% #{tag} %}").render!({}, registers: {site: site})
    true
  rescue StandardError
    false
  end
  puts works
end
`;

/** Whether Jekyll can write each tag, such as `link about.md`, or the build stops at it. */
export function findWorkingTags(root: string, folder: string, tags: readonly string[]): readonly boolean[] {
	const places = [path.join(root, folder), path.join(root, '_built')];
	const {stdout} = spawnSync('ruby', ['-e', tagsProgram, ...places], {
		env: environment,
		cwd: root,
		input: tags.join('\n'),
		encoding: 'utf8',
	});
	return stdout.split('\n').flatMap((line) => (line === 'true' || line === 'false' ? [line === 'true'] : []));
}
