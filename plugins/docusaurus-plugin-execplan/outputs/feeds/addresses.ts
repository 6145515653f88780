/** Where each feed is. */
export const FEED_ADDRESSES = {plans: 'feeds/plans.xml', decisions: 'feeds/decisions.xml'} as const;

export type FeedName = keyof typeof FEED_ADDRESSES;
