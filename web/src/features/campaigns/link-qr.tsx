import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { saveFile } from '../../shared/save-file.ts';
import classes from './codes-and-links-card.module.css';

/** A link as a QR code, to show or to print. `svg` is shown as a picture: nothing in it is run. */
export function LinkQr({ url, svg }: { url: string; svg: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={open} aria-label={`QR code of ${url}`}>
        QR code
      </Button>
      <Modal opened={isOpen} onClose={close} title="QR code">
        <Stack align="center">
          <img className={classes.qr} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={`QR code that leads to ${url}`} />
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
          <Button variant="default" onClick={() => saveFile({ name: 'tracking-link.svg', type: 'image/svg+xml', text: svg })}>
            Save as SVG
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
