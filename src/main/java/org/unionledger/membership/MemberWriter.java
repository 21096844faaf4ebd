package org.unionledger.membership;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;

/** Writes memberships with their persons: new ones, corrections, voided ones, and where they are held. */
@Repository
class MemberWriter {

    private final JdbcClient jdbc;
    private final PersonRepository persons;

    MemberWriter(JdbcClient jdbc, PersonRepository persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** Writes persons and memberships in two statements, however many there are; returns the ids in the same order. */
    List<Long> insert(List<NewMember> members, @Nullable Long importId, String login, OffsetDateTime now) {
        List<Marks> marks = members.stream().map(this::marks).toList();
        Long[] found = persons.ensure(members.stream().map(NewMember::entry).toList(), marks);
        return jdbc.sql("""
                insert into membership.membership (person_id, employer_id, organization_id, order_key, came, joined_on,
                                                   known_on, kept_since, was_kept, left_on, left_how, import_id, entered_at,
                                                   entered_by)
                select new.person_id, new.employer_id, new.organization_id, new.order_key, new.came, new.joined_on,
                       new.known_on, new.kept_since, new.kept_since is not null, new.left_on, new.left_how, :importId,
                       :now, :login
                  from unnest(:persons::bigint[], :employers::bigint[], :seats::int[], :keys::text[], :came::text[],
                              :joined::date[], :known::date[], :kept::date[], :left::date[], :how::text[])
                       with ordinality as new (person_id, employer_id, organization_id, order_key, came, joined_on, known_on,
                                               kept_since, left_on, left_how, place)
                 order by new.place
                returning id
                """)
                .param("persons", found)
                .param(
                        "employers",
                        Column.of(
                                members,
                                Long.class,
                                member -> valueOf(member.entry().employer())))
                .param(
                        "seats",
                        Column.of(
                                members, Integer.class, member -> member.seat().value()))
                .param("keys", Column.of(marks, String.class, Marks::order))
                .param(
                        "came",
                        Column.of(
                                members,
                                String.class,
                                member -> member.entry().arrival().code()))
                .param("joined", Column.ofDays(members, member -> member.entry().joinedOn()))
                .param("known", Column.ofDays(members, NewMember::knownOn))
                .param("kept", Column.ofDays(members, NewMember::keptSince))
                .param("left", Column.ofDays(members, MemberWriter::leftOn))
                .param("how", Column.of(members, String.class, MemberWriter::leftHow))
                .param("importId", importId)
                .param("now", now)
                .param("login", login)
                .query(Long.class)
                .list();
    }

    private Marks marks(NewMember member) {
        Marks known = member.marks();
        MemberEntry entry = member.entry();
        return known == null ? persons.marks(entry.name(), entry.document(), entry.phone()) : known;
    }

    private static @Nullable LocalDate leftOn(NewMember member) {
        Leaving leaving = member.leaving();
        return leaving == null ? null : leaving.on();
    }

    private static @Nullable String leftHow(NewMember member) {
        Leaving leaving = member.leaving();
        return leaving == null ? null : leaving.how().code();
    }

    private static @Nullable Long valueOf(@Nullable EmployerId employer) {
        return employer == null ? null : employer.value();
    }

    /** @return false when somebody else has changed it meanwhile */
    boolean update(Member before, int version, MemberEntry entry, OrganizationId seat) {
        int updated = jdbc.sql("""
                update membership.membership
                   set employer_id = :employer, organization_id = :seat, order_key = :key, came = :came,
                       joined_on = :joined, version = version + 1
                 where id = :id and version = :version and voided_at is null
                """)
                .param("employer", valueOf(entry.employer()))
                .param("seat", seat.value())
                .param("key", Pinyin.orderOfPerson(entry.name()))
                .param("came", entry.arrival().code())
                .param("joined", entry.joinedOn())
                .param("id", before.id())
                .param("version", version)
                .update();
        if (updated == 1) {
            persons.update(before.id(), entry);
        }
        return updated == 1;
    }

    void markVoid(Collection<Long> ids, OffsetDateTime at, String reason) {
        jdbc.sql("""
                update membership.membership
                   set voided_at = :at, void_reason = :reason, version = version + 1
                 where id = any (:ids) and voided_at is null
                """)
                .param("at", at)
                .param("reason", reason)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void seat(EmployerId employer, OrganizationId seat) {
        jdbc.sql("""
                update membership.membership set organization_id = :seat
                 where employer_id = :employer and voided_at is null
                """)
                .param("seat", seat.value())
                .param("employer", employer.value())
                .update();
    }
}
