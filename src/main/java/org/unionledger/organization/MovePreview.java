package org.unionledger.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;

/**
 * What a move will do, before it is confirmed.
 *
 * @param moving  those that will move; the others lie there already
 * @param refused those that cannot move, or were not found, with why
 * @param later   how many of them have something decided for a later day, which stays
 * @param labels  the stock figures shown
 * @param changes the new leading union first, then those that lead them now
 */
public record MovePreview(
        List<Moving> moving,
        int staying,
        List<Refused> refused,
        long later,
        Organization parent,
        LocalDate day,
        List<String> labels,
        List<Change> changes) {

    /** @param from the union that leads it until then */
    public record Moving(int id, String name, @Nullable String from) {}

    /** @param name of the union, or what was written for one */
    public record Refused(String name, List<Objection> why) {}

    /** @param stocks as many as labels */
    public record Change(String union, List<Stock> stocks) {}

    /** @param before of the day, without the move; opens its facts */
    public record Stock(FigureLink before, BigDecimal after) {}
}
