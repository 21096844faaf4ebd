package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;

/** 上半年新建工会5家。…新建的6家工会中，有2家没有挂牌: pointed back to by what was done with them. */
final class DoneThings implements Check {

    private static final Pattern POINTS =
            Pattern.compile("^(?:[一二三四五]是|\\d{1,2}[、.]|在)?(?:今年|本年|年内|一年来|半年来|全年|上半年|本学期)?\\p{IsHan}{2,4}的$");
    private static final Pattern OF_A_DEED =
            Pattern.compile("(?:[一二三四五]是|\\d{1,2}[、.]|[在对将给向])?(?:今年|本年度?|年内|一年来|半年来|全年|上半年|本学期)?(?:所)?(?:新)?(?:"
                    + Repeated.VERBS.pattern() + ")[到出]?的");
    private static final Pattern AMONG = Pattern.compile("^\\p{IsHan}{1,8}(?:中|里|里面|当中|之中)$");
    /** 新建的16家工会，多数在园区. */
    private static final Pattern MOSTLY = Pattern.compile("^\\p{IsHan}{1,6},(?:多数|大多|大部分|半数|过半|有一半)");

    private static final Pattern SO_MANY_ALL = Pattern.compile("^\\p{IsHan}{2,10}(?:全部|均|都)");
    private static final Pattern NARROWED =
            Pattern.compile("其中|每|[一二三四]季度|\\d月|去年|上年|前年|近年|历年|以来|计划|首批|又|再|另|各|部分|比|较");
    private static final int MOST = 20;

    @Override
    public List<Finding> of(Body body) {
        return body.figures().stream()
                .filter(figure -> figure.isCount()
                        && figure.isExact()
                        && !NARROWED.matcher(figure.clauseBefore()).find()
                        && POINTS.matcher(Naming.clause(figure)).matches()
                        && (SO_MANY_ALL.matcher(figure.place().after()).find()
                                || OF_A_DEED.matcher(Naming.clause(figure)).matches()
                                || AMONG.matcher(figure.place().after()).matches()
                                || MOSTLY.matcher(figure.place().sentenceAfter())
                                        .find()))
                .limit(MOST)
                .flatMap(figure -> judge(body, figure).stream())
                .toList();
    }

    /** Only one number was told of the deed and the noun, and none of the measure is the one pointed to. */
    private static Optional<Finding> judge(Body body, Stated figure) {
        List<Stated> alike = body.remembered(figure).stream()
                .filter(other -> other.isQuantity() && other.isAlike(figure))
                .toList();
        List<BigDecimal> told = alike.stream().map(Stated::value).toList();
        List<Stated> done = alike.stream()
                .filter(other ->
                        isSameDeed(other, figure) && other.role() == Role.RESULT && Naming.common(other, figure) >= 2)
                .toList();
        boolean sure = done.size() == 1
                && !told.contains(figure.value())
                && done.get(0).isExact()
                && done.get(0).sentence() != figure.sentence()
                && !isOfSome(done.get(0), figure)
                && isSameWord(done.get(0), figure)
                && !NARROWED.matcher(
                                done.get(0).clauseBefore() + done.get(0).place().after())
                        .find();
        return sure
                ? Optional.of(new Finding(
                        Sort.REPEATED,
                        false,
                        List.of(done.get(0), figure),
                        done.get(0).value(),
                        figure.value(),
                        "repeated"))
                : Optional.empty();
    }

    /** By the same deed, or by its very word where that is none the genre is known for: 新招录6名 and 新招录的8名. */
    private static boolean isSameDeed(Stated other, Stated figure) {
        String deed = figure.subject().deed();
        String word = Naming.clause(figure).replaceFirst("的$", "");
        return deed.isEmpty()
                ? word.length() >= 2 && other.clauseBefore().contains(word)
                : other.subject().deed().equals(deed);
    }

    /** 推荐93名选手 and 选送的6名选手: by another word of the same deed something else may be meant. */
    private static boolean isSameWord(Stated done, Stated figure) {
        String deed = Naming.clause(figure).replaceFirst("的$", "");
        String verb = deed.substring(Math.max(0, deed.length() - 2));
        return verb.chars().anyMatch(c -> done.clauseBefore().indexOf(c) >= 0);
    }

    /** 新建工会18家 and 新建的16家非公企业工会: by a narrower name fewer may be meant. */
    private static boolean isOfSome(Stated done, Stated figure) {
        String name = Naming.withoutScope(done.subject().noun());
        String again = Naming.withoutScope(figure.subject().noun());
        return again.length() > name.length() && figure.value().compareTo(done.value()) < 0;
    }
}
