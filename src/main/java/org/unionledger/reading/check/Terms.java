package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 2022年换届，任期五年，2027年届满: a term of office against the years it is told from and to. */
final class Terms implements Check {

    private static final Pattern YEAR = Pattern.compile("^((?:19|20)\\d{2})年");
    private static final Pattern BEGINS = Pattern.compile("换届|选举产生|当选|成立");
    private static final Pattern ENDS = Pattern.compile("^[^,。;]{0,3}(?:届满|到期|期满|任满)");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated term : body.figures()) {
            boolean told = term.isQuantity()
                    && term.quantity().unit().word().equals("年")
                    && term.clauseBefore().endsWith("任期");
            if (told) {
                judge(body, term).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated term) {
        List<Stated> years = body.within(term.sentence(), term.place().sentenceEnd()).stream()
                .filter(figure -> figure.place().token().is(Token.Sort.DATE))
                .toList();
        boolean told = years.size() == 2
                && years.get(0).start() < term.start()
                && BEGINS.matcher(years.get(0).place().after()).find()
                && ENDS.matcher(years.get(1).place().after()).find();
        Matcher from = YEAR.matcher(years.isEmpty() ? "" : years.get(0).place().words());
        Matcher to = YEAR.matcher(told ? years.get(1).place().words() : "");
        if (!told || !from.find() || !to.find()) {
            return Optional.empty();
        }
        int lasts = Integer.parseInt(to.group(1)) - Integer.parseInt(from.group(1));
        return lasts == term.value().intValue()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Sort.PERIOD,
                        false,
                        List.of(years.get(0), term, years.get(1)),
                        BigDecimal.valueOf(lasts),
                        term.value(),
                        "years"));
    }
}
