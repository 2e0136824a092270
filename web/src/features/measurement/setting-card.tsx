import { useState } from 'react';
import { AREA } from '../../graphql/area.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { useMay } from '../session/use-viewer.ts';
import { forgetFigures } from './forget-figures.ts';
import { MeasurementSettingQuery } from './measurement-setting.ts';
import { RecountProgress } from './recount-progress.tsx';
import { SettingForm } from './setting-form.tsx';

/** The choices that the standard leaves open. Other choices count again what is kept: one figure is never made by two rules. */
export function SettingCard() {
  const { client } = useConnection();
  const query = useAreaQuery(MeasurementSettingQuery, { area: AREA.listening, variables: {} });
  const [recountTaskId, setRecountTaskId] = useState<string>();
  const mayChange = useMay('operations:write');
  const setting = query.data?.measurementSetting;
  const saved = (taskId: string | null) => {
    setRecountTaskId(taskId ?? undefined);
    query.refetch();
    forgetFigures(client);
  };
  return (
    <DataCard
      name="measurement-setting"
      title="How downloads are counted"
      area={AREA.listening}
      query={query}
      hasData={setting !== undefined}
      info="The standard leaves these open and asks that they are said: the methodology page and its public document say them as they are set here."
    >
      {setting ? <SettingForm key={JSON.stringify(setting)} setting={setting} mayChange={mayChange} onSaved={saved} /> : null}
      {recountTaskId ? (
        <div style={{ marginTop: '1rem' }}>
          <RecountProgress key={recountTaskId} taskId={recountTaskId} onDone={() => forgetFigures(client)} />
        </div>
      ) : null}
    </DataCard>
  );
}
