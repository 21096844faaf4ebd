package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;

/** 辖社区14个。…16个社区全部建立联合会: all of them are as many as there were told to be. */
final class AllOfThem implements Check {

    private static final Pattern ALL = Pattern.compile("^([\\p{IsHan}]{2,8}?)(?:已)?(?:全部|均已?|都已|全都)");
    /** 全镇46家工会组织中, 公司250名会员全部: all there are of the body that is spoken of. */
    private static final Pattern OF_THE_WHOLE =
            Pattern.compile("^(?:目前,?|现)?全(?:街道|乡镇|镇|乡|县|区|市|校|院|厂|局|系统|行业|公司|集团|园区)(?:现有|的)?$");

    private static final Pattern OF_THE_BODY =
            Pattern.compile("^(?:目前|现在?)?(?:我们?)?(?:街道|公司|学校|工会|镇|厂|医院|机关|辖区)?(?:现有|的)?$");
    private static final Pattern AMONG = Pattern.compile("^([\\p{IsHan}]{2,8}?)(?:当中|中)(?=,)");
    private static final Pattern BEFORE = Pattern.compile("([\\p{IsHan}]{2})$");
    private static final String THERE_ARE = "(?:共有|现有|下辖|辖有?|设有?|共设|下设|建立|建有|配备|拥有|共|有)(?:基层|企业|小微|规上|非公){0,2}";
    private static final int NEAREST = 8;

    /** A text does not tell of all of something more often. */
    private static final int MOST = 40;

    @Override
    public List<Finding> of(Body body) {
        return body.figures().stream()
                .filter(figure -> figure.isCount() && figure.isExact() && figure.role() != Role.PLAN)
                .filter(figure -> noun(figure).isPresent())
                .limit(MOST)
                .flatMap(figure -> noun(figure).flatMap(noun -> judge(body, figure, noun)).stream())
                .toList();
    }

    /** 16个社区全部…, 覆盖企业31家全部. */
    private static Optional<String> noun(Stated figure) {
        Matcher all = ALL.matcher(figure.place().after());
        if (all.find()) {
            return OF_THE_BODY.matcher(figure.clauseBefore()).matches()
                            || OF_THE_WHOLE.matcher(figure.clauseBefore()).matches()
                    ? Optional.of(all.group(1))
                    : Optional.empty();
        }
        Matcher among = AMONG.matcher(figure.place().sentenceAfter());
        if (among.find() && OF_THE_WHOLE.matcher(figure.clauseBefore()).matches()) {
            return Optional.of(among.group(1));
        }
        Matcher before = BEFORE.matcher(figure.clauseBefore());
        return figure.place().after().startsWith("全部") && before.find()
                ? Optional.of(before.group(1))
                : Optional.empty();
    }

    /** Fewer than there are may be all of some, where nothing says that they are all of the body. */
    private static boolean isMeant(Stated figure, Stated total) {
        return figure.clauseBefore().isEmpty()
                || OF_THE_WHOLE.matcher(figure.clauseBefore()).matches()
                || figure.value().compareTo(total.value()) > 0;
    }

    /** Nothing else that was told of the same noun has this number, and there are so many of it told once. */
    private static Optional<Finding> judge(Body body, Stated figure, String noun) {
        Pattern thereAre = Pattern.compile(THERE_ARE + Pattern.quote(noun) + "$|" + THERE_ARE + "$");
        List<Stated> others = body.remembered(figure).stream()
                .filter(other -> other.isQuantity() && other.isAlike(figure))
                .toList();
        List<Stated> totals = others.stream()
                .filter(other -> thereAre.matcher(other.clauseBefore()).find())
                .filter(other -> (other.clauseBefore() + other.place().after()).contains(noun))
                .toList();
        boolean known = others.stream().anyMatch(other -> other.value().compareTo(figure.value()) == 0);
        boolean sure = totals.size() == 1
                && !known
                && totals.get(0).isExact()
                && isMeant(figure, totals.get(0))
                && body.between(totals.get(0), figure).length() > NEAREST;
        return sure
                ? Optional.of(new Finding(
                        Sort.REPEATED,
                        false,
                        List.of(totals.get(0), figure),
                        totals.get(0).value(),
                        figure.value(),
                        "repeated"))
                : Optional.empty();
    }
}
