package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** “三个到位”，即组织到位、责任到位、经费到位: a slogan that counts, and what it counts told at once by the same word. */
final class Slogans implements Check {

    private static final Pattern SLOGAN = Pattern.compile("^([一二两三四五六七八九])个?([\\p{IsHan}]{2})$");
    private static final Pattern LIST = Pattern.compile("^[”\"]?(?:方案|要求|工作法|机制)?,?(?:即|:|也就是)([^。;\\n]*)");
    /** Held against its announcement elsewhere. */
    private static final Pattern NUMBERED = Pattern.compile("一是|其一|第一");

    private static final int LEAST = 2;

    /** “讲、评、访、帮”四字工作法. */
    private static final Pattern CHARACTERS = Pattern.compile("^([一二两三四五六七八九])字$");

    private static final Pattern TOLD = Pattern.compile("[“\"]((?:\\p{IsHan}[、,])+\\p{IsHan})[”\"]$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            judge(figure).or(() -> characters(figure)).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> characters(Stated figure) {
        Matcher slogan = CHARACTERS.matcher(figure.place().words());
        Matcher list = TOLD.matcher(figure.place().sentenceBefore());
        if (!slogan.find() || !list.find()) {
            return Optional.empty();
        }
        int said = said(slogan);
        int told = (list.group(1).length() + 1) / 2;
        return told == said ? Optional.empty() : Optional.of(finding(figure, told, said));
    }

    private static int said(Matcher slogan) {
        return "〇一二三四五六七八九".indexOf(slogan.group(1).replace('两', '二'));
    }

    private static Finding finding(Stated figure, long told, int said) {
        return new Finding(
                Sort.COUNT, false, List.of(figure), BigDecimal.valueOf(told), BigDecimal.valueOf(said), "count");
    }

    private static Optional<Finding> judge(Stated figure) {
        Matcher slogan = SLOGAN.matcher(figure.place().words());
        Matcher list = LIST.matcher(figure.place().sentenceAfter());
        if (!slogan.find() || !list.find()) {
            return Optional.empty();
        }
        int said = said(slogan);
        long told = Pattern.compile(slogan.group(2))
                .matcher(list.group(1))
                .results()
                .count();
        return told >= LEAST && told != said && !NUMBERED.matcher(list.group(1)).find()
                ? Optional.of(finding(figure, told, said))
                : Optional.empty();
    }
}
