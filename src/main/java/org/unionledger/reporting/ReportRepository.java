package org.unionledger.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.reporting.form.Cell;

/** Reports, and the supplementary figures of those being written. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql("""
                select *
                  from reporting.report
                 where id = :id
                   and organization in (select organization.below(:place, :today))
                """)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> report(row))
                .optional();
    }

    /** By report, the name of the union that sends it; of those below a union. */
    Map<Long, String> senders(Collection<Long> reports, OrganizationId place, LocalDate today) {
        Map<Long, String> senders = new HashMap<>();
        jdbc.sql("""
                select report.id, profile.name
                  from reporting.report
                  join organization.profile on profile.organization_id = report.organization
                 where report.id = any (:reports)
                   and report.organization in (select organization.below(:place, :today))
                """)
                .param("reports", reports.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query(row -> {
                    senders.put(row.getLong("id"), row.getString("name"));
                });
        return senders;
    }

    Optional<Report> find(String form, OrganizationId union, LocalDate from) {
        return of(form, List.of(union), from).stream().findFirst();
    }

    /** Of several unions for the period that begins on the day. */
    List<Report> of(String form, Collection<OrganizationId> unions, LocalDate from) {
        return unions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select *
                          from reporting.report
                         where organization in (:unions) and form = :form and from_day = :from
                        """)
                        .param(
                                "unions",
                                unions.stream().map(OrganizationId::value).toList())
                        .param("form", form)
                        .param("from", from)
                        .query((row, number) -> report(row))
                        .list();
    }

    /** Of one union, those of periods that begin between the days, both included. */
    List<Report> of(OrganizationId union, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select *
                  from reporting.report
                 where organization = :union and from_day between :first and :last
                """)
                .param("union", union.value())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> report(row))
                .list();
    }

    /** Of one form and union, from a period on. */
    List<Report> since(String form, OrganizationId union, LocalDate from) {
        return jdbc.sql("""
                select *
                  from reporting.report
                 where organization = :union and form = :form and from_day >= :from
                """)
                .param("union", union.value())
                .param("form", form)
                .param("from", from)
                .query((row, number) -> report(row))
                .list();
    }

    /** Nothing where somebody else has begun it meanwhile. */
    Optional<Long> insert(String form, OrganizationId union, Period period, String by) {
        return jdbc.sql("""
                insert into reporting.report (form, organization, from_day, to_day, state, started_by)
                values (:form, :union, :from, :to, 'draft', :by)
                on conflict (organization, form, from_day) do nothing
                returning id
                """)
                .param("form", form)
                .param("union", union.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** False, and nothing was written, if somebody else has taken a step meanwhile. */
    boolean step(Report before, ReportState to, String checkedBy, String supplementing) {
        return jdbc.sql("""
                update reporting.report
                   set state = :to, edition = edition + 1, checked_by = :checkedBy, supplementing = :supplementing
                 where id = :id and edition = :edition
                """)
                        .param("id", before.id())
                        .param("edition", before.edition())
                        .param("to", to.code())
                        .param("checkedBy", checkedBy)
                        .param("supplementing", supplementing)
                        .update()
                == 1;
    }

    Map<Cell, Supplement> supplements(long report) {
        Map<Cell, Supplement> supplements = new LinkedHashMap<>();
        jdbc.sql("select * from reporting.supplement where report = :report order by at, cell")
                .param("report", report)
                .query(row -> {
                    supplements.put(
                            Cell.read(row.getString("cell")).orElseThrow(),
                            new Supplement(
                                    row.getBigDecimal("quantity"), row.getString("reason"), row.getString("by_login")));
                });
        return supplements;
    }

    void put(long report, Cell cell, Supplement supplement, OffsetDateTime at) {
        jdbc.sql("""
                insert into reporting.supplement (report, cell, quantity, reason, by_login, at)
                values (:report, :cell, :quantity, :reason, :by, :at)
                on conflict (report, cell) do update
                   set quantity = excluded.quantity, reason = excluded.reason, by_login = excluded.by_login, at = excluded.at
                """)
                .param("report", report)
                .param("cell", cell.toString())
                .param("quantity", supplement.quantity())
                .param("reason", supplement.reason())
                .param("by", supplement.by())
                .param("at", at)
                .update();
    }

    void remove(long report, Cell cell) {
        jdbc.sql("delete from reporting.supplement where report = :report and cell = :cell")
                .param("report", report)
                .param("cell", cell.toString())
                .update();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getString("form"),
                new OrganizationId(row.getInt("organization")),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                ReportState.ofCode(row.getString("state")),
                row.getInt("edition"),
                row.getString("started_by"),
                row.getString("checked_by"),
                row.getString("supplementing"));
    }
}
