package org.unionledger.reporting.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Expression;

/** Makes the checks of a form: those declared, and for each part of a row that it is not more than the whole. */
final class CheckBuilder {

    private static final Pattern COMPARED = Pattern.compile("([^<>=]+)(<=|>=|<|>|=)([^<>=]+)");

    private final Form form;
    private final Flaws flaws;

    CheckBuilder(Form form, Flaws flaws) {
        this.form = form;
        this.flaws = flaws;
    }

    List<Check> all(List<FormText.CheckText> written) {
        List<Check> checks = new ArrayList<>();
        form.rows().forEach(row -> part(row).ifPresent(checks::add));
        for (int number = 0; number < written.size(); number++) {
            Check check = declared(written.get(number), "checks[" + number + "]");
            if (check != null) {
                checks.add(check);
            }
        }
        return checks;
    }

    private Optional<Check> part(Row row) {
        return Optional.ofNullable(row.whole())
                .flatMap(form::find)
                .map(whole -> new Check(
                        row.id() + " <= " + whole.id(),
                        Expression.parse(row.id()),
                        Check.Sign.AT_MOST,
                        Expression.parse(whole.id()),
                        "“" + row.name() + "”大于“" + whole.name() + "”",
                        "“" + row.englishName() + "” is more than “" + whole.englishName() + "”",
                        false));
    }

    private @Nullable Check declared(FormText.CheckText text, String where) {
        String that = flaws.needed(where + ".that", text.that());
        String message = flaws.needed(where + ".message", text.message());
        String englishMessage = flaws.needed(where + ".englishMessage", text.englishMessage());
        Matcher compared = COMPARED.matcher(that);
        if (!compared.matches()) {
            flaws.add(where + ".that", "must compare two sides by =, <=, >=, < or >: " + that);
            return null;
        }
        try {
            Check check = new Check(
                    that,
                    Expression.parse(compared.group(1).strip()),
                    Check.Sign.of(compared.group(2)),
                    Expression.parse(compared.group(3).strip()),
                    message,
                    englishMessage,
                    text.warning());
            check.names().stream()
                    .filter(name -> !isKnown(name))
                    .forEach(name -> flaws.add(where + ".that", "there is no cell " + name));
            return check;
        } catch (IllegalArgumentException malformed) {
            flaws.add(where + ".that", "is no arithmetic: " + that);
            return null;
        }
    }

    private boolean isKnown(String name) {
        if (name.endsWith(Check.LAST)) {
            return form.find(name.substring(0, name.length() - Check.LAST.length()))
                    .isPresent();
        }
        return form.find(name).isPresent()
                || Cell.read(name)
                        .flatMap(cell -> form.find(cell.row()).filter(row -> form.has(row, cell.column())))
                        .isPresent();
    }
}
