package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** 年初73户，新建档24户，脱困10户，目前在档87户: what was there, came and went, against what is there. */
final class Flow implements Check {

    private static final String NAMED = "[^,。;、\\d]{0,10}$";

    /** What the words before a count say of it. */
    private enum Step {
        OPENING("(?:年初|月初|期初|上年末|上年底|去年底|去年末|原有|原来有?|原|上年结余|上年结转|上年未结|往年结转|期初结余|结转)"),
        CLOSING("(?:(?:\\d{1,2}月|月)[底末]|年末|年底|期末|目前|现有|现|总数达?到?|尚有|结余|净增|共有|剩余|还有)"),
        LEFT("(?:减少|退出|退会|脱困|解困|脱贫|退休|调出|转出|注销|撤销|支出|使用|用去|撤并|办结|结案|流失|离职|离校|除名|迁出|死亡|核减|调离|销号)"),
        CAME("(?:新增|新建|新建档|新发展|发展|新吸收|吸收|新成立|拨入|下拨|增设|新收|新进|新入|新纳入|收入|转入|调入|增加|受理|新招|纳入)");

        private final Pattern words;

        Step(String words) {
            this.words = Pattern.compile(words + NAMED);
        }

        static Optional<Step> of(Stated figure) {
            for (Step step : values()) {
                if (step.words.matcher(figure.clauseBefore()).find()) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern OPEN = Pattern.compile("其中|等|左右|比|较|同比|合并|划|调整|每|累计|分别");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isCount() && Step.of(figure).filter(Step.CLOSING::equals).isPresent()) {
                judge(body, figure).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Only where each count of the sentence is one of these, the first what was there or came, the last what is. */
    private static Optional<Finding> judge(Body body, Stated closing) {
        List<Stated> steps = body.before(closing).stream()
                .filter(figure -> figure.isQuantity() && figure.isAlike(closing))
                .toList();
        boolean plain = steps.size() >= 2
                && closing.isExact()
                && steps.stream()
                        .allMatch(step -> step.isExact()
                                && Step.of(step).filter(s -> s != Step.CLOSING).isPresent())
                && body.before(closing).stream().noneMatch(Stated::isShare)
                && !OPEN.matcher(closing.place().sentenceBefore()).find();
        boolean net = closing.clauseBefore().contains("净增");
        boolean opened =
                plain && Step.of(steps.get(0)).filter(Step.OPENING::equals).isPresent();
        boolean once = plain
                && steps.stream()
                                .filter(step -> Step.of(step)
                                        .filter(Step.OPENING::equals)
                                        .isPresent())
                                .count()
                        == (net ? 0 : 1);
        if (!plain || !once || opened == net) {
            return Optional.empty();
        }
        BigDecimal computed = steps.stream().map(Flow::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Stated> quotes = new ArrayList<>(steps);
        quotes.add(closing);
        boolean holds = computed.compareTo(closing.value()) == 0;
        return Optional.of(new Finding(Sort.PARTS, holds, quotes, computed, closing.value(), "flow"));
    }

    private static BigDecimal signed(Stated step) {
        return Step.of(step).filter(Step.LEFT::equals).isPresent()
                ? step.value().negate()
                : step.value();
    }
}
