import { Component, type ReactNode } from 'react';

/** Shows nothing in place of what broke, and says so once; React has written the error in the console. */
export class Boundary extends Component<{ onError?: () => void; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onError?.();
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
