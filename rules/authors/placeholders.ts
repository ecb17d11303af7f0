/** What programs write where they know no author. Case does not count. */
export const placeholders: readonly string[] = [
	'unknown',
	'unknown author',
	'author unknown',
	'no author',
	'author',
	'author name',
	'your name',
	'default author',
	'admin',
	'administrator',
	'site admin',
	'super user',
	'superuser',
	'webmaster',
	'wpadmin',
	'wp-admin',
	'undefined',
	'null',
	'none',
	'n/a',
	'not available',
	'not specified',
	'[object Object]',
	'unbekannt',
	'inconnu',
	'auteur inconnu',
	'desconocido',
	'desconocida',
	'autor desconocido',
	'sconosciuto',
	'неизвестен',
	'未知',
	'未知作者',
	'作者不详',
	'作者不詳',
	'管理员',
	'管理員',
	'系统管理员',
	'系統管理員',
	'网站管理员',
	'網站管理員',
];

/** What sites write for all who gave no name. Case does not count. */
export const anonymousNames: readonly string[] = [
	'anonymous',
	'anonymous author',
	'anonymous user',
	'guest',
	'guest author',
	'guest user',
	'anonym',
	'anonyme',
	'anónimo',
	'anônimo',
	'anonimo',
	'аноним',
	'匿名',
	'匿名作者',
	'匿名用户',
	'匿名用戶',
];

/** Variables of templates that nothing replaced: `{{ post.author }}`, `%author%`, `${author}`, `[author]`. */
const templateVariable =
	/^(?:\{\{[^{}]*\}\}|\$?\{[\w. -]+\}|%{1,2}[\w.-]+%{1,2}|<%[^<>]*%>|\[(?:[\w-]*[_ -])?(?:author|name)\]|\$[a-z][\w.]*\$?)$/i;

/** Whether a name is a variable of a template, and nothing else. */
export function isTemplateVariable(name: string): boolean {
	return templateVariable.test(name);
}
