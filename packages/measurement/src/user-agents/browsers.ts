import type { NameRule } from './agent-table.ts';

/** Web browsers; the order matters, since most name those they descend from. */
export const BROWSERS: readonly NameRule[] = [
  [/Mozilla.*\b[Bb]rave\b/, 'Brave'],
  [/Opera\/|\bOPR\/|\bOPT\/|OPiOS\//, 'Opera'],
  [/\b(?:Edg|Edge|EdgA|EdgiOS|MacEdgeClient)\//, 'Edge'],
  [/FxiOS\/|Firefox\/|\bFocus\//, 'Firefox'],
  [/^DuckDuckGo|Ddg\//, 'DuckDuckGo'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Vivaldi\//, 'Vivaldi'],
  [/CriOS\/|Chrome\/\d/, 'Chrome'],
  [/MSIE |Trident\//, 'Internet Explorer'],
  [/^NCSA[ _]Mosaic\//, 'NCSA Mosaic'],
  [/AppleWebKit.*Safari\/|^(?:Mobile)?Safari\//, 'Safari'],
  [
    /^Mozilla\/5\.0 \([^;)]+; (?:U; )?CPU (?:iPhone )?OS [\d_]+ like Mac OS X[^)]*\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\) Mobile\/\w+/,
    'iOS WebView',
  ],
  [/^Mozilla\/5\.0 \(.+\) AppleWebKit\/[\d.+]+ \(KHTML, like Gecko\)$/, 'Generic WebKit'],
];
