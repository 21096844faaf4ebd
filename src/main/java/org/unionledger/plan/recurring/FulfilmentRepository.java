package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;

/** Looks into the registers whether what comes again was done, for one union and for all below one. */
@Repository
class FulfilmentRepository {

    private static final String OF_A_UNION = """
            select asked.place,
                   ledger.first_entered(:union, asked.register, asked.first_day, asked.last_day, asked.field,
                                        string_to_array(asked.words, '|')) as done_on
              from unnest(:places, :registers, :froms::date[], :tos::date[], :fields, :words)
                   asked(place, register, first_day, last_day, field, words)
            """;

    // Reckoned as a whole before a page is taken of it: the planner knows too little of what was settled to begin with
    // the page.
    // Those below that owe it: of the level, existing when it began, begun with by its day, and not let off. Of several
    // settlements the nearest counts.
    private static final String OWING = """
            with settled as (
                select distinct on (path.organization_id) path.organization_id,
                       own.is_owed, own.first_day, own.last_day, own.due_on
                  from unnest(:places, :owed, :froms::date[], :tos::date[], :dues::date[])
                       own(place, is_owed, first_day, last_day, due_on)
                  join organization.path path on path.path @> array[own.place]
                                             and path.from_day <= :today
                                             and path.to_day > :today
                 order by path.organization_id, array_position(path.path, own.place) desc
            ),
            begun as (
                select distinct on (path.organization_id) path.organization_id, own.first_day
                  from plan.first_day own
                  join organization.path path on path.path @> array[own.organization]
                                             and path.from_day <= :today
                                             and path.to_day > :today
                 order by path.organization_id, array_position(path.path, own.organization) desc
            ),
            own_entered as (
                select own.first_day, own.last_day, entered.organization_id, entered.day
                  from (select distinct first_day, last_day from settled where due_on is not null) own
                 cross join lateral ledger.entered(:register, own.first_day, own.last_day, :field, :words) entered
            ),
            owing as materialized (
                select path.organization_id,
                       coalesce(settled.due_on, :due) as due_on,
                       case when settled.due_on is null then entered.day else own_entered.day end as done_on
                  from organization.path path
                  join organization.profile profile on profile.organization_id = path.organization_id
                  left join settled on settled.organization_id = path.organization_id
                  left join begun on begun.organization_id = path.organization_id
                  left join ledger.entered(:register, :from, :to, :field, :words) entered
                            on entered.organization_id = path.organization_id
                  left join own_entered on own_entered.organization_id = path.organization_id
                                       and own_entered.first_day = settled.first_day
                                       and own_entered.last_day = settled.last_day
                 where path.path @> array[cast(:union as integer)]
                   and path.from_day <= :today
                   and path.to_day > :today
                   and profile.kind = any (:kinds)
                   and (profile.founded_on is null or profile.founded_on <= :from)
                   and coalesce(settled.due_on, :due)
                       >= coalesce(begun.first_day, (profile.entered_at at time zone :zone)::date)
                   and coalesce(settled.is_owed, :declared)
            )
            """;

    private static final String COUNT = OWING + """
            select count(*) as owing,
                   count(done_on) as done,
                   count(*) filter (where done_on is null and due_on < :today) as late
              from owing
            """;

    private static final String PAGE = OWING + """
            select organization_id, due_on, done_on
              from owing
             where organization_id > :after
               and case :state when 'done' then done_on is not null
                               when 'late' then done_on is null and due_on < :today
                               when 'open' then done_on is null and due_on >= :today
                               else true
                   end
             order by organization_id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FulfilmentRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One thing asked about a union. */
    record Asked(RecurringDuty duty, Days days) {}

    /** On which day each was first done, in the order asked; null where it was not. */
    List<@Nullable LocalDate> doneOn(OrganizationId union, List<Asked> asked) {
        Map<Integer, LocalDate> done = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            places.add(i);
        }
        jdbc.sql(OF_A_UNION)
                .param("union", union.value())
                .param("places", places.toArray(Integer[]::new))
                .param(
                        "registers",
                        Column.of(asked, String.class, each -> each.duty().register()))
                .param("froms", Column.ofDays(asked, each -> each.days().from()))
                .param("tos", Column.ofDays(asked, each -> each.days().to()))
                .param(
                        "fields",
                        Column.of(asked, String.class, each -> each.duty().field()))
                .param(
                        "words",
                        Column.of(
                                asked,
                                String.class,
                                each -> String.join("|", each.duty().words())))
                .query(row -> {
                    LocalDate day = row.getObject("done_on", LocalDate.class);
                    if (day != null) {
                        done.put(row.getInt("place"), day);
                    }
                });
        List<@Nullable LocalDate> days = new ArrayList<>();
        places.forEach(place -> days.add(done.get(place)));
        return days;
    }

    Below.Count count(Question question) {
        return jdbc.sql(COUNT)
                .params(question.parameters())
                .param("zone", clock.getZone().getId())
                .query((row, number) -> new Below.Count(row.getLong("owing"), row.getLong("done"), row.getLong("late")))
                .single();
    }

    /**
     * In the order of their ids.
     *
     * @param state done, open, late; anything else for all
     */
    List<Owing> page(Question question, String state, int after, int limit) {
        return jdbc.sql(PAGE)
                .params(question.parameters())
                .param("zone", clock.getZone().getId())
                .param("state", state)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Owing(
                        new OrganizationId(row.getInt("organization_id")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    record Owing(
            OrganizationId union, LocalDate dueOn, @Nullable LocalDate doneOn) {}

    /** Who below a union owes a duty at one time of it, those with days of their own at theirs. */
    record Question(OrganizationId union, RecurringDuty duty, Occurrence time, List<Own> own, LocalDate today) {

        /** @param other its time on days of its own; null on those declared, and where it is not owed */
        record Own(
                OrganizationId union,
                boolean owed,
                @Nullable Occurrence other) {

            @Nullable
            LocalDate from() {
                return other == null ? null : other.days().from();
            }

            @Nullable
            LocalDate to() {
                return other == null ? null : other.days().to();
            }

            @Nullable
            LocalDate dueOn() {
                return other == null ? null : other.dueOn();
            }
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("union", union.value());
            parameters.put("today", today);
            parameters.put("due", time.dueOn());
            parameters.put("from", time.days().from());
            parameters.put("to", time.days().to());
            parameters.put("register", duty.register());
            parameters.put("field", duty.field());
            parameters.put("words", duty.words().toArray(String[]::new));
            parameters.put(
                    "kinds", duty.unions().stream().map(kind -> kind.code()).toArray(String[]::new));
            parameters.put("declared", !duty.voluntary());
            parameters.put(
                    "places", Column.of(own, Integer.class, each -> each.union().value()));
            parameters.put("owed", Column.of(own, Boolean.class, Own::owed));
            parameters.put("froms", Column.ofDays(own, Own::from));
            parameters.put("tos", Column.ofDays(own, Own::to));
            parameters.put("dues", Column.ofDays(own, Own::dueOn));
            return parameters;
        }
    }
}
