package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 一等奖3名、二等奖6名、三等奖9名，共18名: parts that stand before their whole. */
final class Together {

    private static final Pattern TOGETHER = Pattern.compile("(?:共计|合计|总计|总共|共(?!同|建|产|享|青))[^,。、0-9]{0,8}$");
    private static final Pattern SURELY = Pattern.compile("共计|合计|总计");

    private Together() {}

    static Optional<Finding> before(Body body, Stated whole) {
        List<Stated> parts = TOGETHER.matcher(whole.clauseBefore()).find() ? parts(body, whole) : List.of();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Division division = new Division(body, whole, parts);
        boolean holds = division.sum().compareTo(whole.value()) == 0;
        return holds || isSure(body, whole, parts) && !division.isOverlapping()
                ? Optional.of(division.finding(holds))
                : Optional.empty();
    }

    /** All of its sort that stand before it without another in between. */
    private static List<Stated> parts(Body body, Stated whole) {
        List<Stated> parts = new ArrayList<>();
        List<Stated> before =
                body.before(whole).stream().filter(Stated::isQuantity).toList();
        for (int i = before.size() - 1;
                i >= 0 && before.get(i).isAlike(whole) && before.get(i).isExact();
                i--) {
            parts.add(0, before.get(i));
        }
        return parts;
    }

    private static boolean isSure(Body body, Stated whole, List<Stated> parts) {
        return SURELY.matcher(whole.clauseBefore()).find()
                && !body.page().substring(whole.sentence(), whole.start()).contains("其中")
                && parts.stream().noneMatch(part -> part.clauseBefore().contains("每"));
    }
}
