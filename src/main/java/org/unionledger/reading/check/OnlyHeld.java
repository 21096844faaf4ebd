package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/** 全年召开车间级职代会9次 and, among what was wanting, 车间级职代会仅开了7次: so often in all, told twice. */
final class OnlyHeld implements Check {

    private static final Pattern ONLY =
            Pattern.compile("(?:^|[:是])([\\p{IsHan}]{4,12}?)(?:全年|一年)?(?:仅仅?|只|总共|一共|共)(?:召?开|举行|举办|开展|组织|搞)了?$");
    private static final Pattern NARROWED = Pattern.compile("季度|[上下]半年|月|其中|部分|个别|有的|每|去年|上年|计划|比|不少|某|各");
    private static final int MOST = 20;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        body.figures().stream().filter(OnlyHeld::isOften).limit(MOST * MOST).forEach(later -> {
            Matcher only = ONLY.matcher(later.clauseBefore());
            if (findings.size() < MOST && only.find() && !isNarrowed(later)) {
                body.remembered(later).stream()
                        .filter(first -> isOften(first) && first.isAlike(later) && !isNarrowed(first))
                        .filter(first -> first.sentence() != later.sentence()
                                && first.clauseBefore().endsWith(only.group(1)))
                        .reduce((one, last) -> last)
                        .filter(first -> first.value().compareTo(later.value()) != 0)
                        .map(first -> new Finding(
                                Sort.REPEATED, false, List.of(first, later), later.value(), first.value(), "repeated"))
                        .ifPresent(findings::add);
            }
        });
        return findings;
    }

    private static boolean isOften(Stated figure) {
        return figure.isQuantity()
                && figure.isExact()
                && figure.measure() == Measure.TIMES
                && figure.role() == Role.RESULT;
    }

    private static boolean isNarrowed(Stated figure) {
        return NARROWED.matcher(figure.place().sentenceBefore()).find();
    }
}
