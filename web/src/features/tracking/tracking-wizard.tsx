import { Stepper } from '@mantine/core';
import { ChooseSignals } from './choose-signals.tsx';
import { InstallSignals } from './install-signals.tsx';
import { TestSignals } from './test-signals.tsx';
import type { TrackedCampaign, TrackingPixel } from './tracking-query.ts';
import { STEPS, type Step, type TrackingSearch } from './tracking-search.ts';
import wizard from '../campaigns/campaign-wizard.module.css';

const TITLES: Record<Step, string> = { choose: 'Choose', install: 'Set up', test: 'Test' };

interface TrackingWizardProps {
  search: TrackingSearch;
  onChange: (search: TrackingSearch) => void;
  campaign: TrackedCampaign;
  pixels: readonly TrackingPixel[];
  refetch: () => void;
}

/** From nothing to a first order that is told: choose, set up, see it work. */
export function TrackingWizard({ search, onChange, campaign, pixels, refetch }: TrackingWizardProps) {
  const { step = 'choose', signals = [] } = search;
  const goTo = (next: Step) => onChange({ ...(next !== 'choose' && { step: next }), ...(signals.length > 0 && { signals }) });
  return (
    <>
      <Stepper active={STEPS.indexOf(step)} size="xs" iconSize={28} mb="lg" aria-label="Steps" className={wizard.steps}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={TITLES[name]} allowStepSelect={false} />
        ))}
      </Stepper>
      {step === 'choose' ? (
        <ChooseSignals
          chosen={signals}
          onChange={(chosen) => onChange(chosen.length > 0 ? { signals: chosen } : {})}
          onNext={() => goTo('install')}
        />
      ) : step === 'install' ? (
        <InstallSignals
          campaign={campaign}
          pixels={pixels}
          chosen={signals}
          onChanged={refetch}
          onBack={() => goTo('choose')}
          onNext={() => goTo('test')}
        />
      ) : (
        <TestSignals campaign={campaign} chosen={signals} refetch={refetch} onBack={() => goTo('install')} />
      )}
    </>
  );
}
