package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a summary's data as somebody would who knows nothing but the file. */
public record SummaryJson(JsonNode root) {

    public static SummaryJson read(byte[] file) {
        return new SummaryJson(JsonMapper.shared().readTree(file));
    }

    public List<JsonNode> figures() {
        return list(root.get("figures"));
    }

    /** The plain figure of the indicator for the union itself that counts exactly this. */
    public JsonNode figure(String indicator, Map<String, String> where) {
        return figures().stream()
                .filter(figure -> indicator.equals(text(figure, "indicator")))
                .filter(figure -> text(figure, "href").contains("organization=" + root.get("unionId") + "&"))
                .filter(figure -> where.equals(JsonMapper.shared().convertValue(figure.get("where"), Map.class)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + indicator + " " + where));
    }

    public BigDecimal value(String indicator) {
        return figure(indicator, Map.of()).get("value").decimalValue();
    }

    public BigDecimal value(String indicator, String kind, String value) {
        return figure(indicator, Map.of(kind, value)).get("value").decimalValue();
    }

    /** Every figure, or every part of a computed one, is the sum of its sources or says where they are. */
    public void assertThatEverythingAddsUp() {
        assertThat(figures()).isNotEmpty().allSatisfy(figure -> {
            if (isMissing(figure, "parts")) {
                assertThatItAddsUp(figure);
            } else {
                assertThat(list(figure.get("parts"))).isNotEmpty().allSatisfy(part -> {
                    if (isMissing(part, "sourcesAt")) {
                        assertThatItAddsUp(part);
                    }
                });
            }
        });
    }

    private static void assertThatItAddsUp(JsonNode figure) {
        assertThat(figure.get("complete").asBoolean()).isTrue();
        assertThat(list(figure.get("sources")).stream()
                        .map(source -> source.get("quantity").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(text(figure, "name"))
                .isEqualByComparingTo(figure.get("value").decimalValue());
    }

    private static boolean isMissing(JsonNode node, String key) {
        return node.get(key) == null || node.get(key).isNull();
    }

    private static String text(JsonNode node, String key) {
        return isMissing(node, key) ? "" : node.get(key).asString();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
