package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.unionledger.frame.DayCursor;
import org.unionledger.ledger.declaration.Grading;

/** The grades of unions ({@link Grading}) and what has become of them by any day. */
@Repository
public class HeldGrades {

    /** What has become of a grade by a day. */
    public enum GradeState {
        HELD,
        /** Held, and its last day is near. */
        LAPSING,
        LAPSED,
        WITHDRAWN
    }

    /**
     * Which grades are asked for.
     *
     * @param state  one that was replaced by a later one of its ladder is of none
     * @param name   a word that names the grade; empty for any
     * @param lapses for {@link GradeState#LAPSING} the last day by which they end
     */
    public record GradeFilter(GradeState state, String name, LocalDate lapses) {}

    private static final String GRADED = """
            , granted as materialized (
                select entry.id, entry.organization_id,
                       %1$s as first_day,
                       cast(entry.values ->> cast(:until as text) as date) as last_day,
                       cast(entry.values ->> cast(:withdrawn as text) as date) as withdrawn_on,
                       array(select entry.values ->> key from unnest(:series) key) as series,
                       :name = ''
                       or :name = any (array(select entry.values ->> key from unnest(:nameKeys) key)) as named
                  from %2$s entry
                 where entry.voided_at is null
                   and %1$s <= :on
                   and %3$s
                   and %4$s),
            graded as materialized (
                select id, last_day, named,
                       case when withdrawn_on <= :on then 'WITHDRAWN'
                            when row_number() over (partition by organization_id, series
                                                        order by coalesce(withdrawn_on <= :on, false), first_day desc, id desc) > 1
                                 then 'REPLACED'
                            when last_day < :on then 'LAPSED'
                            else 'HELD' end as standing
                  from granted),
            wanted as materialized (
                select id, coalesce(last_day, date '9999-12-31') as day
                  from graded
                 where standing = :standing
                   and (cast(:lapses as date) is null or last_day <= :lapses)
                   and named)
            """;

    private final GradedEntries entries;

    HeldGrades(GradedEntries entries) {
        this.entries = entries;
    }

    /** Those that end first before the others. */
    public GradedPage<Entry> page(GradedArea area, GradeFilter filter, DayCursor after, int limit) {
        return entries.page(area.ledger(), graded(area), parameters(area, filter), after, limit);
    }

    /** All of them in the same order, a portion in memory; in a transaction. Whoever reads closes it. */
    public Stream<Entry> every(GradedArea area, GradeFilter filter) {
        return entries.every(area.ledger(), graded(area), parameters(area, filter));
    }

    public long count(GradedArea area, GradeFilter filter) {
        return entries.count(graded(area), parameters(area, filter));
    }

    private String graded(GradedArea area) {
        Grading grading = grading(area);
        String from = grading.from().stream()
                .map(key -> "cast(entry.values ->> '" + key + "' as date)")
                .collect(Collectors.joining(", ", "coalesce(", ", entry.day)"));
        return entries.area(area)
                + GRADED.formatted(
                        from,
                        Shelf.table(area.ledger()),
                        GradedEntries.holds(grading.granted(), "granted"),
                        entries.meant(area));
    }

    private Map<String, @Nullable Object> parameters(GradedArea area, GradeFilter filter) {
        Grading grading = grading(area);
        boolean lapsing = filter.state() == GradeState.LAPSING;
        Map<String, @Nullable Object> parameters = entries.parameters(area);
        parameters.put(
                "standing", lapsing ? GradeState.HELD.name() : filter.state().name());
        parameters.put("lapses", lapsing ? filter.lapses() : null);
        parameters.put("name", filter.name());
        parameters.put("nameKeys", grading.name().toArray(String[]::new));
        parameters.put("series", grading.series().toArray(String[]::new));
        parameters.put("until", grading.until());
        parameters.put("withdrawn", grading.withdrawn());
        GradedEntries.add(parameters, grading.granted(), "granted");
        return parameters;
    }

    private static Grading grading(GradedArea area) {
        return Objects.requireNonNull(area.ledger().grading());
    }
}
