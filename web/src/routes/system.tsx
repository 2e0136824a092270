import { AlertsCard } from '../features/system/alerts-card.tsx';
import { HealthCard } from '../features/system/health-card.tsx';
import { TasksCard } from '../features/system/tasks-card.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import classes from '../features/overview/overview.module.css';

export function SystemPage() {
  return (
    <>
      <PageHeader title="System" lead="How the product itself does." />
      <div className={classes.stack}>
        <HealthCard />
        <AlertsCard />
        <TasksCard />
      </div>
    </>
  );
}
