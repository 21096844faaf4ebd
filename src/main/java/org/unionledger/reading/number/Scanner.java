package org.unionledger.reading.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds everything in a text that is written with numerals, from its beginning to its end, nothing twice. */
public final class Scanner {

    /** In the order in which they claim a place: what names something is not a quantity of it. */
    private static final List<Form> FORMS = Stream.of(
                    Orders.BEFORE_DATES,
                    Dates.FORMS,
                    References.FORMS,
                    Spoilt.FORMS,
                    Orders.FORMS,
                    Names.FORMS,
                    Quantities.FORMS)
            .flatMap(List::stream)
            .toList();

    /** What a form can begin with; anywhere else none is tried. */
    private static final String BEGINNINGS = "0123456789零〇○一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾双"
            + "第上数几近约大将超周前八逾突不至初xX×*_^Ⅹ([〔【①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩OoIl正腊冬农 □?？�.%特";

    /** A longer run of these is a drawn line or a page made to be slow, and no number. */
    private static final int LONGEST = 40;

    private static final String NUMERALS = "0123456789零〇○一二三四五六七八九十百千万亿";

    private final String text;
    private final List<Form.Seeking> forms;
    private final List<Form.Seeking> lost;

    private Scanner(String text) {
        this.text = text;
        this.forms = FORMS.stream().map(form -> form.in(text)).toList();
        this.lost = Lost.FORMS.stream().map(form -> form.in(text)).toList();
    }

    /** In the order of their places; they do not overlap. */
    public static List<Token> scan(String text) {
        return new Scanner(text).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            int run = numerals(place);
            if (run > LONGEST) {
                place += run;
                continue;
            }
            Optional<Token> token = token(place);
            token.ifPresent(tokens::add);
            place = token.map(Token::end).orElse(place + 1);
        }
        return tokens;
    }

    private int numerals(int place) {
        int end = place;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end - place;
    }

    private Optional<Token> token(int place) {
        char c = text.charAt(place);
        Optional<Token> token = BEGINNINGS.indexOf(c) < 0 ? Optional.empty() : at(place, forms);
        return token.isPresent() || Lost.BEGINNINGS.indexOf(c) < 0 ? token : at(place, lost);
    }

    private static Optional<Token> at(int place, List<Form.Seeking> forms) {
        for (Form.Seeking form : forms) {
            Optional<Token> token = form.at(place);
            if (token.isPresent()) {
                return token;
            }
        }
        return Optional.empty();
    }
}
