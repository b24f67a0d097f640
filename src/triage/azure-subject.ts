/** What a question is about. */
export interface AzureSubject {
  readonly kind: 'resource' | 'group' | 'deployment' | 'subscription';
  /** Resource id; null for what is only known by its name, as it isn't there. */
  readonly id: string | null;
  readonly name: string;
  /** `Namespace/type[/child]`; null for a subscription, and where it isn't known. */
  readonly type: string | null;
  readonly group: string | null;
  readonly location: string | null;
  readonly subscriptionId: string | null;
  readonly subscriptionName: string | null;
}

/** One of several that a name may mean. Ask again with its id as `resourceId`. */
export interface AzureCandidate extends AzureSubject {
  readonly id: string;
  readonly subscriptionId: string;
}
