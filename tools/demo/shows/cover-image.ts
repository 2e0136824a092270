import { escapeXml } from './escape-xml.ts';
import type { Show } from './show.ts';

/** A show's cover as SVG. */
export function coverImage({ mark, colours: [ground, front], slug }: Show): string {
  const turn = (slug.length * 67) % 360;
  const rings = [600, 450, 300, 150].map(
    (radius, index) =>
      `<circle cx="700" cy="820" r="${radius}" fill="none" stroke="${front}" stroke-width="${70 - index * 8}" stroke-opacity="${0.2 + index * 0.2}" stroke-dasharray="${radius * 2.2} ${radius * 0.9}" transform="rotate(${turn + index * 47} 700 820)"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 1400" width="1400" height="1400">
<rect width="1400" height="1400" fill="${ground}"/>${rings.join('')}
<text x="700" y="190" font-family="Georgia, serif" font-size="130" letter-spacing="6" text-anchor="middle" fill="${front}">${escapeXml(mark)}</text>
</svg>
`;
}
