/** Pixels of a QR code's side as a picture: enough for a poster seen from a few steps. */
const SIDE = 1_024;

/** Draws an SVG picture as PNG, on white. Rejects when the browser cannot draw it. */
export async function drawPng(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SIDE, SIDE);
  // Squares stay sharp.
  pen.imageSmoothingEnabled = false;
  pen.drawImage(picture, 0, 0, SIDE, SIDE);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))), 'image/png');
  });
}
