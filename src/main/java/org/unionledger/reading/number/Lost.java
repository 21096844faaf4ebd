package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.GARBLED;

import java.util.List;

/** Measure words whose number is gone, as where a page was copied without its digits: 全校共个代表队、名职工, 慰问金元. */
final class Lost {

    private static final String UNIT = "(?:余|多)?(?:万元|元|人次|名(?![次额单称誉牌师家列气录校])|个(?![人体性别案])|户(?![外籍口])|件(?!工资|制)"
            + "|篇(?![章幅])|场(?![所地馆面合景])|份(?![子额])|家(?![庭属长园乡政访])|条(?![例件款理])|项(?!目))";
    private static final String ENDS = "(?=[,。;、)])";
    private static final String MONEY = "金|款|经费|现金|金额|价值|补贴|补助|费用|解决|节约|投入|筹集|发放|募集|支出|收入|拨付";

    /** What such a form can begin with. */
    static final String BEGINNINGS = "月个名位户家件篇场份条项元万余多第人";

    static final List<Form> FORMS = List.of(
            Form.of("(?<=^|[\\n。;!] {0,2})月(?=份?,)", GARBLED),
            Form.of("(?<=(?<!公)共|[合总]计)" + UNIT, GARBLED),
            Form.of("(?<=约|近|达)(?:余|多)?(?:万?元|人次|名|户|家|件)" + ENDS, GARBLED),
            Form.of("(?<=[、,])(?:名|位|个|家|户)(?=教?职工|会员|女职工|选手|代表|农民工|干部|党员|[老教]师|队员|困难|特困|企业|家庭|单位)", GARBLED),
            Form.of("(?<=等)(?:[个家](?=企|事业|单位|公司)|个(?=部门|项目|村|社区|学校|工种|街道|乡镇)|名(?=同志|职工|教|选手|会员|党员|领导))", GARBLED),
            Form.of("(?<=企业|工会|小组|单位|组织|队伍|驿站|书屋)[个家]" + ENDS, GARBLED),
            Form.of("(?<=[困贫]难?职工)户" + ENDS + "|(?<=职工|会员|教师|家属|劳模)(?:名|人次)" + ENDS, GARBLED),
            Form.of("(?<=" + MONEY + ")万?元(?=[,。;、)]|资金|善款)", GARBLED),
            Form.of("(?<=获得?|评出|产生|表彰)个(?=[特一二三]等|优秀|先进)", GARBLED),
            Form.of("第[届次](?=\\p{IsHan})", GARBLED));

    private Lost() {}
}
