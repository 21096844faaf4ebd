package org.unionledger.evaluation.scheme;

import org.unionledger.codes.OrganizationId;

/**
 * What the unions directly below are judged by in a year (考核细则).
 *
 * @param union   who declared it
 * @param version the first is 1; a scheme that was used is changed as its next version
 * @param used    whether anybody is judged by this version: it is not changed any more
 * @param edition told with every change, so that nobody overwrites what others have changed meanwhile
 */
public record Scheme(
        long id,
        OrganizationId union,
        int year,
        String name,
        int version,
        boolean used,
        int edition,
        Content content) {}
