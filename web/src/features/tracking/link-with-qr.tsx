import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { CopyField } from '../../shared/copy-field.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { drawPng } from './save-picture.ts';
import type { TrackedCampaign } from './tracking-query.ts';
import classes from './tracking.module.css';

/** A link to copy, and its QR code to take along as a drawing or as a picture. */
export function LinkWithQr({ link: { url, slug, qrSvg, destinationUrl } }: { link: TrackedCampaign['trackingLinks'][number] }) {
  const savePng = async () => {
    try {
      saveFile({ name: `${slug}.png`, type: 'image/png', text: await drawPng(qrSvg) });
    } catch {
      notifications.show({ message: 'The picture could not be made here. Take the SVG instead.', color: 'red' });
    }
  };
  return (
    <div className={classes.link} data-testid="link-with-qr">
      {/* As an image it runs nothing, whatever is in it; on light ground, for cameras want it so. */}
      <img
        className={classes.qr}
        src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`}
        alt={`QR code of ${url}`}
        width={120}
        height={120}
      />
      <div className={classes.linkWords}>
        <CopyField value={url} label="Copy the link" />
        <p className={classes.muted}>leads to {destinationUrl}</p>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} />}
            aria-label={`QR code of ${slug} as SVG`}
            onClick={() => saveFile({ name: `${slug}.svg`, type: 'image/svg+xml', text: qrSvg })}
          >
            SVG
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} />}
            aria-label={`QR code of ${slug} as PNG`}
            onClick={() => void savePng()}
          >
            PNG
          </Button>
        </Group>
      </div>
    </div>
  );
}
