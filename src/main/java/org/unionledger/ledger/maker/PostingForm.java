package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import org.unionledger.figures.Units;
import org.unionledger.frame.Problem;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;

/** Which figure an entry feeds, as a form shows it and takes it back; everything but the name of a new figure is chosen. */
public record PostingForm(Map<String, String> written) {

    /** Chosen instead of an indicator: one that is made along with the register. */
    public static final String NEW = "new";

    /** A quantity that the list does not have stays as it is. */
    static final String KEPT = "kept";

    /** Each entry takes one away, as what has ended does from what there is. */
    public static final String ONE_LESS = "-1";

    private static final String DIVIDED = "by.";

    private static final String USUAL_UNIT = "次";

    static PostingForm blank() {
        return new PostingForm(Map.of("indicator", NEW, "unit", USUAL_UNIT));
    }

    static PostingForm of(Element posting, RegisterText text, Conditions conditions) {
        Map<String, String> written = new HashMap<>();
        written.put("indicator", posting.text("indicator"));
        String quantity = posting.text("quantity");
        boolean offered = quantity.isEmpty()
                || quantity.equals(ONE_LESS)
                || text.field(quantity.replaceFirst("^-", "")).isPresent();
        written.put("quantity", offered ? quantity : KEPT);
        written.put(
                "day",
                posting.words("day").isEmpty() ? "" : posting.words("day").get(0));
        written.put("when", conditions.sent(posting.below("when")));
        posting.below("breakdown").texts().forEach((kind, field) -> written.put(DIVIDED + kind, field));
        return new PostingForm(written);
    }

    static PostingForm submitted(MultiValueMap<String, String> parameters) {
        Map<String, String> written = new HashMap<>();
        parameters.forEach((name, values) -> written.put(name, values.get(0).strip()));
        return new PostingForm(written);
    }

    public String text(String name) {
        return written.getOrDefault(name, "");
    }

    /** The field that gives the word of a breakdown; empty for none. */
    public String by(String kind) {
        return text(DIVIDED + kind);
    }

    boolean makesOne() {
        return text("indicator").equals(NEW);
    }

    /** What is wrong with it in itself; empty when nothing is. */
    List<Problem> problems(boolean nameTaken) {
        List<Problem> problems = new ArrayList<>();
        if (text("indicator").isEmpty()) {
            problems.add(Problem.of("", "ledger.maker.posting.no_indicator"));
        }
        if (makesOne() && text("name").isEmpty()) {
            problems.add(Problem.of("", "ledger.maker.posting.no_name"));
        }
        if (makesOne() && nameTaken) {
            problems.add(Problem.of("", "ledger.maker.posting.name_taken"));
        }
        if (makesOne() && !Units.known().contains(text("unit"))) {
            problems.add(Problem.of("", "ledger.maker.posting.no_unit"));
        }
        return problems;
    }

    /** What is written of it; what the lists do not have is left as it was. @param indicator that was chosen or made */
    Map<String, Object> values(String indicator) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("indicator", indicator);
        if (!text("quantity").equals(KEPT)) {
            values.put("quantity", text("quantity"));
        }
        values.put("day", text("day").isEmpty() ? List.of() : List.of(text("day")));
        if (!text("when").equals(Conditions.KEPT)) {
            values.put("when", Conditions.written(text("when")));
        }
        Map<String, String> breakdown = new TreeMap<>();
        written.forEach((name, field) -> {
            if (name.startsWith(DIVIDED) && !field.isEmpty()) {
                breakdown.put(name.substring(DIVIDED.length()), field);
            }
        });
        values.put("breakdown", breakdown);
        return values;
    }
}
