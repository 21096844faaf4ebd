package org.unionledger.statistics.pivot;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.FigureQuery;

/**
 * One line along a side.
 *
 * @param key     tells it from the others of its side, in addresses
 * @param unit    of its figures where it is an indicator; empty elsewhere
 * @param below   the union one goes down into; null where there is nothing below
 * @param narrows makes the question of the whole table that of this line
 */
record Member(
        String key, String label, String unit, @Nullable OrganizationId below, UnaryOperator<FigureQuery> narrows) {

    /** The key of what all make together. */
    static final String WHOLE = "whole";

    static Member of(String key, String label, UnaryOperator<FigureQuery> narrows) {
        return new Member(key, label, "", null, narrows);
    }

    static Member whole(String label) {
        return of(WHOLE, label, UnaryOperator.identity());
    }
}
