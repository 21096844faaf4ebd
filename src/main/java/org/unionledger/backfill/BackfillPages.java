package org.unionledger.backfill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Units;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Page;
import org.unionledger.frame.Problem;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Puts together what the pages of entries show. */
@Component
class BackfillPages {

    private static final int MOST_UNIONS_OFFERED = 200;

    private final BackfillBook book;
    private final FigureReader reader;
    private final FigureLinks links;
    private final Organizations organizations;
    private final AuditLog audit;
    private final BackfillWords words;

    BackfillPages(
            BackfillBook book,
            FigureReader reader,
            FigureLinks links,
            Organizations organizations,
            AuditLog audit,
            BackfillWords words) {
        this.book = book;
        this.reader = reader;
        this.links = links;
        this.organizations = organizations;
        this.audit = audit;
        this.words = words;
    }

    /** Entries as a list shows them, each with what records tell of it now. */
    List<BackfillRow> rows(Scope scope, Page page, List<Backfill> entries) {
        Map<Long, BigDecimal> registered = book.registered(entries.stream()
                .filter(entry -> entry.state() == BackfillState.CONFIRMED)
                .toList());
        Map<OrganizationId, String> names = organizations.names(
                scope,
                entries.stream().map(entry -> entry.entry().union()).distinct().toList());
        return entries.stream()
                .map(entry -> row(page, entry, names, registered.get(entry.id())))
                .toList();
    }

    private BackfillRow row(
            Page page, Backfill entry, Map<OrganizationId, String> names, @Nullable BigDecimal registered) {
        Indicator indicator = indicator(entry);
        return new BackfillRow(
                entry,
                indicator == null ? "" : page.words().either(indicator.name(), indicator.englishName()),
                indicator == null ? "" : Units.in(page.words(), indicator.unit()),
                names.getOrDefault(entry.entry().union(), ""),
                registered);
    }

    private @Nullable Indicator indicator(Backfill entry) {
        return entry.entry().indicator() == null
                ? null
                : reader.indicator(entry.entry().indicator()).orElse(null);
    }

    /** What the book says now of what an entry tells, to be opened; null for a draft or where figures may not be seen. */
    @Nullable
    FigureLink figure(Scope scope, Page page, BackfillRow row) {
        if (row.backfill().state() == BackfillState.DRAFT || !scope.may(Right.READ_FIGURES)) {
            return null;
        }
        return links.withUnit(
                page.words(), reader.read(row.backfill().told().query(), AsOf.NOW), AsOf.NOW, row.union());
    }

    List<TimelineEntry> history(Page page, Backfill entry) {
        return audit.history(Backfills.subject(entry.id(), entry.entry().union())).stream()
                .map(words.timeline(page.words())::line)
                .toList();
    }

    /** @param unread by id what of a line could not be understood */
    List<DraftRow> drafts(Scope scope, Page page, List<Judged> judged, Map<Long, List<Problem>> unread) {
        List<BackfillRow> rows =
                rows(scope, page, judged.stream().map(Judged::backfill).toList());
        List<DraftRow> drafts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Judged each = judged.get(i);
            List<Problem> problems =
                    new ArrayList<>(unread.getOrDefault(rows.get(i).backfill().id(), List.of()));
            problems.addAll(each.problems());
            drafts.add(new DraftRow(
                    rows.get(i),
                    problems.stream()
                            .map(problem -> problem.text(page.words()))
                            .distinct()
                            .toList(),
                    each.book(),
                    each.adds(),
                    breakdowns(each.backfill()),
                    each.unitChange()));
        }
        return drafts;
    }

    /** By kind what the entry says of it, empty where it says nothing. */
    private Map<String, String> breakdowns(Backfill entry) {
        Map<String, String> values = new TreeMap<>();
        Indicator indicator = indicator(entry);
        if (indicator != null) {
            indicator.breakdowns().forEach(kind -> values.put(kind, ""));
        }
        values.putAll(entry.entry().breakdown().values());
        return values;
    }

    /** The names of those that can be entered. */
    List<String> indicators(Page page) {
        return reader.indicators(page.scope()).stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.FORMULA)
                .map(indicator -> page.words().either(indicator.name(), indicator.englishName()))
                .toList();
    }

    /** The union a document was kept for, and those directly below it. */
    List<String> unions(Scope scope, OrganizationId union) {
        List<String> names = new ArrayList<>(List.of(
                Objects.requireNonNull(organizations.require(scope, union)).name()));
        organizations.children(scope, union).stream()
                .limit(MOST_UNIONS_OFFERED)
                .map(Organization::name)
                .forEach(names::add);
        return names;
    }
}
