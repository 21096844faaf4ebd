package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 建成书屋和驿站90个，其中书屋50个，驿站35个: where the whole names its two sorts, the two are all of it. */
final class NamedParts implements Check {

    private static final Pattern TWO = Pattern.compile("([\\p{IsHan}]{2,8})(?:和|与|及|、)([\\p{IsHan}]{2,8})$");

    private static final Pattern SEVERAL = Pattern.compile(
            "((?:[\\p{IsHan}]{2,12}、)+[\\p{IsHan}]{2,8}?(?:[和及与][\\p{IsHan}]{2,8}?)?)(?:共计|合计|总计|共|累计)?$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated whole : body.figures()) {
            if (whole.isCount() && whole.isExact()) {
                judge(body, whole).or(() -> several(body, whole)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> judge(Body body, Stated whole) {
        Matcher two = TWO.matcher(whole.clauseBefore());
        List<Stated> parts = body.countedAfter(whole).stream()
                .filter(part -> part.sentence() == whole.sentence() && part.isAlike(whole))
                .limit(2)
                .toList();
        if (!two.find() || parts.size() < 2) {
            return Optional.empty();
        }
        boolean named = isNamed(body.between(whole, parts.get(0)), two.group(1))
                && isNamed(body.between(parts.get(0), parts.get(1)), two.group(2))
                && parts.stream().allMatch(Stated::isExact);
        Division division = new Division(body, whole, parts);
        return named ? Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0)) : Optional.empty();
    }

    /** 困难党员、困难职工、困难劳模共计92人，其中困难党员21人、…: three sorts or more, each told by its name in turn. */
    private static Optional<Finding> several(Body body, Stated whole) {
        Matcher list = SEVERAL.matcher(whole.clauseBefore());
        if (!list.find()) {
            return Optional.empty();
        }
        List<String> names = List.of(list.group(1).split("[、和及与]", -1));
        List<Stated> parts =
                body.countedAfter(whole).stream().limit(names.size()).toList();
        boolean told = parts.size() == names.size();
        Stated last = whole;
        for (int i = 0; told && i < parts.size(); i++) {
            Stated part = parts.get(i);
            told = part.sentence() == whole.sentence()
                    && part.isQuantity()
                    && part.isAlike(whole)
                    && part.isExact()
                    && (isNamed(body.between(last, part), names.get(i)));
            last = part;
        }
        Division division = new Division(body, whole, parts);
        return told ? Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0)) : Optional.empty();
    }

    /** The label is the name, or how it ends, with nothing but 其中 before it. */
    private static boolean isNamed(String link, String name) {
        String label = link.replaceAll("^[,、:(]|其中[:,]?", "").replaceAll("^[,、:(]", "");
        return label.length() >= 2 && name.endsWith(label);
    }
}
