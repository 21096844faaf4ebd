package org.unionledger.evaluation.round;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.scheme.Aspect;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Scheme;
import org.unionledger.evaluation.scheme.Schemes;
import org.unionledger.exchange.ExportLog;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** Puts together what the pages and the workbook of a round show. */
@Component
class RoundSheets {

    private final Rounds rounds;
    private final Schemes schemes;
    private final ObjectionRepository objections;
    private final Organizations organizations;
    private final ExportLog exports;
    private final Clock clock;

    RoundSheets(
            Rounds rounds,
            Schemes schemes,
            ObjectionRepository objections,
            Organizations organizations,
            ExportLog exports,
            Clock clock) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.objections = objections;
        this.organizations = organizations;
        this.exports = exports;
        this.clock = clock;
    }

    RoundSheet of(Scope scope, long id, Words words) {
        Round round = rounds.require(scope, id);
        Scheme scheme = schemes.usedBy(round.scheme());
        List<Score> scores = rounds.scores(round);
        Map<OrganizationId, String> names =
                organizations.names(scope, scores.stream().map(Score::union).toList());
        return new RoundSheet(
                round,
                organizations.require(scope, round.judge()).name(),
                words.text("evaluation.scheme.title", Integer.toString(scheme.year()), scheme.name(), scheme.version()),
                scheme.content().aspects().stream().map(Aspect::name).toList(),
                scores.stream()
                        .map(score -> row(score, names.getOrDefault(score.union(), ""), scheme.content()))
                        .toList(),
                objections.open(id));
    }

    private static RoundSheet.Row row(Score score, String union, Content content) {
        List<BigDecimal> gives = score.total() == null
                ? List.of()
                : Totals.of(content, item -> {
                            Mark.Fixed fixed = score.mark(item.key()).fixed();
                            return fixed == null ? null : fixed.points();
                        })
                        .aspects()
                        .stream()
                        .map(Totals.OfAspect::gives)
                        .toList();
        return new RoundSheet.Row(score, union, score.place(), score.total(), gives);
    }

    /** Places, totals and what each aspect gives. */
    void write(Scope scope, RoundSheet sheet, Words words, OutputStream out) throws IOException {
        scope.require(Right.EXPORT);
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.whole(words.text("evaluation.score.place")),
                SheetColumn.text(words.text("evaluation.union")),
                SheetColumn.decimal(words.text("evaluation.score.total"))));
        sheet.aspects().forEach(aspect -> columns.add(SheetColumn.decimal(aspect)));
        SheetWriter.About about = new SheetWriter.About(
                sheet.round().year() + " " + sheet.round().name(),
                sheet.judge(),
                sheet.rows().size(),
                clock.instant());
        exports.write(scope, sheet.round().judge(), about);
        try (SheetWriter workbook = new SheetWriter(out, words, columns, about)) {
            for (RoundSheet.Row row : sheet.rows()) {
                List<Object> cells = new ArrayList<>();
                cells.add(row.place() == null ? "" : row.place());
                cells.add(row.union());
                cells.add(row.total() == null ? "" : row.total());
                cells.addAll(row.gives());
                workbook.row(cells.toArray());
            }
        }
    }
}
