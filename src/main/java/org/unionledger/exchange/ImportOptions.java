package org.unionledger.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How to import a file.
 *
 * @param createPlaces create communities that the file names and the book lacks
 * @param dryRun       judge only, book nothing
 * @param errors       takes the refused rows with their reasons; null when nobody wants them
 */
public record ImportOptions(
        boolean createPlaces, boolean dryRun, @Nullable ErrorWorkbook errors) {}
