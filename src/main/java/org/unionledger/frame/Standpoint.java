package org.unionledger.frame;

import java.io.Serializable;
import org.unionledger.codes.OrganizationId;

/**
 * Where a reader stands (所在单位与年度): the union whose books the pages show, somewhere in the reader's scope, and the year.
 *
 * @param year the calendar year pages start from
 */
public record Standpoint(OrganizationId union, String unionName, int year) {

    /** What a session keeps of it; names are read afresh. */
    record Chosen(int union, int year) implements Serializable {}
}
