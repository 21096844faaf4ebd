package org.unionledger.reporting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.Row;
import org.unionledger.reporting.form.Section;

/** The indicators that the rows of each form are filled from. */
@Component
class ReportIndicators implements IndicatorUses {

    private final Forms forms;

    ReportIndicators(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<IndicatorUse> indicatorUses() {
        return forms.all().stream()
                .flatMap(form -> form.sections().stream().flatMap(section -> uses(form, section)))
                .toList();
    }

    private static Stream<IndicatorUse> uses(Form form, Section section) {
        return section.rows().stream()
                .map(Row::indicator)
                .filter(Objects::nonNull)
                .distinct()
                .map(indicator -> IndicatorUse.tells(
                                indicator,
                                words -> words.either(form.name(), form.englishName()),
                                "/reports/form?form=" + form.id(),
                                Right.READ_REPORTS)
                        .in(words -> words.either(section.name(), section.englishName())));
    }
}
