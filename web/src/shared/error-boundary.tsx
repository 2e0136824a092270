import { Component, type ReactNode } from 'react';
import { Button, Group, Text } from '@mantine/core';

/** Keeps a defect in one part of a page from taking the rest with it. */
export class ErrorBoundary extends Component<{ name: string; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(`${this.props.name} could not be shown`, error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Group gap="sm" role="alert">
        <Text size="sm">{this.props.name} could not be shown.</Text>
        <Button size="compact-xs" variant="default" onClick={() => this.setState({ hasFailed: false })}>
          Try again
        </Button>
      </Group>
    );
  }
}
