import { escapeXml } from '../shows/escape-xml.ts';
import { decimal } from './order-body.ts';
import type { Sale } from './order-body.ts';
import type { StubShop } from './stub-shop.ts';

/** The sponsor's landing page with a till, or the receipt after a purchase. */
export function shopPage(shop: StubShop, { search, sale }: { search?: URLSearchParams; sale?: Sale }): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(shop.name)}</title>
<style>body{font:17px/1.5 system-ui;max-width:34rem;margin:12vh auto;padding:0 1rem;color:#222}form{display:grid;gap:.75rem;margin-top:1.5rem}
label{display:grid;gap:.25rem}input,select,button{font:inherit;padding:.5rem .75rem;border:1px solid #bbb;border-radius:.5rem}button{background:#14532d;color:#fff;border:0}small{color:#666}</style>
<body><h1>${escapeXml(shop.name)}</h1><p>${escapeXml(shop.pitch)}</p>${sale ? receipt(shop, sale) : till(shop, search)}
<p><small>A shop of the Castgraph demo. Nothing is sold here, and nobody is charged.</small></p></body></html>
`;
}

function till(shop: StubShop, search: URLSearchParams | undefined): string {
  const options = shop.goods.map(
    ({ name, priceMinor }, index) => `<option value="${index}">${escapeXml(name)}: ${decimal(shop, priceMinor)} ${shop.currency}</option>`,
  );
  const landingSite = `/?${search?.toString() ?? ''}`;
  return `<form method="post" action="/shops/${shop.domain}/checkout"><label>What you like <select name="goods">${options.join('')}</select></label>
<label>Promo code <input name="code" autocomplete="off" placeholder="${Object.keys(shop.codes)[0] ?? ''}"></label>
<input type="hidden" name="landingSite" value="${escapeXml(landingSite)}"><button>Buy</button></form>`;
}

function receipt(shop: StubShop, sale: Sale): string {
  return `<p><b>Thank you.</b> Order #${shop.firstOrder + sale.number}: ${escapeXml(sale.goods.name)}, ${decimal(shop, sale.totalMinor)} ${shop.currency}${sale.code ? `, with code ${escapeXml(sale.code)}` : ''}.</p>`;
}
