package org.unionledger.ledger.maker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.springframework.util.MultiValueMap;
import org.unionledger.frame.Problem;
import org.unionledger.ledger.declaration.RegisterText.Element;

/** A rule among the values of an entry, as a form shows it and takes it back: a comparison, or what must be filled in. */
public record CheckForm(Map<String, String> written) {

    /** Chosen instead of a comparison: the field must be filled in. */
    public static final String FILLED = "filled";

    static CheckForm blank() {
        return new CheckForm(Map.of());
    }

    static CheckForm of(Element check, Conditions conditions) {
        Map<String, String> written = new HashMap<>();
        Matcher compared = Sentences.COMPARED.matcher(check.text("that").strip());
        if (compared.matches()) {
            boolean bound = isNumber(compared.group(3));
            written.put("left", compared.group(1));
            written.put("sign", compared.group(2));
            written.put("right", bound ? "" : compared.group(3));
            written.put("bound", bound ? compared.group(3) : "");
        } else {
            written.put("left", check.text("needs"));
            written.put("sign", FILLED);
        }
        written.put("when", conditions.sent(check.below("when")));
        written.put("message", check.text("message"));
        written.put("warning", check.is("warning") ? "true" : "");
        return new CheckForm(written);
    }

    static CheckForm submitted(MultiValueMap<String, String> parameters) {
        Map<String, String> written = new HashMap<>();
        parameters.forEach((name, values) -> written.put(name, values.get(0).strip()));
        return new CheckForm(written);
    }

    public String text(String name) {
        return written.getOrDefault(name, "");
    }

    private boolean demandsFilled() {
        return text("sign").equals(FILLED);
    }

    /** What is wrong with it in itself; empty when nothing is. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (text("left").isEmpty() || text("sign").isEmpty()) {
            problems.add(Problem.of("", "ledger.maker.check.no_field"));
        }
        boolean other = !text("right").isEmpty() || !text("bound").isEmpty();
        if (!demandsFilled() && !other) {
            problems.add(Problem.of("", "ledger.maker.check.no_other"));
        }
        if (!text("bound").isEmpty() && !isNumber(text("bound"))) {
            problems.add(Problem.of("", "ledger.maker.check.bound"));
        }
        return problems;
    }

    /** What is written of it. @param sentences words the message where nobody has written one */
    Map<String, Object> values(Sentences sentences) {
        Map<String, Object> values = new LinkedHashMap<>();
        String right = text("right").isEmpty() ? text("bound") : text("right");
        values.put("that", demandsFilled() ? null : text("left") + " " + text("sign") + " " + right);
        values.put("needs", demandsFilled() ? text("left") : null);
        if (!text("when").equals(Conditions.KEPT)) {
            values.put("when", Conditions.written(text("when")));
        }
        String message = text("message").isEmpty() ? message(sentences, right) : text("message");
        values.put("message", message);
        values.put("englishMessage", message);
        values.put("warning", text("warning").equals("true"));
        return values;
    }

    private String message(Sentences sentences, String right) {
        String left = sentences.label(text("left"));
        return demandsFilled()
                ? sentences.needed(left)
                : sentences.compared(left, text("sign"), sentences.label(right));
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }
}
