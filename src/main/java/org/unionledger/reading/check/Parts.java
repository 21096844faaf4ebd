package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Measure;

/**
 * Parts against their whole: 58家，其中…36家、…14家、…10家, or …20户、…30户，共50户. A list behind 其中 may leave something out and its
 * parts may overlap, so that only what cannot be right is said to be wrong.
 */
final class Parts implements Check {

    private static final Pattern OF_WHICH = Pattern.compile("其中|分别(?:是|为)?|包括|分为|包含");
    private static final int LONGEST_LABEL = 10;
    private static final Pattern REST = Pattern.compile("其余|剩下|剩余|余下|另外");
    private static final Pattern GATHERED = Pattern.compile("共|总|合计|收到|全");

    /** The list is over where the sentence goes on to what came of it. */
    private static final Pattern ANOTHER_STEP = Pattern.compile("合在一起|实际|最终|仅|只有|采纳|合计|共计|一共|连同|累计|已有|现有|总数|加上");

    private static final Pattern TOGETHER = Pattern.compile("(?:共计|合计|总计|总共|共(?!同|建|产|享|青))[^,。、0-9]{0,8}$");
    /** What one person or union may be besides something else of the list. */
    private static final Pattern OVERLAPPING =
            Pattern.compile("女|农民工|党员|团员|青年|困难|派遣|少数民族|大专|本科|学历|残疾|劳模|外来|一线|先进|骨干|代表|岁|班主任|教龄|乡村|退役|技师|高级工|聘用|护理");

    private static final Pattern LINK = Pattern.compile("^[^。;\\n]{0,22}$");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated whole : body.figures()) {
            if (whole.isCount() && whole.isExact()) {
                behind(body, whole).or(() -> before(body, whole)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The list that follows a whole, in its sentence or at the beginning of the next. */
    private static Optional<Finding> behind(Body body, Stated whole) {
        List<Stated> all = body.figures().stream().filter(Stated::isQuantity).toList();
        int at = all.indexOf(whole);
        List<Stated> parts = new ArrayList<>();
        boolean announced = false;
        boolean explicit = false;
        Stated last = whole;
        for (Stated next : all.subList(at + 1, all.size())) {
            String link = body.between(last, next);
            boolean says = OF_WHICH.matcher(link).find();
            if (announced && ANOTHER_STEP.matcher(link).find()) {
                break;
            }
            if (!announced
                    && !says
                    && (next.role() == Role.TARGET || COMPARISON.matcher(link).find())) {
                last = next;
                continue;
            }
            if (!announced && !says && next.isAlike(whole)) {
                return unannounced(body, whole);
            }
            if (link.contains("\n")
                    || link.contains("。") && (announced || !says || link.indexOf("。") > 20)
                    || announced && link.contains(";") && !parts.isEmpty() && !listed(link)) {
                break;
            }
            announced |= says;
            explicit |= link.contains("分别") || link.contains("分为");
            if (announced
                    && next.isAlike(whole)
                    && next.isExact()
                    && !COMPARISON.matcher(link).find()) {
                if (!LINK.matcher(link.substring(says ? link.lastIndexOf(lastOf(link)) : 0))
                        .find()) {
                    break;
                }
                parts.add(next);
            } else if (announced && !next.isShare()) {
                break;
            }
            last = next;
        }
        return announced ? judged(body, whole, parts, explicit) : unannounced(body, whole);
    }

    private static final Pattern COMPARISON = Pattern.compile("比|较|增加|减少|上年|去年|同期|新增|每");

    private static boolean listed(String link) {
        return link.indexOf(';') <= 1;
    }

    private static String lastOf(String link) {
        return List.of("其中", "分别", "包括", "分为", "包含").stream()
                .filter(link::contains)
                .findFirst()
                .orElse("");
    }

    private static Optional<Finding> judged(Body body, Stated whole, List<Stated> parts, boolean explicit) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(whole.value());
        List<Stated> quotes = new ArrayList<>(List.of(whole));
        quotes.addAll(parts);
        if (compared == 0 && parts.size() > 1) {
            return Optional.of(new Finding(Sort.PARTS, true, quotes, sum, whole.value(), "parts"));
        }
        if (isNested(parts)) {
            return Optional.empty();
        }
        boolean tooMany = compared > 0
                && (parts.size() == 1 && !explicit
                        || parts.size() > 1
                                && !overlap(body, whole, parts)
                                && (explicit || areOneKind(body, whole, parts)));
        boolean tooFew = compared < 0 && (explicit && parts.size() > 1 || nearlyAll(body, whole, parts, sum));
        return tooMany || tooFew
                ? Optional.of(new Finding(Sort.PARTS, false, quotes, sum, whole.value(), "parts"))
                : Optional.empty();
    }

    /** 其中未建会企业19家，同意建会的12家，再考虑的7家: the rest are parts of the first. */
    private static boolean isNested(List<Stated> parts) {
        BigDecimal rest = parts.stream().skip(1).map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.size() > 2 && rest.compareTo(parts.get(0).value()) == 0;
    }

    /** Bodies and things are of one kind at a time; a person may be several, unless the names of the parts end alike. */
    private static boolean areOneKind(Body body, Stated whole, List<Stated> parts) {
        if (whole.measure() != Measure.PEOPLE && !whole.quantity().unit().word().equals("人次")) {
            return true;
        }
        Stated last = whole;
        Set<Character> ends = new HashSet<>();
        for (Stated part : parts) {
            String link = body.between(last, part);
            ends.add(link.isEmpty() ? ' ' : link.charAt(link.length() - 1));
            last = part;
        }
        return ends.size() * 2 <= parts.size();
    }

    /** 收到318条，生产部门186条，营销部门74条，机关后勤68条: three parts or more that come near the whole, or 除…外，其余…. */
    private static Optional<Finding> unannounced(Body body, Stated whole) {
        List<Stated> parts = new ArrayList<>();
        boolean except = false;
        Stated last = whole;
        for (Stated next : body.after(whole).stream().filter(Stated::isQuantity).toList()) {
            String link = body.between(last, next);
            except |= parts.isEmpty() && link.contains("除");
            boolean rest = except && REST.matcher(link).find();
            boolean listed = link.length() <= LONGEST_LABEL
                    && !link.contains(";")
                    && !ANOTHER_STEP.matcher(link).find();
            if (!next.isAlike(whole) || !next.isExact() || !rest && !listed) {
                break;
            }
            parts.add(next);
            last = next;
            if (rest) {
                return judged(body, whole, parts, true);
            }
        }
        return isWhole(whole, parts) ? judged(body, whole, parts, true) : Optional.empty();
    }

    private static boolean isWhole(Stated whole, List<Stated> parts) {
        BigDecimal sum = parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(whole.value()).abs();
        boolean near = off.multiply(BigDecimal.TEN).compareTo(whole.value()) <= 0;
        boolean meant = GATHERED.matcher(whole.clauseBefore()).find();
        return off.signum() == 0 && parts.size() >= 2 || near && meant && parts.size() >= 3;
    }

    /** Three parts or more of one kind that miss the whole by little were meant to be all of it. */
    private static boolean nearlyAll(Body body, Stated whole, List<Stated> parts, BigDecimal sum) {
        return parts.size() >= 3
                && !overlap(body, whole, parts)
                && sum.multiply(BigDecimal.TEN).compareTo(whole.value().multiply(BigDecimal.valueOf(9))) >= 0;
    }

    private static boolean overlap(Body body, Stated whole, List<Stated> parts) {
        Stated last = whole;
        for (Stated part : parts) {
            String link = body.between(last, part);
            if (OVERLAPPING.matcher(link).find()
                    || OVERLAPPING.matcher(part.subject().noun()).find()) {
                return true;
            }
            last = part;
        }
        return false;
    }

    /** 一等奖3名、二等奖6名、三等奖9名，共18名. */
    private static Optional<Finding> before(Body body, Stated whole) {
        if (!TOGETHER.matcher(whole.clauseBefore()).find()) {
            return Optional.empty();
        }
        List<Stated> parts = new ArrayList<>();
        List<Stated> before =
                body.before(whole).stream().filter(Stated::isQuantity).toList();
        for (int i = before.size() - 1;
                i >= 0 && before.get(i).isAlike(whole) && before.get(i).isExact();
                i--) {
            parts.add(0, before.get(i));
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean holds = sum.compareTo(whole.value()) == 0;
        boolean sure = whole.clauseBefore().matches(".*(?:共计|合计|总计)[^,。]*")
                && !body.page().substring(whole.sentence(), whole.start()).contains("其中")
                && parts.stream().noneMatch(part -> part.clauseBefore().contains("每"));
        parts.add(whole);
        return holds || sure && !overlap(body, parts.get(0), parts.subList(1, parts.size() - 1))
                ? Optional.of(new Finding(Sort.PARTS, holds, parts, sum, whole.value(), "parts"))
                : Optional.empty();
    }
}
