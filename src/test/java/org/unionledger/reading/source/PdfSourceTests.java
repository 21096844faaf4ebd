package org.unionledger.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfSourceTests {

    @Test
    void lines_that_the_page_broke_are_one_paragraph_again() {
        String page = """
                青石街道总工会2023年度工作总结
                    2023年，青石街道总工会在区总工会和街道党工委的正确领
                导下，认真履行职责，各项工作迈上新台阶，新建工会58家。
                    一、组织建设。截至12月底，辖区共有基层工会312家，
                会员18,640人。
                - 1 -
                    二、维权服务。
                """;

        assertThat(PdfSource.joined(page).lines().map(String::strip))
                .containsExactly(
                        "青石街道总工会2023年度工作总结",
                        "2023年，青石街道总工会在区总工会和街道党工委的正确领导下，认真履行职责，各项工作迈上新台阶，新建工会58家。",
                        "一、组织建设。截至12月底，辖区共有基层工会312家，会员18,640人。",
                        "二、维权服务。");
    }
}
