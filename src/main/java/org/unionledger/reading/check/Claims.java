package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;

/** What a sentence claims of two counts that it tells: more than was set, all of them. */
final class Claims implements Check {

    private static final Pattern SET = Pattern.compile("(?:目标|任务|计划|指标|下达|要求)[^,。;\\d]{0,10}$");
    private static final Pattern DONE =
            Pattern.compile("(?:实际|实|最终|完成|新建|建成|创建|发展|达到?|组建|签订|培训|吸收|建立|举办|开展)[^,。;\\d]{0,8}$");
    /** 超出计划3家: by how much more. */
    private static final Pattern SURPASSED_BY =
            Pattern.compile("(?:超出?|超过|比)(?:了)?(?:年度|全年|年初|原定)?(?:计划|目标|任务|预期)(?:多|多出|的)?(?:了)?$");

    /** 目标任务100%完成：计划400人次，实际372人次. */
    private static final Pattern CLAIMED_BEFORE = Pattern.compile(
            "(?:任务|目标|计划|指标)[^,。;]{0,6}(?:100%|全面|圆满|全部|如数|超额|足额)完成[^,。;\\d]{0,4}[:,]|(?:全面|圆满|超额|如数|足额)完成[^,。;\\d]{0,8}(?:任务|目标|计划|指标)[:,]");

    private static final Pattern DUE =
            Pattern.compile("(?:受理|应[\\p{IsHan}]{1,4}|收到|接到|提出|征集|诉求|共|全部|所有)[^,。;\\d]{0,8}$|^[^,。;]*$");
    private static final Pattern CROSSED = Pattern.compile("(?<!未|没有?|未能)突破(?:了)?$");
    private static final Pattern REACHED =
            Pattern.compile("^(?:总数|人数)?(?:达到?|实际(?:达到?|支出|开支|使用|花费|收缴|完成|到账|参加|发放|入会)?|实有)$");
    private static final Pattern WITHIN = Pattern.compile("以内$");
    private static final Pattern KEPT = Pattern.compile("(?:控制|保持|限制|压缩|稳定)[在到]$");
    private static final Pattern CROSSED_ITSELF = Pattern.compile("^(?:超过|逾)");

    /** A claim, and how what was done must compare to what was set for it, as compareTo tells. */
    private enum Claim {
        SURPASSED("(?<!未|没有|未能)超额", 1, 1),
        FULFILLED(
                "(?<!未|未能|没有|未全面)(?:圆满|全面|顺利|如期|提前|超额)完成(?:了)?(?:年度|全年|年初|上级|区里|目标|下达|各项|的|确定|既定|收缴|征缴|建会|组建|入会|发展|培训)*(?:任务|目标|计划|指标)",
                0,
                1),
        MISSED("(?:未|没有|未能)(?:全面|如期|按期)?完成(?:年度|全年|年初|下达|原定|目标|的|既定)*(?:任务|目标|计划|指标)", -1, -1);

        private final Pattern words;
        private final int least;
        private final int most;

        Claim(String words, int least, int most) {
            this.words = Pattern.compile("^[^。;\\d]{0,8}[,，][^。;\\d%]{0,10}" + words);
            this.least = least;
            this.most = most;
        }

        boolean holds(BigDecimal set, BigDecimal done) {
            int compared = done.compareTo(set);
            return compared >= least && compared <= most;
        }
    }

    private static final Pattern ALL_BEFORE = Pattern.compile(
            "^[\\p{IsHan}]{0,8}(?:全部|均已?|全都|悉数|尽数|一律)(?:得到|予以|已)?(\\p{IsHan}{2})[^,。;\\d]{0,6},(?:实际|共|\\1)");
    private static final Pattern ALL_OF = Pattern.compile(
            "^[^。;\\d,]{0,6},(?:已)?(?:实现)?(?:全部|均|全都)(?:得到|予以|已)?(\\p{IsHan}{2})|^[^。;\\d,]{0,6},(全体|全员|无一人?缺席)|^[^。;\\d,]{0,6},(?![^,]{0,4}(?:以上|规模))[^,。;\\d]{0,6}实现了?(?:百分之百|全部)\\p{IsHan}{2}|^[^。;\\d,]{0,6},(?:已)?实现了?(?:建会|组建|签订|参保|入会|体检)?(?:的)?(?:全覆盖|全员\\p{IsHan}{2})(?!率)");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isCount() && figure.isExact()) {
                List<Stated> before = body.before(figure).stream()
                        .filter(other -> other.isQuantity() && other.isAlike(figure))
                        .toList();
                if (!before.isEmpty() && isTold(before.get(before.size() - 1))) {
                    judge(body, before.get(before.size() - 1), figure, before.size() == 1)
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean isTold(Stated figure) {
        return figure.isExact()
                || CROSSED_ITSELF.matcher(figure.place().words()).find()
                || WITHIN.matcher(figure.place().words()).find();
    }

    private static Optional<Finding> judge(Body body, Stated first, Stated later, boolean alone) {
        if (!body.isSameStatement(first, later)) {
            return Optional.empty();
        }
        if (!first.isExact()) {
            return crossed(body, first, later).or(() -> kept(body, first, later));
        }
        return surpassedBy(body, later)
                .or(() -> fulfilled(first, later))
                .or(() -> alone ? all(first, later) : Optional.empty())
                .or(() -> alone ? allBefore(body, first, later) : Optional.empty())
                .or(() -> crossed(body, first, later));
    }

    /** 目标85家，实际完成71家，超额完成. */
    private static Optional<Finding> fulfilled(Stated set, Stated done) {
        boolean both =
                (set.role() == Role.TARGET || SET.matcher(set.clauseBefore()).find())
                        && done.role() != Role.TARGET
                        && DONE.matcher(done.clauseBefore()).find();
        if (!both) {
            return Optional.empty();
        }
        if (CLAIMED_BEFORE.matcher(set.place().sentenceBefore()).find()) {
            return done.value().compareTo(set.value()) < 0 ? Optional.of(finding(set, done)) : Optional.empty();
        }
        for (Claim claim : Claim.values()) {
            boolean claimed = claim.words.matcher(done.place().sentenceAfter()).find();
            if (claimed) {
                boolean right = claim.holds(set.value(), done.value());
                return right ? Optional.empty() : Optional.of(finding(set, done));
            }
        }
        return Optional.empty();
    }

    /** 计划30家，实建27家，超出计划3家: the difference, and on which side of what was set it lies. */
    private static Optional<Finding> surpassedBy(Body body, Stated more) {
        List<Stated> counts = body.before(more).stream()
                .filter(other -> other.isQuantity() && other.isAlike(more) && body.isSameStatement(more, other))
                .toList();
        if (counts.size() != 2 || !SURPASSED_BY.matcher(more.clauseBefore()).find()) {
            return Optional.empty();
        }
        Stated set = counts.get(0);
        Stated done = counts.get(1);
        boolean wrong = set.isExact()
                && done.isExact()
                && (set.role() == Role.TARGET || SET.matcher(set.clauseBefore()).find())
                && DONE.matcher(done.clauseBefore()).find()
                && done.value().subtract(set.value()).compareTo(more.value()) != 0;
        return wrong
                ? Optional.of(new Finding(
                        Sort.ORDER,
                        false,
                        List.of(set, done, more),
                        done.value().subtract(set.value()),
                        more.value(),
                        "claim"))
                : Optional.empty();
    }

    /** 65件，办结51件，全部办结: the same deed of all of them. */
    private static Optional<Finding> all(Stated whole, Stated part) {
        var claim = ALL_OF.matcher(part.place().sentenceAfter());
        if (part.value().compareTo(whole.value()) >= 0
                || !claim.find()
                || !DUE.matcher(whole.clauseBefore()).find()) {
            return Optional.empty();
        }
        if (claim.group(2) == null && claim.group(1) == null) {
            return whole.clauseBefore().contains("应") ? Optional.of(finding(whole, part)) : Optional.empty();
        }
        boolean same = claim.group(1) != null
                ? part.clauseBefore().contains(claim.group(1))
                : whole.clauseBefore().contains("应") && part.clauseBefore().contains("到");
        return same ? Optional.of(finding(whole, part)) : Optional.empty();
    }

    /** 68名困难职工全部走访，实际走访54名. */
    private static Optional<Finding> allBefore(Body body, Stated whole, Stated part) {
        Matcher claim = ALL_BEFORE.matcher(body.between(whole, part));
        boolean wrong = claim.find()
                && part.clauseBefore().contains(claim.group(1))
                && part.value().compareTo(whole.value()) < 0;
        return wrong ? Optional.of(finding(whole, part)) : Optional.empty();
    }

    /** 突破5000人，达到4800人. */
    private static Optional<Finding> crossed(Body body, Stated bound, Stated reached) {
        boolean crossed = CROSSED.matcher(bound.clauseBefore()).find()
                || CROSSED_ITSELF.matcher(bound.place().words()).find();
        boolean wrong = crossed
                && REACHED.matcher(reached.clauseBefore()).find()
                && body.between(bound, reached).length() <= 8
                && reached.value().compareTo(bound.value()) < 0;
        return wrong ? Optional.of(finding(bound, reached)) : Optional.empty();
    }

    /** 控制在20万元以内，实际开支21.7万元. */
    private static Optional<Finding> kept(Body body, Stated bound, Stated reached) {
        boolean wrong = WITHIN.matcher(bound.place().words()).find()
                && KEPT.matcher(bound.clauseBefore()).find()
                && REACHED.matcher(reached.clauseBefore()).find()
                && body.between(bound, reached).length() <= 8
                && reached.value().compareTo(bound.value()) > 0;
        return wrong ? Optional.of(finding(bound, reached)) : Optional.empty();
    }

    private static Finding finding(Stated first, Stated later) {
        return new Finding(Sort.ORDER, false, List.of(first, later), first.value(), later.value(), "claim");
    }
}
