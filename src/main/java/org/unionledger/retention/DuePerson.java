package org.unionledger.retention;

import java.time.LocalDate;

/**
 * Somebody whose data are due for erasure.
 *
 * @param identity masked
 * @param where    employer or union
 * @param href     their record
 */
public record DuePerson(String name, String identity, String where, LocalDate ended, String href) {}
