package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.reading.text.Period;
import org.unionledger.reading.text.Times;

/** Which indicator a figure of a text is taken for, by the words around it, and where it is better taken for none. */
class ShippedProposalsTests {

    private final Reader reader = Reader.shipped();

    private List<ReadFigure> figures(String sentence) {
        String page = "青禾街道总工会2023年度工作总结\n" + sentence + "\n";
        return reader.read(page.getBytes(StandardCharsets.UTF_8)).texts().get(0).figures();
    }

    private ReadFigure figure(String sentence, String text) {
        return figures(sentence).stream()
                .filter(figure -> figure.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is no figure of " + sentence));
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "现有会员760人。, 760人, member.total",
        "组织技能培训6期，培训312人次。, 312人次, training.staff.persons",
        "组织技能培训6期，培训312人次。, 6期, training.staff.sessions",
        "举办工会干部培训2期，参训81人次。, 2期, cadre.training.sessions",
        "举办工会干部培训2期，参训81人次。, 81人次, cadre.training.person_times",
        "接待职工来访7批25人次。, 25人次, rights.window.person_times",
        "签订集体合同24份，覆盖职工1870人。, 1870人, contract.workers",
        "督查用工单位19家，整改隐患44处。, 19家, rights.inspections.units",
        "召开职代会1次，实到代表57名。, 57名, congress.delegates",
        "召开会员代表大会1次，实到代表64名。, 64名, meeting.union_congress.delegates",
        "征集提案22件，已办结20件。, 20件, congress.proposals.answered",
        "“安康杯”竞赛启动后，90名职工参加。, 90名, safety.contest.participants",
        "举办劳动法知识竞赛，270名职工参加了竞赛。, 270名, publicity.quiz.participants",
        "组织劳动竞赛3次，640人参与。, 640人, contest.labour.participants",
        "职工医疗互助参保930人，理赔17人。, 17人, aid.mutual.claims.person_times",
        "全厂应检410人，实检396人。, 410人, health.checkups.due",
        "全厂应检410人，实检396人。, 396人, health.checkups.persons",
        "开展文体活动9场，参与1300余人次。, 1300余人次, culture.activities.person_times",
        "新建职工书屋4家。, 4家, venue.built",
        "新建工会12家，完成年度任务的80%。, 80%, org.unions.target_rate",
        "全镇共有31个企业进行了换届选举。, 31个, election.unions.completed",
        "签订工资专项合同20份，覆盖企业95家，覆盖职工3100人。, 3100人, contract.workers",
    })
    void a_figure_is_known_by_its_clause_and_what_stands_before_it(String sentence, String text, String indicator) {
        assertThat(figure(sentence, text).indicator()).isEqualTo(indicator);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "接转会员37人。, 37人",
        "会员总数900人，其中男会员520人。, 520人",
        "联系不上的会员有41人。, 41人",
        "欠缴经费的企业有19家。, 19家",
        "参加签名的职工1920人。, 1920人",
        "接待职工来访7批25人次。, 7批",
        "为4个村级职工之家更新设备。, 4个",
        "评出一等奖10名。, 10名",
        "收到意见建议30条。, 30条",
        "发展会员410人，完成年度任务的80%。, 80%",
        "签订区域合同6份，覆盖企业95家，职工3100人。, 3100人",
        "参加工会活动缴费的会员有139人。, 139人",
        "下达工会经费专项补助资金9万元。, 9万元",
        "焊工比武后，其中有5名选手获得高级工证书。, 5名",
        "组织技能培训6期；八月的健步走有数百人参加。, 数百人",
    })
    void rather_no_indicator_than_a_wrong_one(String sentence, String text) {
        assertThat(figure(sentence, text).indicator()).isNull();
    }

    /** The month of what is compared with is not that of what follows. */
    @ParameterizedTest(name = "{0}: {1} is of {2}")
    @CsvSource({
        "举办文体活动15场，比4月的12场增长25%，参加职工1920人。, 1920人, 2023年",
        "举办文体活动15场，比4月的12场增长25%，参加职工1920人。, 12场, 2023年4月",
        "4月举办文体活动12场，参加职工900人。, 900人, 2023年4月",
    })
    void a_figure_is_of_the_time_its_sentence_tells(String sentence, String text, String period) {
        assertThat(figure(sentence, text).period()).isEqualTo(period);
    }

    /** 上半年 is no year of which 7月 might be a month. */
    @Test
    void a_month_of_a_text_that_tells_no_year_stands_alone() {
        assertThat(Times.of("7月组织竞赛,", Period.of("上半年工作总结")).words()).isEqualTo("7月");
        assertThat(Times.of("7月组织竞赛,", new Period("上半年")).words()).isEqualTo("7月");
        assertThat(Times.of("7月组织竞赛,", new Period("2023年上半年")).words()).isEqualTo("2023年7月");
    }
}
