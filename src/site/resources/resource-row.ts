/** How a resource is: working, in between, stopped, or of a kind that has no states. */
export type ResourceState = 'on' | 'changing' | 'off' | 'still';

/** Something that AWS bills by the hour. */
export interface BilledItem {
  label: string;
  usdPerHour: number;
}

/** One line of the list of what the learner has made. */
export interface ResourceRow {
  /** Kind as AWS calls it, e.g. 'EC2 인스턴스'. */
  kind: string;
  id: string;
  /** Its Name tag, if any. */
  name?: string;
  state: ResourceState;
  /** AWS's word for the state, e.g. 'running'. */
  stateText?: string;
  /** What matters about it, e.g. 't3.micro · 10.10.0.12'. */
  detail?: string;
  bills: BilledItem[];
}
