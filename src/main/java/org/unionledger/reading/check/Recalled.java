package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.number.Measure;

/**
 * 举办读书沙龙8期 and, among what was wanting, 6期读书沙龙看起来热闹: a text looks back at what it told once by its bare number and
 * name. 3场活动 of those that were put off or that nobody came to are some of them.
 */
final class Recalled {

    private static final Pattern WANTING = Pattern.compile("不足|反思|短板|差距|差在|缺憾|遗憾|欠缺|薄弱|存在的?问题|问题与|问题和");
    private static final Pattern BARE = Pattern.compile("(?:.*[:!?】”])?(?:今年的?|全年的?|一年来的?|本[年学]\\p{IsHan}?的?|这)?");
    private static final Pattern OF_SOME = Pattern.compile("因|取消|延期|推迟|改期|没|未|无人|缺|迟到|只有|只剩|仅有|有的|人数|偏|不到|不足|参加者");
    private static final int LEAST_NAME = 3;
    private static final int FARTHEST = 160;
    private static final int MOST = 20;

    private Recalled() {}

    static Stream<Retold> in(Body body, List<Stated> results) {
        return results.stream()
                .filter(figure -> figure.measure() == Measure.TIMES
                        && BARE.matcher(figure.clauseBefore()).matches()
                        && !OF_SOME.matcher(figure.place().after()).find()
                        && isAmongWhatWasWanting(body, figure))
                .limit(MOST)
                .flatMap(figure -> told(results, figure).stream());
    }

    /** What was told of it before, once and in one number only. */
    private static Optional<Retold> told(List<Stated> results, Stated later) {
        List<Stated> before = results.stream()
                .filter(first -> first.start() < later.start() && first.isAlike(later) && isSame(first, later))
                .toList();
        return before.size() == 1
                        && before.get(0).sentence() != later.sentence()
                        && before.get(0).value().compareTo(later.value()) != 0
                ? Optional.of(new Retold(before.get(0), later))
                : Optional.empty();
    }

    /** By one name, or by one deed that counts itself: 33次往返, 23次奔走. */
    private static boolean isSame(Stated first, Stated later) {
        String name = Naming.withoutScope(first.subject().noun());
        boolean named = name.length() >= LEAST_NAME
                && (name.equals(Naming.withoutScope(later.subject().noun()))
                        || later.place().after().startsWith(name));
        return named || Naming.countsDeed(later) && Naming.countsDeed(first);
    }

    /** In a sentence or under a heading that says so. */
    private static boolean isAmongWhatWasWanting(Body body, Stated figure) {
        int start = figure.start();
        int line = body.page().lastIndexOf('\n', start - 1);
        int above = line <= 0 ? 0 : body.page().lastIndexOf('\n', line - 1) + 1;
        int from = Math.max(Math.max(above, body.text().bodyStart()), start - FARTHEST);
        return WANTING.matcher(body.page().substring(Math.min(from, start), start))
                .find();
    }
}
