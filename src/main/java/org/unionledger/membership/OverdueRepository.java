package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.retention.DueCount;
import org.unionledger.retention.Reach;

/** Finds persons of whom nothing lasts, and makes nobody of them. */
@Repository
class OverdueRepository {

    // Whoever is being erased is not taken on again meanwhile.
    private static final String LOCK =
            "select id from membership.person where id = any (:persons) order by id for update";

    private static final String MEMBERSHIPS = """
            update membership.membership
               set order_key = '~', erased_on = :today, version = version + 1,
                   void_reason = case when void_reason is null then null else :nobody end
             where person_id = any (:persons)
            returning id, organization_id
            """;

    private static final String PERSONS = """
            update membership.person
               set name = :nobody, initials = '', document_kind = :kind, identity = null, identity_hash = null,
                   born_on = null, phone = null, phone_hash = null, ethnic_group = null, political_status = null,
                   education = null, employment = null, skill = null, residence_type = null, residence_place = null,
                   native_place = null, migrant = null, groups = '{}', erased_on = :today
             where id = any (:persons)
            """;

    private static final String WORDS_OF_CHANGES = """
            update membership.change
               set note = '', taken_back_why = case when taken_back_why is null then null else :nobody end
             where membership_id = any (:memberships)
               and (note <> '' or taken_back_why is not null)
            """;

    private static final String WORDS_OF_EXPULSIONS = """
            update membership.expulsion
               set grounds = :nobody, decision = '', filed_with = ''
             where membership_id = any (:memberships)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A membership that is nobody's now, and where it is held. */
    record Freed(long membership, OrganizationId seat) {}

    /** The last membership of somebody who is due. */
    record Due(long membership, LocalDate ended) {}

    DueCount count(Overdue overdue, Reach reach) {
        return asked(overdue, reach, "select count(*) as people, min(ended) as earliest from due")
                .query((row, number) -> new DueCount(row.getInt("people"), row.getObject("earliest", LocalDate.class)))
                .single();
    }

    /** The earliest first. */
    List<Due> people(Overdue overdue, Reach reach, int limit) {
        return asked(overdue, reach, "select id, ended from due order by ended, id limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Due(row.getLong("id"), row.getObject("ended", LocalDate.class)))
                .list();
    }

    Long[] persons(Overdue overdue, Reach reach) {
        return asked(overdue, reach, "select distinct person_id from due order by person_id")
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private JdbcClient.StatementSpec asked(Overdue overdue, Reach reach, String what) {
        return jdbc.sql(Reach.SQL + overdue.due() + what)
                .param("unions", reach.unions())
                .param("ends", reach.ends())
                .param("today", reach.today())
                .param("latest", reach.latest())
                .param("zone", clock.getZone().getId())
                .param(
                        "behind",
                        reach.latest().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
    }

    long personOf(long membership) {
        return jdbc.sql("select person_id from membership.membership where id = :id")
                .param("id", membership)
                .query(Long.class)
                .single();
    }

    /** For good. @return every membership they had */
    List<Freed> erase(Long[] persons, LocalDate today) {
        jdbc.sql(LOCK).param("persons", persons).query().listOfRows();
        Map<String, Object> values = Map.of(
                "persons", persons, "today", today, "nobody", ErasedPerson.NAME, "kind", ErasedPerson.DOCUMENT.kind());
        List<Freed> freed = jdbc.sql(MEMBERSHIPS)
                .params(values)
                .query((row, number) -> new Freed(row.getLong("id"), new OrganizationId(row.getInt("organization_id"))))
                .list();
        jdbc.sql(PERSONS).params(values).update();
        eraseBeside(persons, freed.stream().map(Freed::membership).toArray(Long[]::new));
        return freed;
    }

    private void eraseBeside(Long[] persons, Long[] memberships) {
        for (String words : List.of(WORDS_OF_CHANGES, WORDS_OF_EXPULSIONS)) {
            jdbc.sql(words)
                    .param("memberships", memberships)
                    .param("nobody", ErasedPerson.NAME)
                    .update();
        }
        jdbc.sql("delete from membership.card where membership_id = any (:memberships)")
                .param("memberships", memberships)
                .update();
        jdbc.sql("delete from membership.apart where one = any (:persons) or other = any (:persons)")
                .param("persons", persons)
                .update();
    }
}
