package org.unionledger.evaluation.round;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Attachment;
import org.unionledger.attachment.Attachments;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.scheme.Aspect;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
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

    /** A cell of a workbook takes 32,767 characters. */
    private static final int LONGEST = 32_000;

    private final Rounds rounds;
    private final Schemes schemes;
    private final ObjectionRepository objections;
    private final Attachments attachments;
    private final Organizations organizations;
    private final ExportLog exports;
    private final Clock clock;

    RoundSheets(
            Rounds rounds,
            Schemes schemes,
            ObjectionRepository objections,
            Attachments attachments,
            Organizations organizations,
            ExportLog exports,
            Clock clock) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.objections = objections;
        this.attachments = attachments;
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

    private Map<Long, List<Attachment>> evidence(Scope scope, RoundSheet sheet, Content content) {
        List<Long> scores = sheet.rows().stream().map(row -> row.score().id()).toList();
        return attachments.ofParts(scope, Evidence.kinds(content), scores).stream()
                .collect(Collectors.groupingBy(file -> file.record().id()));
    }

    /** Item by item; as much as a cell holds, the count beside it tells of all. */
    private static String listed(List<Attachment> files, Content content, Words words) {
        Map<String, List<Attachment>> byItem = files.stream()
                .collect(Collectors.groupingBy(file -> file.record().kind(), LinkedHashMap::new, Collectors.toList()));
        String listed = byItem.entrySet().stream()
                .map(item -> words.text(
                        Evidence.isFound(item.getKey()) ? "evaluation.evidence.line.judge" : "evaluation.evidence.line",
                        content.item(Evidence.item(item.getKey()))
                                .map(Item::name)
                                .orElse(""),
                        item.getValue().stream().map(Attachment::name).collect(Collectors.joining("、"))))
                .collect(Collectors.joining("；"));
        return listed.length() <= LONGEST ? listed : listed.substring(0, LONGEST) + "…";
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

    /** Places, totals, what each aspect gives, and which files prove it. */
    void write(Scope scope, RoundSheet sheet, Words words, OutputStream out) throws IOException {
        scope.require(Right.EXPORT);
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.whole(words.text("evaluation.score.place")),
                SheetColumn.text(words.text("evaluation.union")),
                SheetColumn.decimal(words.text("evaluation.score.total"))));
        sheet.aspects().forEach(aspect -> columns.add(SheetColumn.decimal(aspect)));
        columns.add(SheetColumn.whole(words.text("evaluation.evidence.count")));
        columns.add(SheetColumn.longText(words.text("evaluation.evidence.list")));
        Content content = schemes.usedBy(sheet.round().scheme()).content();
        Map<Long, List<Attachment>> evidence = evidence(scope, sheet, content);
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
                sheet.aspects().stream().skip(row.gives().size()).forEach(aspect -> cells.add(""));
                List<Attachment> files = evidence.getOrDefault(row.score().id(), List.of());
                cells.add(files.size());
                cells.add(listed(files, content, words));
                workbook.row(cells.toArray());
            }
        }
    }
}
