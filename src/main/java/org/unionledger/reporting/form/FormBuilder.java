package org.unionledger.reporting.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.organization.OrganizationKind;

/** Makes a form of what is written and checks every name in it. */
final class FormBuilder {

    private final FormText text;
    private final Function<IndicatorId, Optional<Indicator>> indicators;
    private final Predicate<String> parameters;
    private final Flaws flaws = new Flaws();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    FormBuilder(FormText text, Function<IndicatorId, Optional<Indicator>> indicators, Predicate<String> parameters) {
        this.text = text;
        this.indicators = indicators;
        this.parameters = parameters;
    }

    Form build() {
        String id = flaws.key("id", text.id());
        List<Section> sections = sections();
        new RowChecks(rows, flaws).check();
        Form form = new Form(
                id,
                flaws.needed("name", text.name()),
                flaws.needed("englishName", text.englishName()),
                cycle(),
                senders(),
                due(),
                columns(),
                orNone(text.notes()),
                settled(sections),
                List.of());
        Form checked = form.withChecks(new CheckBuilder(form, flaws).all(orNone(text.checks())));
        flaws.refuse(id);
        return checked;
    }

    private Cycle cycle() {
        String written = flaws.needed("cycle", text.cycle());
        return Cycle.read(written).orElseGet(() -> {
            flaws.add("cycle", "must be week, month, quarter, half or year: " + written);
            return Cycle.YEAR;
        });
    }

    private Set<OrganizationKind> senders() {
        Set<OrganizationKind> senders = EnumSet.noneOf(OrganizationKind.class);
        for (String written : orNone(text.senders())) {
            Stream.of(OrganizationKind.values())
                    .filter(kind -> kind.code().equals(written))
                    .findFirst()
                    .ifPresentOrElse(
                            senders::add, () -> flaws.add("senders", "there is no level of unions " + written));
        }
        if (senders.isEmpty()) {
            flaws.add("senders", "must be given");
        }
        return senders;
    }

    private String due() {
        String parameter = flaws.needed("due", text.due());
        if (!parameter.isEmpty() && !parameters.test(parameter)) {
            flaws.add("due", "there is no parameter " + parameter);
        }
        return parameter;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String written : orNone(text.columns())) {
            Column column = Column.read(written).orElse(null);
            if (column == null) {
                flaws.add("columns", "must be now, year, end, before, change or rate: " + written);
            } else if (columns.contains(column)) {
                flaws.add("columns", "names " + written + " twice");
            } else {
                columns.add(column);
            }
        }
        if (!columns.contains(Column.NOW)) {
            flaws.add("columns", "must have now");
        }
        return List.copyOf(columns);
    }

    private List<Section> sections() {
        List<FormText.SectionText> written = orNone(text.sections());
        if (written.isEmpty()) {
            flaws.add("sections", "must be given");
        }
        List<Section> sections = new ArrayList<>();
        for (int number = 0; number < written.size(); number++) {
            String where = "sections[" + number + "]";
            FormText.SectionText section = written.get(number);
            List<FormText.RowText> lines = orNone(section.rows());
            List<Row> ofTheSection = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                ofTheSection.add(row(lines.get(line), where + ".rows[" + line + "]"));
            }
            sections.add(new Section(
                    flaws.needed(where + ".name", section.name()),
                    flaws.needed(where + ".englishName", section.englishName()),
                    ofTheSection));
        }
        return sections;
    }

    private Row row(FormText.RowText written, String where) {
        Row row = new RowBuilder(written, where, rows.size() + 1, indicators, flaws).build();
        if (rows.putIfAbsent(row.id(), row) != null) {
            flaws.add(where, "there is a row " + row.id() + " already");
        }
        return row;
    }

    /** What is computed is a balance where everything it is made of is one; known when all rows are. */
    private List<Section> settled(List<Section> sections) {
        Balances balances = new Balances(rows);
        return sections.stream()
                .map(section -> new Section(
                        section.name(),
                        section.englishName(),
                        section.rows().stream().map(balances::settled).toList()))
                .toList();
    }

    static <T> List<T> orNone(@Nullable List<T> written) {
        return written == null ? List.of() : List.copyOf(written);
    }
}
