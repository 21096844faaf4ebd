package org.unionledger.plan.meeting;

/**
 * Somebody who is asked to a meeting.
 *
 * @param post empty where nothing was said
 */
public record Attendee(long id, String name, String post, Attendance attendance) {}
