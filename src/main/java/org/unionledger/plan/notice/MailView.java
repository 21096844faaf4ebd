package org.unionledger.plan.notice;

/** Where the letters of an account go, and whether the address was confirmed. */
public record MailView(String address, boolean confirmed) {}
