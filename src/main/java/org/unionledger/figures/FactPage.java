package org.unionledger.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the facts behind a figure, the latest day first.
 *
 * @param figure sum and count of all of them, in the same snapshot
 * @param next   null on the last page
 */
public record FactPage(
        Figure figure, List<FactLine> facts, @Nullable FactCursor next) {}
