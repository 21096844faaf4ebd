package org.unionledger.ledger.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.Pending;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/**
 * What a reader asks of a list, read from its address. What cannot be understood is as if it was not asked.
 *
 * @param columns the fields shown
 */
record ListQuestion(EntryFilter filter, EntryOrder order, List<Field> columns) {

    /** A choice field is filtered by the parameter of this name and its key. */
    static final String WORD = "f.";

    /** What is to be closed is asked for by this parameter. */
    static final String DUE = "due";

    /**
     * @param within where the reader stands
     * @param year   the days asked for when the address says nothing about days and asks for more than what is to be closed,
     *               which may be of any year; null for all
     */
    static ListQuestion read(
            Declaration ledger,
            OrganizationId within,
            @Nullable Integer year,
            LocalDate today,
            MultiValueMap<String, String> parameters) {
        Pending pending = ledger.due() == null ? null : pending(first(parameters, DUE), today);
        boolean saysDays = pending != null || parameters.containsKey("from") || parameters.containsKey("to");
        LocalDate from = saysDays || year == null ? day(parameters, "from") : LocalDate.of(year, 1, 1);
        LocalDate to = saysDays || year == null ? day(parameters, "to") : LocalDate.of(year, 12, 31);
        EntryFilter filter = EntryFilter.all(place(parameters, within))
                .between(from, to)
                .containing(first(parameters, "q"))
                .where(words(ledger, parameters));
        filter = parameters.containsKey("highlight") ? filter.highlights() : filter;
        filter = parameters.containsKey("voided") ? filter.thatWereVoided() : filter;
        filter = pending == null ? filter : filter.pending(pending);
        return new ListQuestion(filter, order(ledger, parameters, pending != null), columns(ledger, parameters));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** {@code open}, {@code late}, or within how many days. */
    private static @Nullable Pending pending(String written, LocalDate today) {
        return switch (written) {
            case "open" -> Pending.ALL;
            case "late" -> Pending.late(today);
            default -> written.matches("[0-9]{1,4}") ? Pending.within(Integer.parseInt(written), today) : null;
        };
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> parameters, String name) {
        try {
            String written = first(parameters, name);
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static OrganizationId place(MultiValueMap<String, String> parameters, OrganizationId within) {
        String place = first(parameters, "place");
        return place.matches("[1-9][0-9]{0,8}") ? new OrganizationId(Integer.parseInt(place)) : within;
    }

    private static Map<String, String> words(Declaration ledger, MultiValueMap<String, String> parameters) {
        Map<String, String> words = new TreeMap<>();
        ledger.chosen().forEach(field -> {
            String word = first(parameters, WORD + field.key());
            if (!word.isEmpty()) {
                words.put(field.key(), word);
            }
        });
        return words;
    }

    private static EntryOrder order(Declaration ledger, MultiValueMap<String, String> parameters, boolean pending) {
        String sort = first(parameters, "sort");
        boolean known = ledger.find(sort)
                .filter(field -> EntryOrder.isOffered(ledger, field))
                .isPresent();
        if (pending && sort.isEmpty()) {
            return EntryOrder.DUE;
        }
        return known
                ? new EntryOrder(sort, !first(parameters, "order").equals("asc"))
                : new EntryOrder(EntryOrder.DAY, !first(parameters, "order").equals("asc"));
    }

    private static List<Field> columns(Declaration ledger, MultiValueMap<String, String> parameters) {
        List<String> asked = parameters.getOrDefault("col", List.of());
        List<String> keys = asked.isEmpty() ? ledger.list() : asked;
        return ledger.fields().stream()
                .filter(field -> field.kind().isOpen() && !field.key().equals(ledger.day()))
                .filter(field -> keys.contains(field.key()))
                .toList();
    }
}
