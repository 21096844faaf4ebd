package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** When a page was put up is not what its text is of; months outside of the title's period are told one by one. */
class StampsTests {

    private static ReadText read(String page) {
        return Reader.shipped()
                .read(page.getBytes(StandardCharsets.UTF_8))
                .texts()
                .get(0);
    }

    @Test
    void the_year_of_a_stamp_is_no_year_of_the_text() {
        assertThat(read("河东街道工会工作总结\n发布时间：2021-10-30 来源：本站\n一年来，街道工会新建工会12家。\n").period())
                .isEmpty();
        assertThat(read("河东街道工会工作总结\n2021年10月30日\n一年来，街道工会新建工会12家。\n").period()).isEmpty();
        assertThat(read("河东街道工会工作总结\n时间：2021-10-30\n2020年，街道工会新建工会12家。\n").period())
                .isEqualTo("2020年");
    }

    @Test
    void months_outside_of_the_title_are_doubted_rather_than_the_text() {
        ReadText text = read("河东街道工会上半年工作总结\n一年来，街道工会扎实工作，年终受到表彰。\n" + "7月份，街道工会举办了安全知识竞赛，120人参加。国庆期间，举办了职工书画展。\n");

        assertThat(text.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("period");
            assertThat(finding.quotes()).containsExactly("7月份", "国庆");
        });
    }

    @Test
    void a_congress_without_its_word_is_garbled() {
        assertThat(read("河东街道工会2023年工作总结\n2023年，街道工会认真学习党的十九精神，新建工会3家。\n").figures())
                .anySatisfy(figure -> {
                    assertThat(figure.text()).isEqualTo("十九");
                    assertThat(figure.role()).isEqualTo(Role.GARBLED);
                });
    }
}
