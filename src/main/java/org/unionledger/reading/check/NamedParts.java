package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 建成书屋和驿站90个，其中书屋50个，驿站35个: where the whole names its two sorts, the two are all of it. */
final class NamedParts implements Check {

    private static final Pattern TWO = Pattern.compile("([\\p{IsHan}]{2,8})(?:和|与|及|、)([\\p{IsHan}]{2,8})$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated whole : body.figures()) {
            if (whole.isCount() && whole.isExact()) {
                judge(body, whole).ifPresent(findings::add);
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

    /** The label is the name, or how it ends, with nothing but 其中 before it. */
    private static boolean isNamed(String link, String name) {
        String label = link.replaceAll("^[,、:(]|其中[:,]?", "").replaceAll("^[,、:(]", "");
        return label.length() >= 2 && name.endsWith(label);
    }
}
