package org.unionledger.plan.meeting;

/**
 * What a meeting talks about (议程).
 *
 * @param presenter who reports; empty where nobody was named
 */
public record AgendaItem(String topic, String presenter) {}
