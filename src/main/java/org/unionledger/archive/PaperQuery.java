package org.unionledger.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionledger.access.Scope;
import org.unionledger.archive.search.Sought;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;

/** The conditions under which a paper is listed, as SQL with its parameters. */
final class PaperQuery {

    // Papers that are internal are known to accounts of the very union only.
    static final String VISIBLE = "(paper.openness <> 'internal' or paper.organization = :own)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param union in the scope, as the caller has made sure */
    PaperQuery(Scope scope, OrganizationId union, PaperFilter filter, LocalDate today) {
        add("paper.organization in (select organization.below(:union, :today))", "union", union.value());
        with("today", today);
        add(VISIBLE, "own", scope.place().value());
        if (filter.year() > 0) {
            add("paper.dated_on >= :from", "from", LocalDate.of(filter.year(), 1, 1));
            add("paper.dated_on <= :to", "to", LocalDate.of(filter.year(), 12, 31));
        }
        same("direction", filter.direction());
        same("kind", filter.kind());
        same("retention", filter.retention());
        if (!filter.keyword().isEmpty()) {
            add("cast(:keyword as text) = any (paper.keywords)", "keyword", filter.keyword());
            text(
                    "keyword",
                    Sought.of(filter.keyword())); // the index knows keywords as part of what a paper is found by
        }
        state(filter.state());
        text("text", Sought.of(filter.text()));
    }

    private void state(String state) {
        conditions.add("paper.state <> 'voided'");
        if (state.equals(PaperFilter.IN_HAND)) {
            conditions.add("paper.state in ('registered', 'proposed', 'instructed')");
        } else {
            same("state", state);
        }
    }

    private void same(String column, String value) {
        if (!value.isEmpty()) {
            add("paper." + column + " = :" + column, column, value);
        }
    }

    /** @param name of the parameters */
    private void text(String name, List<Sought> words) {
        for (int word = 0; word < words.size(); word++) {
            List<String> ways = new ArrayList<>();
            for (Sought.Way way : words.get(word).ways()) {
                ways.add(way(way, name + word + "_" + ways.size()));
            }
            conditions.add(ways.stream().collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private String way(Sought.Way way, String number) {
        List<String> parts = new ArrayList<>();
        if (way.marks().length > 0) {
            parts.add("paper.marks @> :marks" + number);
            with("marks" + number, way.marks());
        }
        if (!way.exact()) {
            parts.add("paper." + way.form().name().toLowerCase(Locale.ROOT) + " like :like" + number);
            with("like" + number, way.pattern());
        }
        return parts.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    PaperQuery after(String cursor) {
        if (!cursor.isEmpty()) {
            DayCursor last = DayCursor.read(cursor);
            add("(paper.dated_on, paper.id) < (:afterDay, :afterId)", "afterDay", last.day());
            with("afterId", last.id());
        }
        return this;
    }

    PaperQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        with(parameter, value);
    }

    String where() {
        return String.join("\n   and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
