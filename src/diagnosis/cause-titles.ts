import type { Cause } from '../knowledge/causes.ts';

/** What each cause is, for causes that no rule words. */
export const CAUSE_TITLES: Readonly<Record<Cause, { readonly title: string; readonly why: string }>> = {
  'already-exists': {
    title: 'Something with that name or id already exists',
    why: 'Azure found a resource, entry or globally unique name that the request wanted to create.',
  },
  'soft-deleted': {
    title: 'A deleted resource still holds the name',
    why: 'The service keeps deleted resources for a while, and their names with them. Recover or purge the old one first.',
  },
  'exists-elsewhere': {
    title: 'It exists, but somewhere else',
    why: 'The resource is in another location or resource group than the request says.',
  },
  'concurrent-operation': {
    title: 'Another operation is still running',
    why: 'Azure runs one write at a time on a resource, its parent and what it depends on. Another one has not finished yet.',
  },
  'precondition-failed': {
    title: 'The resource changed in between',
    why: 'The request was made for a version of the resource that is no longer the current one (ETag, If-Match).',
  },
  'lease-conflict': {
    title: 'A lease is in the way',
    why: 'A blob, container or file is leased, or a lease that the request names is not the current one.',
  },
  'invalid-state': {
    title: "The resource's state doesn't allow it",
    why: 'The resource is being deleted, failed, stopped, disabled or not ready for this operation.',
  },
  'dependency-conflict': {
    title: 'Another resource is in the way',
    why: 'Something uses it, is attached to it, or is configured in a way that clashes with the request.',
  },
  locked: {
    title: 'A management lock blocks it',
    why: 'A CanNotDelete or ReadOnly lock on the resource, its group or its subscription refuses the request.',
  },
  'policy-denied': {
    title: 'A policy denies it',
    why: 'Azure Policy, a deny assignment or a blueprint refuses the request.',
  },
  'quota-or-capacity': {
    title: 'A quota or capacity limit was reached',
    why: 'The subscription, region or service has no room for what the request asks for.',
  },
  'provider-not-registered': {
    title: 'A resource provider is not registered',
    why: 'The subscription must register the resource provider or feature first.',
  },
  'immutable-property': {
    title: 'A property cannot be changed',
    why: 'The request changes something that is fixed once the resource exists.',
  },
  'subscription-state': {
    title: "The subscription's state doesn't allow it",
    why: 'The subscription is disabled, read-only, or lacks an offer, payment or accepted terms.',
  },
  'nested-failure': {
    title: 'Only the wrapper of the error is visible',
    why: 'A nested operation failed; its own error says why and must be looked up.',
  },
  'unspecified-conflict': {
    title: 'A conflict without a stated reason',
    why: 'Azure refused the request because of the current state of something, without saying what.',
  },
  'not-a-conflict': {
    title: 'An Azure error of another kind',
    why: 'This is no conflict: the request itself, its rights, its target or the service is the problem.',
  },
  'not-azure': { title: 'Not an Azure error', why: 'Nothing in this text comes from Azure.' },
};
