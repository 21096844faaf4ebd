package org.unionledger.plan.notice;

/**
 * Whether an account wants a letter each morning.
 *
 * @param address   where to; only whole to the account itself
 * @param language  zh or en
 * @param confirmed whether the code that was sent there was given back
 */
record Subscription(long account, String address, String language, boolean confirmed) {}
