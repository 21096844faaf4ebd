package org.unionledger.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Form;

/** What was done to reports and assignments, in the reader's words. */
@Component
class ReportWords implements RecordWords {

    private static final String FORM = "form";

    private final Forms forms;

    ReportWords(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<String> kinds() {
        return List.of(Reports.KIND, Assignments.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("reporting.audit.kind." + (kind.equals(Reports.KIND) ? "report" : "assignment"));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "report-started",
                "report-supplemented",
                "report-explained",
                "report-checked",
                "report-sent",
                "report-returned",
                "report-accepted",
                "report-locked",
                "report-reopened",
                "report-assigned",
                "report-unassigned",
                "report-reminded");
    }

    @Override
    public Right right() {
        return Right.READ_REPORTS;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return (kind.equals(Reports.KIND) ? "/reports/" : "/assignments/") + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words, null);
    }

    /** @param form the one whose cells are named; null where they may be of any */
    Timeline timeline(Words words, @Nullable Form form) {
        return new Timeline(
                action -> words.text("reporting.action." + action),
                field -> field(words, form, field),
                (field, value) -> field.equals(FORM) ? name(words, value) : value);
    }

    private static String field(Words words, @Nullable Form form, String field) {
        Cell cell = Cell.read(field).orElse(null);
        if (cell == null) {
            return words.text("reporting.field." + field);
        }
        return form == null
                ? words.text("reporting.field.cell")
                : String.join(" ", SheetMaker.place(words, form, cell));
    }

    private String name(Words words, String form) {
        return forms.all().stream()
                .filter(each -> each.id().equals(form))
                .map(each -> words.either(each.name(), each.englishName()))
                .findFirst()
                .orElse(form);
    }
}
