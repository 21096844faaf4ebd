package org.unionledger.ledger.maker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Element;
import org.unionledger.ledger.declaration.RegisterText.Part;

/** When something counts or is checked, as one choice from a list: a field has a word, has another, or is filled in. */
final class Conditions {

    /** A condition that the list does not have, such as one with several words: stays as it is. */
    static final String KEPT = "kept";

    private static final String FILLED = "filled";
    private static final Pattern CHOSEN = Pattern.compile("(is|isNot|filled)\\|([a-z0-9_]+)\\|(.*)", Pattern.DOTALL);

    private final RegisterText text;
    private final Words words;

    Conditions(RegisterText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** By what is sent, in the order of the fields. @param when the condition there is; empty for none */
    Map<String, String> offered(Element when) {
        Map<String, String> offered = new LinkedHashMap<>();
        text.all(Part.FIELDS).forEach(field -> {
            String key = field.text("key");
            for (Element choice : field.all("choices")) {
                String word = choice.text("value");
                offered.put("is|" + key + "|" + word, said("is", field.text("label"), word));
                offered.put("isNot|" + key + "|" + word, said("isNot", field.text("label"), word));
            }
            offered.put(FILLED + "|" + key + "|", said(FILLED, field.text("label"), ""));
        });
        if (sent(when).equals(KEPT)) {
            offered.put(KEPT, sentence(when));
        }
        return offered;
    }

    /** Which of them a condition is; empty for none. */
    String sent(Element when) {
        String key = when.text("field");
        if (key.isEmpty()) {
            return "";
        }
        String how = when.has("isNot") ? "isNot" : "is";
        List<String> meant = when.words(how);
        if (meant.isEmpty()) {
            return how.equals("is") ? FILLED + "|" + key + "|" : KEPT;
        }
        String sent = how + "|" + key + "|" + meant.get(0);
        boolean known = text.field(key)
                .filter(field -> field.all("choices").stream()
                        .anyMatch(choice -> choice.text("value").equals(meant.get(0))))
                .isPresent();
        return meant.size() == 1 && known ? sent : KEPT;
    }

    /** What is written for what was chosen; null for no condition. */
    static @Nullable Map<String, Object> written(String sent) {
        Matcher chosen = CHOSEN.matcher(sent);
        if (!chosen.matches()) {
            return null;
        }
        boolean filled = chosen.group(1).equals(FILLED);
        return Map.of(
                "field",
                chosen.group(2),
                filled ? "is" : chosen.group(1),
                filled ? List.of() : List.of(chosen.group(3)));
    }

    /** In words; empty for none. */
    String sentence(Element when) {
        if (when.text("field").isEmpty()) {
            return "";
        }
        boolean not = when.has("isNot");
        List<String> meant = new ArrayList<>(when.words(not ? "isNot" : "is"));
        String label = label(when.text("field"));
        if (meant.isEmpty()) {
            return said(not ? "empty" : FILLED, label, "");
        }
        return said(not ? "isNot" : "is", label, WrittenWords.together(meant));
    }

    private String label(String key) {
        return text.field(key).map(field -> field.text("label")).orElse(key);
    }

    private String said(String how, String label, String word) {
        return words.text("ledger.maker.when." + how, label, word);
    }
}
