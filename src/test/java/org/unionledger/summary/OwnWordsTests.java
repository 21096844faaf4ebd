package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.testing.LedgerTest;

/** A figure is known by the words its indicator is told in alone, and by its name, and by nothing that is only like them. */
@LedgerTest
class OwnWordsTests {

    @Autowired
    FigureReader reader;

    private OwnWords words() {
        return new OwnWords(reader.indicators().stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.FORMULA)
                .toList());
    }

    @Test
    void what_a_summary_tells_alone_is_known_again_and_never_as_another() {
        OwnWords words = words();
        Set<String> known = new HashSet<>();
        Alone.words().forEach((indicator, sentence) -> {
            String before = sentence.substring(0, sentence.indexOf('{'));
            String behind = sentence.substring(sentence.indexOf('}') + 1);
            words.told("全年" + before, "36" + behind).ifPresent(told -> {
                assertThat(told.value()).as(sentence).isEqualTo(indicator);
                known.add(indicator);
            });
        });
        assertThat(known).hasSizeGreaterThan(150);
    }

    @Test
    void the_name_stands_right_before_the_figure_and_the_unit_behind_it() {
        OwnWords words = words();
        IndicatorId exits = new IndicatorId("aid.hardship.exits");
        for (String before : List.of("困难职工脱困户数", "全年困难职工脱困户数为", "帮助困难职工脱困", "帮助困难职工脱困共")) {
            assertThat(words.told(before, "12户")).as(before).contains(exits);
        }
        assertThat(words.told("帮助困难职工脱困", "12人")).as("another unit").isEmpty();
        assertThat(words.told("帮助困难职工脱困，共走访", "12户")).as("other words between").isEmpty();
        assertThat(words.told("脱困", "12户")).as("too few words").isEmpty();
        assertThat(words.told("走访慰问职工", "1,200余人次")).contains(new IndicatorId("aid.visits.person_times"));
        assertThat(words.told("走访慰问职工", "36人")).as("人 is not 人次").isEmpty();
        assertThat(words.told("发放助学金", "三万元")).contains(new IndicatorId("aid.study.money"));
    }
}
