package org.unionledger.summary.pattern;

import static org.unionledger.summary.pattern.ExpressionParser.WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the language of patterns, one mark after the other. What it understands is described by the package. */
final class PatternParser {

    private static final java.util.regex.Pattern WORD_ALONE = java.util.regex.Pattern.compile("([a-z][a-z0-9_-]*)}");
    private static final java.util.regex.Pattern LISTED = java.util.regex.Pattern.compile("([a-z][a-z0-9_]*) of ");
    private static final java.util.regex.Pattern DIGITS = java.util.regex.Pattern.compile("[0-9]{1,2}");
    private static final java.util.regex.Pattern MENTIONED = java.util.regex.Pattern.compile("[a-z][a-z-]*");
    private static final String JOINER = "、";

    private final String text;
    private final Cursor cursor;
    private final Phrases phrases;
    private final @Nullable Expression listed;

    PatternParser(String text, Phrases phrases) {
        this(text, new Cursor(text), phrases, null);
    }

    /** @param listed what {@code it} means */
    PatternParser(String text, Expression listed) {
        this(text, new Cursor(text), new Phrases(Map.of()), listed);
    }

    private PatternParser(String text, Cursor cursor, Phrases phrases, @Nullable Expression listed) {
        this.text = text;
        this.cursor = cursor;
        this.phrases = phrases;
        this.listed = listed;
    }

    Pattern pattern() {
        List<Node> nodes = nodes("");
        if (!cursor.atEnd()) {
            throw cursor.wrong(PatternFlaw.CLOSED_UNOPENED, "");
        }
        return new Pattern(text, nodes);
    }

    /** Reads up to, not including, a closing mark or one of the marks that end this part. */
    private List<Node> nodes(String ends) {
        List<Node> nodes = new ArrayList<>();
        while (!cursor.atEnd() && !cursor.atOneOf("]}" + ends)) {
            if (cursor.accept("[")) {
                nodes.add(clause());
            } else if (cursor.accept("{")) {
                nodes.addAll(place());
            } else {
                nodes.add(new Node.Text(cursor.plainUntil("[]{}" + ends)));
            }
        }
        return List.copyOf(nodes);
    }

    private Node clause() {
        Condition condition = null;
        if (cursor.accept("?")) {
            condition = new ExpressionParser(cursor, listed).conditions();
            cursor.expect(":");
            cursor.accept(" ");
        }
        int start = cursor.position();
        List<Node> nodes = nodes("");
        Pattern pattern = new Pattern(cursor.since(start), nodes);
        cursor.expect("]");
        return new Node.Clause(condition, pattern);
    }

    /** What stands between braces; several nodes if it is a phrase. */
    private List<Node> place() {
        if (cursor.ahead(Phrases.CALL).lookingAt()) {
            String phrase = phrases.expand(cursor);
            return new PatternParser(phrase, new Cursor(phrase), phrases.within(), listed)
                    .pattern()
                    .nodes();
        }
        Node node = cursor.accept("each ") ? each() : cursor.accept("list ") ? mention() : wordOrNumber();
        cursor.expect("}");
        return List.of(node);
    }

    /** An indicator has a dot in it, a word has none. */
    private Node wordOrNumber() {
        Matcher alone = cursor.ahead(WORD_ALONE);
        if (!alone.lookingAt() || listed != null && "it".equals(alone.group(1))) {
            return number();
        }
        String name = alone.group(1);
        if (!WordNames.NAMES.contains(name) && (listed == null || !WordNames.OF_ITEMS.contains(name))) {
            throw cursor.wrong(PatternFlaw.WORD, name);
        }
        return new Node.Word(cursor.read(WORD, PatternFlaw.WORD));
    }

    private Node number() {
        Expression expression = new ExpressionParser(cursor, listed).expression();
        if (expression.operands().isEmpty()) {
            throw cursor.wrong(PatternFlaw.NO_INDICATOR, "");
        }
        Format format = Format.EXACT;
        while (cursor.accept("|")) {
            format = format(format);
        }
        return new Node.Number(expression, format);
    }

    private Format format(Format before) {
        String name = cursor.read(WORD, PatternFlaw.FORMAT_EXPECTED);
        int decimals = cursor.accept(" ") ? Integer.parseInt(cursor.read(DIGITS, PatternFlaw.NUMBER)) : 1;
        return switch (name) {
            case "wan" -> new Format(Format.Style.WAN, 0, before.evenZero());
            case "percent" -> new Format(Format.Style.PERCENT, decimals, before.evenZero());
            case "round" -> new Format(Format.Style.ROUND, decimals, before.evenZero());
            case "zero" -> new Format(before.style(), before.decimals(), true);
            default -> throw cursor.wrong(PatternFlaw.FORMAT, name);
        };
    }

    private Each each() {
        String kind = cursor.read(LISTED, PatternFlaw.LISTED).replace(" of ", "");
        Expression figure = new ExpressionParser(cursor, null).expression();
        Each.Limit limit = cursor.accept(",") ? limit() : new Each.Limit.None();
        cursor.expect(":");
        cursor.accept(" ");
        int start = cursor.position();
        List<Node> nodes = new PatternParser(text, cursor, phrases, figure).nodes(";");
        Pattern item = new Pattern(cursor.since(start), nodes);
        if (!item.lists().isEmpty()) {
            throw cursor.wrong(PatternFlaw.LIST_IN_LIST, "");
        }
        return new Each(kind, figure, limit, item, cursor.accept(";") ? joiner() : JOINER);
    }

    private Mention mention() {
        String kind = cursor.read(MENTIONED, PatternFlaw.MENTION);
        boolean next = cursor.accept("@next");
        int most = Mention.USUAL;
        if (cursor.accept(",")) {
            cursor.skipSpaces();
            cursor.expect("at most ");
            most = count();
        }
        cursor.expect(":");
        cursor.accept(" ");
        int start = cursor.position();
        List<Node> nodes = new PatternParser(text, cursor, phrases, Mention.ITS_FIGURE).nodes(";");
        Pattern item = new Pattern(cursor.since(start), nodes);
        if (!item.asksOnly(Mention.IT)) {
            throw cursor.wrong(PatternFlaw.FIGURE_IN_MENTION, "");
        }
        return new Mention(kind, next, most, item, cursor.accept(";") ? joiner() : JOINER);
    }

    private String joiner() {
        cursor.accept(" ");
        return cursor.plainUntil("}");
    }

    private Each.Limit limit() {
        cursor.skipSpaces();
        if (cursor.accept("at most ")) {
            return new Each.Limit.AtMost(count());
        }
        if (cursor.accept("top ")) {
            return new Each.Limit.Top(count());
        }
        if (cursor.accept("bottom ")) {
            return new Each.Limit.Bottom(count());
        }
        throw cursor.wrong(PatternFlaw.LIMIT, "");
    }

    private int count() {
        int count = Integer.parseInt(cursor.read(DIGITS, PatternFlaw.NUMBER));
        if (count == 0) {
            throw cursor.wrong(PatternFlaw.NO_ITEMS, "");
        }
        return count;
    }
}
