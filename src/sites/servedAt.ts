import type {YamlValue} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {hostForm} from '../urls/hosts.ts';
import {parseUrl} from '../urls/urls.ts';
import {textIn} from './configValues.ts';

/** Where a site says that it is served: its host, and the folder there. What is no whole URL says nothing. */
export function servedAt(address: YamlValue): Partial<Pick<Settings, 'url' | 'baseurl' | 'siteHosts'>> {
	const url = parseUrl(textIn(address) ?? '');
	if (url === undefined || !/^https?:$/.test(url.protocol) || !url.host.includes('.')) return {};
	if (!hostForm.pattern.test(url.host)) return {};
	const baseurl = url.pathname.replace(/\/+$/, '');
	return {url: url.origin, siteHosts: [url.host], ...(baseurl === '' ? {} : {baseurl})};
}
