import { useState, type ReactNode } from 'react';
import { Button, Group, Stepper, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useConnection } from '../../graphql/use-connection.ts';
import { CampaignForm } from './campaign-form.tsx';
import { PlacementForm } from './placement-form.tsx';
import { PromoCodeForm } from './promo-code-form.tsx';
import { SponsorForm } from './sponsor-form.tsx';
import { TrackingLinkForm } from './tracking-link-form.tsx';
import classes from './campaign-wizard.module.css';

/** Books a campaign step by step. Each step is kept when it is done: leaving in the middle loses nothing. */
export function CampaignWizard() {
  const { client } = useConnection();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [sponsorId, setSponsorId] = useState('');
  const [campaign, setCampaign] = useState({ id: '', name: '' });
  const finish = () => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id } });
  const forward = () => setStep((now) => now + 1);
  const steps: [label: string, lead: string, form: ReactNode, skip?: () => void][] = [
    [
      'Sponsor',
      'Who pays for it?',
      <SponsorForm
        key="sponsor"
        onDone={(id) => {
          setSponsorId(id);
          client.cache.evict({ fieldName: 'sponsors' });
          forward();
        }}
      />,
    ],
    [
      'Campaign',
      'What does it cost, and when does it run?',
      <CampaignForm
        key="campaign"
        sponsorId={sponsorId}
        onDone={(made) => {
          setCampaign(made);
          client.cache.evict({ fieldName: 'campaigns' });
          forward();
        }}
      />,
    ],
    ['Placement', 'Where is the spot?', <PlacementForm key="placement" campaignId={campaign.id} onDone={forward} />, forward],
    ['Promo code', 'What do listeners type at the shop?', <PromoCodeForm key="code" campaignId={campaign.id} onDone={forward} />, forward],
    ['Link', 'Where do listeners click?', <TrackingLinkForm key="link" campaignId={campaign.id} onDone={finish} />, finish],
  ];
  const [label, lead, form, skip] = steps[step]!;
  return (
    <>
      <Stepper active={step} size="xs" iconSize={28} mb="xl" aria-label="Steps" className={classes.steps}>
        {steps.map(([name]) => (
          <Stepper.Step key={name} label={name} allowStepSelect={false} />
        ))}
      </Stepper>
      <section className={classes.panel} aria-labelledby="step-title">
        <h2 id="step-title" className={classes.title}>
          {lead}
        </h2>
        <Text size="sm" c="dimmed" mb="md">
          Step {step + 1} of {steps.length}: {label}
          {campaign.name ? ` · ${campaign.name}` : ''}
        </Text>
        {form}
        {skip ? (
          <Group justify="flex-start" mt="xs">
            <Button variant="subtle" color="gray" size="compact-sm" onClick={skip}>
              {step === steps.length - 1 ? 'Finish without a link' : 'Skip this step'}
            </Button>
          </Group>
        ) : null}
      </section>
    </>
  );
}
