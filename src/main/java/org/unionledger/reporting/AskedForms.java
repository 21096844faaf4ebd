package org.unionledger.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionledger.figures.Period;
import org.unionledger.reporting.form.Form;

/** The form and the period an address asks for. */
@Component
class AskedForms {

    private final Forms forms;
    private final Clock clock;

    AskedForms(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    record Asked(Form form, Period period) {}

    /**
     * @param form empty for the first
     * @param day  of the period; empty or no day for the last that may be sent
     */
    Asked read(String form, String day) {
        Form chosen = form.isEmpty() ? forms.all().get(0) : forms.require(form).form();
        return new Asked(
                chosen,
                AskedDay.read(day)
                        .map(chosen.cycle()::around)
                        .orElseGet(() -> chosen.cycle().sendable(LocalDate.now(clock))));
    }
}
