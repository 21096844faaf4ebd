package org.unionledger.summary.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outline in the list of those a union has.
 *
 * @param kinds   the kinds of summary it is for, as codes
 * @param owner   the union that made it, empty when it lies above what the reader sees; null when it came with the product
 * @param drafted whether the union is changing it
 * @param used    whether it counts; else it is only being drafted
 */
public record OutlineLine(
        String id,
        String name,
        List<String> kinds,
        @Nullable String owner,
        int version,
        boolean drafted,
        boolean used) {}
