import type { ReactNode } from 'react'
import { Component } from 'react'
import { ErrorPage } from './ErrorPage.tsx'

interface Props {
  /** Another value (the route) gives the page another chance. */
  readonly resetKey: string
  readonly children: ReactNode
}

interface State {
  readonly fault?: unknown
  readonly resetKey: string
}

/** A page that breaks shows what to do instead of nothing; the rest of the app lives on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { resetKey: this.props.resetKey }

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault ?? new Error('nothing was thrown') }
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    return resetKey === state.resetKey ? null : { resetKey }
  }

  override render() {
    const { fault } = this.state
    return fault === undefined ? this.props.children : <ErrorPage fault={fault} />
  }
}
