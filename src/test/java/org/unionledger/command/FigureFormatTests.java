package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import tools.jackson.databind.json.JsonMapper;

class FigureFormatTests {

    private static final Indicator MONEY = indicator("aid.visits.money", "慰问金额", "元", 2);
    private static final Indicator RATE = indicator("member.join_rate", "入会率", "%", 1);

    private static final FigureReport REPORT = new FigureReport(
            Period.year(2025),
            Instant.parse("2026-01-05T02:00:00Z"),
            new FigureReport.Part(
                    "青山街道总工会",
                    List.of(
                            new FigureReport.Row(MONEY, new BigDecimal("1234567.5"), 69),
                            new FigureReport.Row(RATE, null, 0))),
            List.of(new FigureReport.Part(
                    "东湖,\"湖滨\"联合工会", List.of(new FigureReport.Row(RATE, new BigDecimal("83.333"), 0)))));

    @Test
    void as_a_table_is_aligned_for_chinese_signs() {
        assertThat(written(FigureFormat.TABLE)).isEqualTo("""
                青山街道总工会       慰问金额  1234567.50  元  aid.visits.money
                青山街道总工会       入会率             -  %   member.join_rate
                东湖,"湖滨"联合工会  入会率          83.3  %   member.join_rate
                """);
    }

    @Test
    void as_csv_quotes_what_would_break_a_line() {
        assertThat(written(FigureFormat.CSV)).isEqualTo("""
                union,indicator,name,unit,value,facts
                青山街道总工会,aid.visits.money,慰问金额,元,1234567.5,69
                青山街道总工会,member.join_rate,入会率,%,,0
                "东湖,""湖滨""联合工会",member.join_rate,入会率,%,83.333,0
                """);
    }

    @Test
    void as_json_says_what_was_asked_and_as_of_when() {
        var json = JsonMapper.shared().readTree(written(FigureFormat.JSON));

        assertThat(json.at("/union").asString()).isEqualTo("青山街道总工会");
        assertThat(json.at("/from").asString()).isEqualTo("2025-01-01");
        assertThat(json.at("/to").asString()).isEqualTo("2025-12-31");
        assertThat(json.at("/asOf").asString()).isEqualTo("2026-01-05T10:00+08:00");
        assertThat(json.at("/figures/0/value").decimalValue()).isEqualByComparingTo("1234567.5");
        assertThat(json.at("/figures/1/value").isNull()).isTrue();
        assertThat(json.at("/children/0/figures/0/indicator").asString()).isEqualTo("member.join_rate");
    }

    private static String written(FigureFormat format) {
        StringWriter text = new StringWriter();
        format.write(REPORT, new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static Indicator indicator(String id, String name, String unit, int decimals) {
        return new Indicator(
                new IndicatorId(id), name, name, unit, decimals, IndicatorKind.FLOW, "aid", List.of(), "", null, null);
    }
}
