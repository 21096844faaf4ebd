package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.REFERENCE;
import static org.unionledger.reading.number.Written.CLAUSE_BEGINS;
import static org.unionledger.reading.number.Written.SMALL;

import java.util.List;

/** Numbers that name something else: documents, articles, congresses, telephones, feasts, places. */
final class References {

    private static final String NUMBER = "(?:\\d{1,4}|[一二三四五六七八九十百零]{1,6})";

    static final List<Form> FORMS = List.of(
            Form.of("[〔\\[(【](?:19|20)\\d{2}[〕\\])】]第?\\d{1,4}号?", REFERENCE),
            Form.of("(?<=[(\\n总] {0,8})第" + NUMBER + "期(?=[)(,、\\s]|$)", REFERENCE),
            Form.of(
                    "第" + NUMBER
                            + "个(?=\\p{IsHan}{0,6}[“\"]?\\p{IsHan}{0,7}(?:[^季环]节|纪念日|宣传日|助残日|禁毒日|环境日|生日|周年|宣传周|活动周|安全生产月|宣传月))",
                    REFERENCE),
            Form.of("第 ?" + NUMBER + "(?:届(?:第?" + SMALL + "次)?|条(?:第" + SMALL + "款)?|款|号|章|版|次)", REFERENCE),
            Form.of("(?<![新上本每这历了共])" + SMALL + "届(?! ?第?" + SMALL + "[中次])", REFERENCE),
            Form.of(SMALL + "届 ?第?" + SMALL + "[中次](?:全会|会议|全体会议)?", REFERENCE),
            Form.of("(?<=党的|工会|共青团|妇联|学习|贯彻|落实)第?(?:十[一二三四五六七八九]|二十[一]?)大(?![家会小力])", REFERENCE),
            Form.of("(?:十[一二三四五六七八九]|二十)大(?=精神|报告|代表|召开|以来|胜利|部署|决策)", REFERENCE),
            Form.of("(?<=党的)十[一二三四五六七八九](?=、(?:二?十[一二三四五六七八九]?)大)|(?<=党的十[一二三四五六七八九]、)二?十[一二三四五六七八九]?大", REFERENCE),
            Form.of("(?<=[楼座])\\d{3,4}(?=召开|举行|举办|开会|报告|会议|教室|办公)", REFERENCE),
            Form.of("十[一二三四五六七]五(?=”|’|\"|规划|期间|时期|计划|开局|末|收官|、|和)", REFERENCE),
            Form.of("第" + SMALL + "学期|(?<=\\n *)第" + SMALL + "期(?=\\s)", REFERENCE),
            Form.of("(?<=(?:电话|热线)[:：]?)\\d{5,12}(?!\\d)", REFERENCE),
            Form.of(
                    "(?<!\\d)(?:1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}|12\\d{3}(?=热线|转|工单|交办|投诉|来电|诉求|受理|职工|电话|服务|维权|平台|[\"”])|400-?\\d{3}-?\\d{4})(?!\\d)",
                    REFERENCE),
            Form.of("(?<=[“\"‘])(?:三八|五一|五四|六一|七一|八一|十一|三・八|五・一|三·八|五·一|六·一|3·8|5·1|6·1)", REFERENCE),
            Form.of(
                    "(?<=庆|迎|是|逢|在|和|、|的|以|纪念)(?:三八|五一|五四|六一|七一|八一|十一)(?=国际|劳动|妇女|儿童|青年|建党|建军|国庆|节|期间|前|后|长假|假|、|和|等)",
                    REFERENCE),
            Form.of(CLAUSE_BEGINS + "(?:三八|五一|五四|六一|七一|八一|十一)(?=国际|劳动节|妇女|儿童|青年节|建党|建军|国庆|节|期间|前|后)", REFERENCE),
            Form.of(
                    "(?<![零一二三四五六七八九十百千\\d第])(?:三八|五一|五四|六一|七一|八一|十一)(?=(?:国际)?(?:劳动|妇女|儿童|青年)?节(?![目约课水能省俭]))",
                    REFERENCE),
            Form.of("(?<=(?:喜迎|迎接|献礼)(?:党的)?)(?:十[一二三四五六七八九]|二十[一]?)大", REFERENCE),
            Form.of("\\d{1,2}:\\d{1,2}(?=的(?:关系|比例|配比))", REFERENCE),
            Form.of("(?<=(?:见|如|附)(?:附?表|附?图|附件) ?)\\d{1,2}(?=[)),。;、 ]|所示|$)", REFERENCE),
            Form.of("[一二三四五六七]中(?:全会|(?=(?:、[一二三四五六七]中){1,4}全会))", REFERENCE),
            Form.of("(?<=[表图])\\d{1,2}[—-]\\d{1,2}(?!\\d)", REFERENCE),
            Form.of("(?:五一|三八)(?=劳动奖|巾帼|红旗)", REFERENCE),
            Form.of("(?<![零一二三四五六七八九十百第年月])(?:三八|六一)(?=当天|当日|为|给|向|礼|慰问|亲子|关爱|活动|主题|组织|开展|举办|走访)", REFERENCE),
            Form.of("(?<![零一二三四五六七八九十百第])五一(?=\\p{IsHan})(?![零一二三四五六七八九十百千万]|" + Units.ANY + "|线|路|村|镇|区)", REFERENCE),
            Form.of("(?<![\\d])(?:1?\\d)[·.．](?:[123]?\\d)(?=”|\"|国际|全国|护士|记者|防灾|宪法|消防|安全|大地震|地震|汶川)", REFERENCE),
            Form.of(
                    "[一二三四五六七八九十]{1,3}楼(?![盘宇房道梯上下市栋台阁主])|\\d{1,4}(?:号(?!召|码|文件)|号文件?|号楼|室|楼|栋|路|号线)(?!\\d)",
                    REFERENCE),
            Form.of("(?<![第\\d])[一1]号文件?", REFERENCE));

    private References() {}
}
