package org.unionledger.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every label exists in both languages, and every key a template asks for exists. */
class MessageBundlesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:page|words)(?:\\(\\))?\\.text\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void chinese_and_english_have_the_same_keys(String module) throws IOException {
        assertThat(keys(module + "_en")).isEqualTo(keys(module));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void both_languages_take_the_same_arguments(String module) throws IOException {
        Properties chinese = load(module);
        Properties english = load(module + "_en");
        for (String key : keys(module)) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void an_apostrophe_in_a_text_with_arguments_is_doubled(String module) throws IOException {
        Properties english = load(module + "_en");
        for (String key : keys(module + "_en")) {
            String text = english.getProperty(key);
            if (ARGUMENT.matcher(text).find()) {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void every_key_that_a_template_asks_for_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String module : modules().toList()) {
            known.addAll(keys(module));
        }
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            Matcher asked = ASKED.matcher(Files.readString(template));
            while (asked.find()) {
                String key = asked.group(1);
                if (asked.group(2).equals("+")) {
                    assertThat(known).as("%s asks for %s…", template, key).anyMatch(name -> name.startsWith(key));
                } else {
                    assertThat(known).as("%s", template).contains(key);
                }
            }
        });
    }

    @Test
    void no_template_carries_words_of_its_own() throws IOException {
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(Files.readString(template))
                        .as("%s", template)
                        .doesNotContainPattern(CHINESE));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    private static Properties load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
