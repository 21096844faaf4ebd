package org.unionledger.statistics.pivot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.NotInScope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Standpoint;
import org.unionledger.organization.OrganizationKind;

/**
 * Makes of what was chosen a question about certain days: those of today, where the period moves.
 *
 * @param usual     the indicators where none was chosen
 * @param lastMonth of the statistical year
 */
public record QuestionReader(Standpoint standpoint, List<IndicatorId> usual, LocalDate today, Month lastMonth) {

    private static final ZoneId ON_THE_WALL = ZoneId.of("Asia/Shanghai");

    /** More parts of time are no table any more. */
    private static final int TIMES_DOWN = 370;

    private static final int TIMES_ACROSS = 62;
    private static final int INDICATORS_AT_MOST = 60;

    /** @throws NotInScope if an indicator or the union is none */
    public PivotQuestion question(PivotParameters given) {
        Dimension rows = or(given.read("rows", Dimension::valueOf), Dimension.UNIONS);
        Dimension columns = columns(given, rows);
        Grain grain = or(given.read("grain", Grain::valueOf), Grain.MONTH);
        Period period =
                given.recent().map(recent -> recent.on(today, lastMonth)).orElseGet(() -> days(given));
        return new PivotQuestion(
                indicators(given),
                or(given.read("union", QuestionReader::union), standpoint.union()),
                new UnionChoice(given.read("level", OrganizationKind::ofCode), chosen(given)),
                divided(period, grain, rows, columns),
                grain,
                given.first("kind"),
                rows,
                columns,
                measures(given),
                or(given.read("chart", ChartKind::valueOf), ChartKind.AUTO),
                new Order(given.first("order"), given.first("ascending") != null),
                slice(given),
                asOf(given));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
    }

    /** Never what stands down the side already. */
    private static Dimension columns(PivotParameters given, Dimension rows) {
        Dimension otherwise = rows == Dimension.INDICATORS ? Dimension.TIME : Dimension.INDICATORS;
        Dimension asked = or(given.read("columns", Dimension::valueOf), otherwise);
        return asked == rows ? otherwise : asked;
    }

    private static Period divided(Period period, Grain grain, Dimension rows, Dimension columns) {
        if (columns == Dimension.TIME) {
            return Times.latest(period, grain, TIMES_ACROSS);
        }
        return rows == Dimension.TIME ? Times.latest(period, grain, TIMES_DOWN) : period;
    }

    private List<IndicatorId> indicators(PivotParameters given) {
        List<String> asked = given.all("indicator");
        return asked.isEmpty()
                ? usual
                : asked.stream()
                        .distinct()
                        .limit(INDICATORS_AT_MOST)
                        .map(id -> IndicatorId.parse(id).orElseThrow(() -> new NotInScope("indicator " + id)))
                        .toList();
    }

    private static List<OrganizationId> chosen(PivotParameters given) {
        return given.all("chosen").stream()
                .map(text -> PivotParameters.understood("chosen", text, QuestionReader::union))
                .distinct()
                .limit(Slice.ROWS)
                .toList();
    }

    private static OrganizationId union(String text) {
        int id = Integer.parseInt(text);
        if (id <= 0) {
            throw new NotInScope("organization " + id);
        }
        return new OrganizationId(id);
    }

    private static Set<Measure> measures(PivotParameters given) {
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        given.all("tell").forEach(name -> measures.add(PivotParameters.understood("tell", name, Measure::valueOf)));
        return measures;
    }

    private static Slice slice(PivotParameters given) {
        int top = or(given.read("top", Integer::valueOf), 0);
        int page = or(given.read("page", Integer::valueOf), 0);
        return top > 0
                ? new Slice(Math.min(top, Slice.ROWS), 0, true)
                : new Slice(Slice.ROWS, Math.max(0, Math.min(page, Slice.LAST_PAGE)), false);
    }

    private static AsOf asOf(PivotParameters given) {
        LocalDateTime moment = given.read("asOf", LocalDateTime::parse);
        return moment == null ? AsOf.NOW : AsOf.at(moment.atZone(ON_THE_WALL).toInstant());
    }

    /** Two days in the wrong order mean the time between them all the same; days beyond all calendars mean the year. */
    private Period days(PivotParameters given) {
        Period usual = Period.year(standpoint.year());
        LocalDate first = day(given, "from", usual.from());
        LocalDate last = day(given, "to", usual.to());
        return last.isBefore(first) ? new Period(last, first) : new Period(first, last);
    }

    /** A year before it is one too. */
    private static LocalDate day(PivotParameters given, String name, LocalDate otherwise) {
        LocalDate day = or(given.read(name, LocalDate::parse), otherwise);
        return day.getYear() >= 2 && day.getYear() <= 9999 ? day : otherwise;
    }
}
