package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.ORDINAL;
import static org.unionledger.reading.number.Written.CLAUSE_BEGINS;
import static org.unionledger.reading.number.Written.SMALL;

import java.util.List;

/** Numbers that order: headings, 一是…二是…, first places and classes of prizes. */
final class Orders {

    private static final String LINE = "(?<=^|\\n|\\n[ \\t]{1,12})";

    static final List<Form> FORMS = List.of(
            Form.of(LINE + "(" + SMALL + ")(?:、|,(?= ?\\p{IsHan})|\\.(?!\\d)|\\.(?=\\d{1,2}月|\\d{4})|\\))", ORDINAL),
            Form.of("[(](" + SMALL + ")[)](?!年|号)", ORDINAL),
            Form.of("[①-⑳]", ORDINAL),
            Form.of("(?<=(?:^|[\\n 【(])第?篇)" + SMALL, ORDINAL),
            Form.of(
                    CLAUSE_BEGINS + "(" + SMALL + ")(?:是(?!一样|时)|要(?!求|素)|、(?=\\p{IsHan}{3})(?!" + SMALL + "[、月日等]))",
                    ORDINAL),
            Form.of("(?<=其)([一二三四五六七八九])(?=[,:、是])", ORDINAL),
            Form.of(
                    "(?<!\\d)(\\d{1,2})(?:、|\\.(?!\\d))(?=\\p{IsHan}{2})(?!\\d{1,2}、" + SMALL
                            + "月)(?<=[。;:\\n ]\\d{1,2}[、.])",
                    ORDINAL),
            Form.of("第(?!一线|一时间|一手|三方|三产|一书记|一责任|一批次|二课堂|三者)" + SMALL + "(?:名|位|批|轮|组|期|阶段|季|篇|方面|天)?", ORDINAL),
            Form.of("[一二三四五1-5特](?:、[一二三四五1-5])*等(?:奖|功|(?=次))", ORDINAL),
            Form.of("前" + SMALL + "(?:名|强|位)", ORDINAL),
            Form.of("[一二三四五]级(?=[^联])", ORDINAL));

    private Orders() {}
}
