package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.NAME;

import java.util.List;

/** Names that count: “五个一”, 三会一课, 四必访, the “221” action. */
final class Names {

    private static final String FEW = "[一二两三四五六七八九十百千双]";
    private static final String COUNTED = "[有化必会严重学比访送促帮无保讲看进难型专公禁亮定问清知联亲查上下自争优好建做心走]";

    static final List<Form> FORMS = List.of(
            Form.of(
                    "(?<=[“\"‘])(?!一般|一线|一流|一定|一起|一切|四季(?!送)|百姓|百家|万家|千家|两难)" + FEW + "(?:个|项|大|位|支)?\\p{IsHan}{1,5}(?:"
                            + FEW + "\\p{IsHan}{1,3})*(?= ?[”\"’“])",
                    NAME),
            Form.of("五小(?=成果|活动|竞赛|创新|攻关|项目)", NAME),
            Form.of("(?<=[“\"‘])\\d{1,2}[+＋]\\d{0,2}(?:\\+\\d)*[a-zA-ZＮn]?(?=[”\"’])", NAME),
            Form.of("(?<=[“\"‘])\\d{2,4}(?=[”\"’])", NAME),
            Form.of("(?<=[“\"‘])\\d{1,4}(?=\\p{IsHan}{0,4}[”\"’])(?!\\d*[家名人个场次件份元万])", NAME),
            Form.of("[三两一五][会个学重严][一三五两](?!等奖)(?:[\\p{IsHan}]{1,3}?)(?=[,。、;)和制工活等”])", NAME),
            Form.of("[二两三四五六七八九十](?:项|大|个|条)(?=(?:基本|社会)?(?:职能|职权|职责|义务|规定|原则|权利|机制))", NAME),
            Form.of(
                    "(?<![第\\d\\p{IsHan}]小|第)(?:[两三四五]级|三方)(?=工会|组织|网|联动|联网|机制|平台|体系|责任|服务|协商|全覆盖)|[三四五六]位一体|三同(?=步|时)|[一两二三五十]年(?=\\p{IsHan}{0,3}规划|行动)|[四五]期(?=保护)|双(?=[保爱联述](?:合同|活动|竞赛|评))",
                    NAME),
            Form.of("一日(?=捐)|三重一大|两学一做|三会一课|三严三实|两个确立|两个维护|四个意识|四个自信", NAME),
            Form.of("(?<![\\d第])[二两三四五六七八九十]" + COUNTED + "(?=[”,。、;)和与制工活建标要原及](?!作))", NAME));

    private Names() {}
}
