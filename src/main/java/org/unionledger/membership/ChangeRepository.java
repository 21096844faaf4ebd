package org.unionledger.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.database.Column;

/** The log of memberships, and the steps of expulsions. */
@Repository
class ChangeRepository {

    private static final String FOLLOW = """
            update membership.membership m
               set left_on = (select c.on_day from membership.change c
                               where c.membership_id = m.id and c.taken_back_at is null
                                 and c.kind not in ('kept', 'resumed')),
                   left_how = (select c.kind from membership.change c
                                where c.membership_id = m.id and c.taken_back_at is null
                                  and c.kind not in ('kept', 'resumed')),
                   kept_since = (select case when c.kind = 'kept' then c.on_day end from membership.change c
                                  where c.membership_id = m.id and c.taken_back_at is null
                                    and c.kind in ('kept', 'resumed')
                                  order by c.id desc
                                  limit 1),
                   was_kept = exists (select from membership.change c
                                       where c.membership_id = m.id and c.taken_back_at is null and c.kind = 'kept'),
                   version = version + 1
             """;

    private final JdbcClient jdbc;

    ChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A membership of the same person, with whether the asker may see it. */
    record Spell(long membership, boolean visible) {}

    void append(long membership, NewChange change, String login, OffsetDateTime now) {
        append(List.of(membership), List.of(change), null, login, now);
    }

    /** In one statement, however many there are; each change to the membership in the same place. */
    void append(
            List<Long> memberships,
            List<NewChange> changes,
            @Nullable Long importId,
            String login,
            OffsetDateTime now) {
        jdbc.sql("""
                insert into membership.change (membership_id, kind, on_day, reason, note, warning, entered_at, entered_by,
                                               import_id)
                select membership, kind, on_day, reason, note, warning, :now, :login, :importId
                  from unnest(:memberships::bigint[], :kinds::text[], :days::date[], :reasons::text[], :notes::text[],
                              :warnings::text[])
                       as new (membership, kind, on_day, reason, note, warning)
                """)
                .param("memberships", memberships.toArray(Long[]::new))
                .param(
                        "kinds",
                        Column.of(changes, String.class, change -> change.kind().code()))
                .param("days", Column.ofDays(changes, NewChange::on))
                .param("reasons", Column.of(changes, String.class, NewChange::reason))
                .param("notes", Column.of(changes, String.class, NewChange::note))
                .param("warnings", Column.of(changes, String.class, NewChange::warning))
                .param("now", now)
                .param("login", login)
                .param("importId", importId)
                .update();
    }

    /** In the order in which they were recorded, those taken back included. */
    List<MembershipChange> of(long membership) {
        return jdbc.sql("""
                select id, kind, on_day, reason, note, warning, entered_at, entered_by, taken_back_why
                  from membership.change
                 where membership_id = :membership
                 order by id
                """)
                .param("membership", membership)
                .query(ChangeRepository::change)
                .list();
    }

    /** Lets the membership say what its log says now. @return false when somebody else has changed it meanwhile */
    boolean follow(long membership, int version) {
        return jdbc.sql(FOLLOW + "where id = :id and version = :version and voided_at is null")
                        .param("id", membership)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The same of many, whatever their versions. */
    void followAll(Long[] memberships) {
        jdbc.sql(FOLLOW + "where id = any (:ids) and voided_at is null")
                .param("ids", memberships)
                .update();
    }

    /** A change that an import told of a membership which was there before. */
    record Imported(long change, long membership) {}

    /** Those that still hold, in the order of their memberships. @param after the last membership seen; 0 at the beginning */
    List<Imported> ofImport(long importId, long after, int limit) {
        return jdbc.sql("""
                select c.id, c.membership_id
                  from membership.change c
                  join membership.membership m on m.id = c.membership_id and m.voided_at is null
                 where c.import_id = :import
                   and c.taken_back_at is null
                   and m.import_id is distinct from :import
                   and c.membership_id > :after
                 order by c.membership_id
                 limit :limit
                """)
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Imported(row.getLong("id"), row.getLong("membership_id")))
                .list();
    }

    /** Names of those of whom more was told since an import, or who have become members anew after it ended their membership. */
    List<String> toldSinceImport(long importId, int limit) {
        return jdbc.sql("""
                select p.name
                  from membership.change c
                  join membership.membership m on m.id = c.membership_id and m.voided_at is null
                  join membership.person p on p.id = m.person_id
                 where c.import_id = :import
                   and c.taken_back_at is null
                   and m.import_id is distinct from :import
                   and (exists (select from membership.change later
                                 where later.membership_id = m.id and later.id > c.id and later.taken_back_at is null)
                        or m.left_on is not null
                           and exists (select from membership.membership other
                                        where other.person_id = m.person_id and other.id <> m.id
                                          and other.left_on is null and other.voided_at is null))
                 order by m.id
                 limit :limit
                """)
                .param("import", importId)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void takeBack(Collection<Long> changes, String login, OffsetDateTime now, String why) {
        jdbc.sql("""
                update membership.change
                   set taken_back_at = :now, taken_back_by = :login, taken_back_why = :why
                 where id = any (:ids)
                """)
                .param("now", now)
                .param("login", login)
                .param("why", why)
                .param("ids", changes.toArray(Long[]::new))
                .update();
    }

    /** Every membership of the person of one that was not voided, the first of them first. */
    List<Spell> ofSamePerson(long membership, int place, LocalDate today) {
        return jdbc.sql("""
                select other.id, other.organization_id in (select organization.below(:place, :today)) as visible
                  from membership.membership m
                  join membership.membership other on other.person_id = m.person_id and other.voided_at is null
                 where m.id = :id
                 order by coalesce(other.joined_on, other.known_on), other.id
                """)
                .param("place", place)
                .param("today", today)
                .param("id", membership)
                .query((row, number) -> new Spell(row.getLong("id"), row.getBoolean("visible")))
                .list();
    }

    /** Whether the person has another membership that lasts. */
    boolean isMemberElsewhere(long membership) {
        return jdbc.sql("""
                select exists (select
                                 from membership.membership m
                                 join membership.membership other on other.person_id = m.person_id and other.id <> m.id
                                where m.id = :id and other.left_on is null and other.voided_at is null)
                """).param("id", membership).query(Boolean.class).single();
    }

    Optional<Expulsion> expulsion(long membership) {
        return jdbc.sql("""
                select grounds, discussed_on, decided_on, decision, filed_on, filed_with
                  from membership.expulsion
                 where membership_id = :membership
                """)
                .param("membership", membership)
                .query((row, number) -> expulsion(row))
                .optional();
    }

    static Expulsion expulsion(ResultSet row) throws SQLException {
        return new Expulsion(
                row.getString("grounds"),
                day(row, "discussed_on"),
                day(row, "decided_on"),
                row.getString("decision"),
                day(row, "filed_on"),
                row.getString("filed_with"));
    }

    void write(long membership, Expulsion expulsion, String login, OffsetDateTime now) {
        jdbc.sql("""
                insert into membership.expulsion (membership_id, grounds, discussed_on, decided_on, decision, filed_on,
                                                  filed_with, entered_at, entered_by)
                values (:membership, :grounds, :discussed, :decided, :decision, :filed, :filedWith, :now, :login)
                on conflict (membership_id) do update
                   set grounds = excluded.grounds, discussed_on = excluded.discussed_on, decided_on = excluded.decided_on,
                       decision = excluded.decision, filed_on = excluded.filed_on, filed_with = excluded.filed_with
                """)
                .param("membership", membership)
                .param("grounds", expulsion.grounds().strip())
                .param("discussed", expulsion.discussedOn())
                .param("decided", expulsion.decidedOn())
                .param("decision", expulsion.decision())
                .param("filed", expulsion.filedOn())
                .param("filedWith", expulsion.filedWith())
                .param("now", now)
                .param("login", login)
                .update();
    }

    private static MembershipChange change(ResultSet row, int number) throws SQLException {
        return new MembershipChange(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("on_day", LocalDate.class),
                row.getString("reason"),
                row.getString("note"),
                row.getString("warning"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                row.getString("taken_back_why"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
