package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Units;
import org.unionledger.frame.Problem;

/** A computed indicator as a form shows it and takes it back: one indicator with another, chosen from lists. */
public record FormulaForm(Map<String, String> written) {

    /** How two are put together, by what the formula has between them. */
    public enum How {
        SHARE,
        EACH,
        SUM,
        DIFFERENCE;

        /** Label {@code ledger.maker.formula.<code>}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String of(String first, String second) {
            return switch (this) {
                case SHARE -> "100 * " + first + " / " + second;
                case EACH -> first + " / " + second;
                case SUM -> first + " + " + second;
                case DIFFERENCE -> first + " - " + second;
            };
        }
    }

    static FormulaForm blank() {
        return new FormulaForm(Map.of("how", How.SHARE.code(), "unit", "%"));
    }

    static FormulaForm submitted(MultiValueMap<String, String> parameters) {
        Map<String, String> written = new HashMap<>();
        parameters.forEach((name, values) -> written.put(name, values.get(0).strip()));
        return new FormulaForm(written);
    }

    public String text(String name) {
        return written.getOrDefault(name, "");
    }

    List<Problem> problems(boolean nameTaken) {
        List<Problem> problems = new ArrayList<>();
        if (text("name").isEmpty()) {
            problems.add(Problem.of("", "ledger.maker.posting.no_name"));
        }
        if (nameTaken) {
            problems.add(Problem.of("", "ledger.maker.posting.name_taken"));
        }
        if (!Units.known().contains(text("unit"))) {
            problems.add(Problem.of("", "ledger.maker.posting.no_unit"));
        }
        if (IndicatorId.parse(text("first")).isEmpty()
                || IndicatorId.parse(text("second")).isEmpty()) {
            problems.add(Problem.of("", "ledger.maker.formula.no_operands"));
        }
        return problems;
    }

    String formula() {
        for (How how : How.values()) {
            if (how.code().equals(text("how"))) {
                return how.of(text("first"), text("second"));
            }
        }
        return How.EACH.of(text("first"), text("second"));
    }
}
