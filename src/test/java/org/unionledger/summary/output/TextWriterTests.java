package org.unionledger.summary.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.summary.SampleSummaries.annexOf;
import static org.unionledger.summary.SampleSummaries.chinese;
import static org.unionledger.summary.SampleSummaries.ofOneSection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.unionledger.summary.Summary;

class TextWriterTests {

    @Test
    void the_text_is_followed_by_its_sources() throws IOException {
        Summary summary = ofOneSection("东港社区");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TextWriter.write(summary, annexOf(summary), chinese(), text);
        assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo("""
                青山街道总工会2025年度工作总结

                　　一、甲
                　　东港社区7家、西园社区5家。

                青山街道总工会
                2026年1月8日

                数据来源
                以下数据均截至2026年1月8日10:00，可在系统中逐项打开原始记录。
                序号\t指标\t数值\t期间\t范围\t数据条数\t来源记录
                1\ta.a\t7\t2025年\t东港社区\t1\t
                2\ta.a\t5\t2025年\t西园社区\t1\t
                """);
    }
}
