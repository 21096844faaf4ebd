package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.unionledger.frame.Words;

/** The pages name an indicator's domain and what it is broken down by, in both languages. */
class IndicatorWordsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"figures", "figures_en"})
    void every_domain_and_breakdown_of_the_shipped_indicators_has_its_words(String bundle) throws IOException {
        List<Indicator> shipped = new IndicatorFiles()
                .read().stream().map(IndicatorDefinition::indicator).toList();

        assertThat(keys(shipped)).contains("figures.domain.aid", "figures.breakdown.occasion");
        assertThat(wordless(shipped, bundle)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"figures", "figures_en"})
    void a_domain_or_breakdown_without_words_is_found_out(String bundle) throws IOException {
        assertThat(wordless(List.of(indicator("aid", "kind"), indicator("choir", "voice")), bundle))
                .containsExactly("figures.domain.choir", "figures.breakdown.voice");
    }

    @Test
    void every_unit_of_the_shipped_indicators_has_its_english_word() {
        Words english = new Words(new StaticMessageSource(), Locale.ENGLISH);

        assertThat(new IndicatorFiles()
                        .read().stream()
                                .map(definition -> definition.indicator().unit())
                                .distinct())
                .allSatisfy(unit -> assertThat(Units.in(english, unit)).doesNotContainPattern("\\p{IsHan}"));
        assertThat(Units.in(english, "人次")).isEqualTo("person-times");
        assertThat(Units.in(new Words(new StaticMessageSource(), Locale.CHINESE), "人次"))
                .isEqualTo("人次");
    }

    private static List<String> wordless(List<Indicator> indicators, String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return keys(indicators).stream()
                .filter(key -> words.getProperty(key, "").isBlank())
                .toList();
    }

    private static List<String> keys(List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of("figures.domain." + indicator.domain()),
                        indicator.breakdowns().stream().map(kind -> "figures.breakdown." + kind)))
                .distinct()
                .toList();
    }

    private static Indicator indicator(String domain, String breakdown) {
        return new Indicator(
                new IndicatorId(domain + ".a"),
                "名",
                "name",
                "件",
                0,
                IndicatorKind.FLOW,
                domain,
                List.of(breakdown),
                "description",
                null,
                null);
    }
}
