import type { Seam } from '../../shared/api/seam.ts';

/** 'reconnecting' also before the first contact. */
export type ConnectionState = 'connected' | 'reconnecting';

/**
 * The seam as the page has it. While reconnecting every call is answered `disconnected` at once, and so is every
 * call that was under way when the connection went: whether it was done is then unknown. Pushes of the time between
 * are lost, so whoever follows them asks anew on 'connected'.
 */
export interface Connection extends Seam {
  readonly state: ConnectionState;
  /** Hears every change of `state`. Returns the function that ends the listening. */
  onState(listener: (state: ConnectionState) => void): () => void;
}
