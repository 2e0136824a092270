import type { ReactNode } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { CopyField } from '../../shared/copy-field.tsx';
import { PromoCodeForm } from '../campaigns/promo-code-form.tsx';
import { TrackingLinkForm } from '../campaigns/tracking-link-form.tsx';
import { CodeExample } from './code-example.tsx';
import { LinkWithQr } from './link-with-qr.tsx';
import { serverExample, surveyExample } from './examples.ts';
import { PixelPart } from './pixel-part.tsx';
import { signalWords } from './signal-words.ts';
import type { TrackedCampaign, TrackingPixel } from './tracking-query.ts';
import type { Signal } from './tracking-search.ts';
import classes from './tracking.module.css';

interface InstallSignalsProps {
  campaign: TrackedCampaign;
  pixels: readonly TrackingPixel[];
  chosen: readonly Signal[];
  onChanged: () => void;
  onBack: () => void;
  onNext: () => void;
}

/** What to make and to hand on for each way that was chosen. */
export function InstallSignals({ campaign, pixels, chosen, onChanged, onBack, onNext }: InstallSignalsProps) {
  const parts: Record<Signal, ReactNode> = {
    code: <Codes campaign={campaign} onChanged={onChanged} />,
    link: <Links campaign={campaign} onChanged={onChanged} />,
    pixel: <PixelPart campaign={campaign} pixels={pixels} onChanged={onChanged} />,
    server: (
      <CodeExample label="The example for servers" text={serverExample(window.location.origin, campaign.promoCodes[0]?.code)}>
        With a key that has the permission campaigns:write. Every row has a verdict, and the same order again changes nothing.
      </CodeExample>
    ),
    survey: (
      <CodeExample label="The example for answers" text={surveyExample(window.location.origin, campaign.id)}>
        The order may come before or after its answer. Without a yes to being measured the order’s number is not kept.
      </CodeExample>
    ),
  };
  return (
    <Stack gap="lg">
      {chosen.map((signal) => (
        <section key={signal} className={classes.part} aria-labelledby={`part-${signal}`}>
          <h3 className={classes.partTitle} id={`part-${signal}`}>
            {signalWords[signal].title}
          </h3>
          {parts[signal]}
        </section>
      ))}
      <Group gap="xs">
        <Button onClick={onNext}>Continue to the test</Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </Group>
    </Stack>
  );
}

function Codes({ campaign, onChanged }: Pick<InstallSignalsProps, 'campaign' | 'onChanged'>) {
  return (
    <Addable
      name="code"
      isEmpty={campaign.promoCodes.length === 0}
      onChanged={onChanged}
      form={(done) => <PromoCodeForm campaignId={campaign.id} onDone={done} />}
    >
      {campaign.promoCodes.map(({ id, code }) => (
        <CopyField key={id} value={code} label={`Copy the code ${code}`} />
      ))}
    </Addable>
  );
}

function Links({ campaign, onChanged }: Pick<InstallSignalsProps, 'campaign' | 'onChanged'>) {
  return (
    <Addable
      name="link"
      isEmpty={campaign.trackingLinks.length === 0}
      onChanged={onChanged}
      form={(done) => <TrackingLinkForm campaignId={campaign.id} onDone={done} />}
    >
      {campaign.trackingLinks.map((link) => (
        <LinkWithQr key={link.id} link={link} />
      ))}
    </Addable>
  );
}

interface AddableProps {
  name: string;
  isEmpty: boolean;
  form: (onDone: () => void) => ReactNode;
  onChanged: () => void;
  children: ReactNode;
}

/** What there is already, and a form for more; where there is nothing, the form at once. */
function Addable({ name, isEmpty, form, onChanged, children }: AddableProps) {
  const [isAdding, { open, close }] = useDisclosure(false);
  const done = () => {
    close();
    onChanged();
  };
  if (isEmpty || isAdding) return <div className={classes.form}>{form(done)}</div>;
  return (
    <Stack gap="sm">
      {children}
      <div>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={open}>
          Another {name}
        </Button>
      </div>
    </Stack>
  );
}
