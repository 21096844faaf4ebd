package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** 一季度主要抓了…，1月…，2月…，4月…: a month outside of the quarter or half that its sentence begins with. */
final class Quarters implements Check {

    private static final Pattern BEGINS =
            Pattern.compile("^(?:在|今年|本年|\\d{4}年)*(?:([一二三四])季度|([上下])半年)(?!末|后|以来|起|至|到|前|结束|的?(?:基础|计划|任务|目标))");
    private static final Pattern ANY = Pattern.compile("季度|半年|明年|去年|上年|次年|年底|全年");
    private static final Pattern MONTH = Pattern.compile("^(\\d{1,2})月");
    /** 对5月摸排的职工: when something else was done. */
    private static final Pattern OPENS = Pattern.compile("^[于在]?$");

    private static final int QUARTER = 3;
    private static final int HALF = 6;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated date : body.figures()) {
            if (date.place().token().is(Token.Sort.DATE) && !body.text().isAhead(date.start())) {
                judge(date).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Stated date) {
        String before = date.place().sentenceBefore().strip();
        Matcher begins = BEGINS.matcher(before);
        Matcher month = MONTH.matcher(date.place().words());
        if (!begins.find()
                || !month.find()
                || ANY.matcher(before.substring(begins.end())).find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(month.group(1));
        int length = begins.group(1) == null ? HALF : QUARTER;
        int part = begins.group(1) == null ? "上下".indexOf(begins.group(2)) : "一二三四".indexOf(begins.group(1));
        boolean within = number > part * length && number <= (part + 1) * length;
        return within || !OPENS.matcher(date.clauseBefore()).find()
                ? Optional.empty()
                : Optional.of(new Finding(Sort.PERIOD, false, List.of(date), null, null, "part-of-year"));
    }
}
