package org.unionledger.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.reporting.form.Cell;

/** The versions of reports as they were sent. */
@Repository
class SendingRepository {

    private static final String LATEST = """
            select distinct on (report) *
              from reporting.sending
             where report in (:reports)
               %s
             order by report, number desc
            """;

    private final JdbcClient jdbc;

    SendingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Sending> of(long report) {
        return jdbc.sql("select * from reporting.sending where report = :report order by number desc")
                .param("report", report)
                .query((row, number) -> sending(row))
                .list();
    }

    /** By report, what was sent last. */
    Map<Long, Sending> latest(Collection<Long> reports) {
        return latest(reports, "");
    }

    /** By report, what was sent last and still holds: neither returned nor taken back. */
    Map<Long, Sending> standing(Collection<Long> reports) {
        return latest(reports, "and (outcome is null or outcome = 'accepted')");
    }

    private Map<Long, Sending> latest(Collection<Long> reports, String condition) {
        return reports.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(LATEST.formatted(condition))
                        .param("reports", reports)
                        .query((row, number) -> sending(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Sending::report, Function.identity()));
    }

    /** What was sent for a period and still holds. */
    Optional<Sending> standing(String form, OrganizationId union, LocalDate from) {
        return jdbc.sql("""
                select sending.*
                  from reporting.report
                  join reporting.sending on sending.report = report.id
                 where report.organization = :union and report.form = :form and report.from_day = :from
                   and (sending.outcome is null or sending.outcome = 'accepted')
                 order by sending.number desc
                 limit 1
                """)
                .param("union", union.value())
                .param("form", form)
                .param("from", from)
                .query((row, number) -> sending(row))
                .optional();
    }

    /** Its id and decision are disregarded; the number is the next. */
    int insert(Sending sending) {
        return jdbc.sql("""
                insert into reporting.sending
                       (report, number, form_version, receiver, moment, due_on, sent_on, sent_by, checked_by, signatory, note,
                        supplementing, figures, supplements, explanations)
                select :report, coalesce(max(number), 0) + 1, :formVersion, :receiver, :moment, :dueOn, :sentOn, :sentBy,
                       :checkedBy, :signatory, :note, :supplementing, cast(:figures as jsonb), cast(:supplements as jsonb),
                       cast(:explanations as jsonb)
                  from reporting.sending
                 where report = :report
                returning number
                """)
                .param("report", sending.report())
                .param("formVersion", sending.formVersion())
                .param("receiver", sending.receiver().value())
                .param("moment", sending.moment().atOffset(ZoneOffset.UTC))
                .param("dueOn", sending.dueOn())
                .param("sentOn", sending.sentOn())
                .param("sentBy", sending.sentBy())
                .param("checkedBy", sending.checkedBy())
                .param("signatory", sending.signatory())
                .param("note", sending.note())
                .param("supplementing", sending.supplementing())
                .param("figures", CellsJson.figures(sending.figures()))
                .param("supplements", CellsJson.supplements(sending.supplements()))
                .param("explanations", CellsJson.explanations(sending.explanations()))
                .query(Integer.class)
                .single();
    }

    void decide(long id, Sending.Decision decision) {
        jdbc.sql("""
                update reporting.sending
                   set outcome = :outcome, decided_at = :at, decided_by = :by, remark = :remark,
                       remarks = cast(:remarks as jsonb)
                 where id = :id
                """)
                .param("id", id)
                .param("outcome", decision.outcome().code())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("by", decision.by())
                .param("remark", decision.remark())
                .param("remarks", CellsJson.remarks(decision.remarks()))
                .update();
    }

    private static Sending sending(ResultSet row) throws SQLException {
        return new Sending(
                row.getLong("id"),
                row.getLong("report"),
                row.getInt("number"),
                row.getInt("form_version"),
                new OrganizationId(row.getInt("receiver")),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getString("sent_by"),
                row.getString("checked_by"),
                row.getString("signatory"),
                row.getString("note"),
                row.getString("supplementing"),
                CellsJson.figures(row.getString("figures")),
                CellsJson.supplements(row.getString("supplements")),
                CellsJson.explanations(row.getString("explanations")),
                decision(row));
    }

    private static Sending.@Nullable Decision decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return null;
        }
        Map<Cell, String> remarks = CellsJson.remarks(row.getString("remarks"));
        return new Sending.Decision(
                Sending.Outcome.ofCode(outcome),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                row.getString("remark"),
                remarks);
    }
}
