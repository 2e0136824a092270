import { escapeXml } from './escape-xml.ts';
import type { Show } from './show.ts';

/** A show's cover as SVG. */
export function coverImage({ mark, colours: [ground, front], slug }: Show): string {
  const turn = (slug.length * 67) % 360;
  const rings = [540, 420, 300, 180].map(
    (radius, index) =>
      `<circle cx="700" cy="1000" r="${radius}" fill="none" stroke="${front}" stroke-width="${28 - index * 5}" stroke-opacity="${0.2 + index * 0.2}" stroke-dasharray="${radius * 2.2} ${radius * 0.9}" transform="rotate(${turn + index * 47} 700 1000)"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 1400" width="1400" height="1400">
<rect width="1400" height="1400" fill="${ground}"/>${rings.join('')}
<text x="700" y="300" font-family="Georgia, serif" font-size="120" letter-spacing="8" text-anchor="middle" fill="${front}">${escapeXml(mark)}</text>
</svg>
`;
}
