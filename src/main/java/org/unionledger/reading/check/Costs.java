package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionledger.reading.number.Measure;

/** 投入35万元，建成职工服务中心 and 投资53万元建成的职工服务中心: what one thing cost. */
final class Costs {

    private static final Pattern SPENT = Pattern.compile("(?:投入|投资|出资|花费|耗资|筹资)(?:资金)?$");
    private static final Pattern ON = Pattern.compile(
            "^(?:资金)?,?(?:用于|新)?(?:建成|建设|建立|修建|打造|改造|装修|购置|搭建|建)(?:了|的)?([\\p{IsHan}]{4,14}?)(?:于|已|并|正式|投入|[,。;]|$)");
    private static final Pattern FURTHER = Pattern.compile("又|再|追加|另|一期|二期|首期|分别|每|各|计划|预计");
    private static final int MOST = 40;

    private Costs() {}

    static Stream<Retold> in(List<Stated> results) {
        List<Stated> spent = results.stream()
                .filter(figure -> figure.measure() == Measure.MONEY
                        && SPENT.matcher(figure.clauseBefore()).find()
                        && !FURTHER.matcher(figure.clauseBefore()).find()
                        && thing(figure).isPresent())
                .limit(MOST)
                .toList();
        return Retold.pairs(spent)
                .filter(pair -> pair.first().sentence() != pair.later().sentence()
                        && thing(pair.first()).equals(thing(pair.later())));
    }

    private static Optional<String> thing(Stated figure) {
        Matcher on = ON.matcher(figure.place().sentenceAfter());
        return on.find() ? Optional.of(on.group(1)) : Optional.empty();
    }
}
