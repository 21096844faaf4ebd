package org.unionledger.frame;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart with its table always beside it.
 *
 * @param title      named above the chart
 * @param kind       {@code bar} or {@code line}
 * @param categories along the axis
 * @param series     one value for each category; null where it cannot be told
 */
public record Chart(String title, String kind, String unit, List<String> categories, List<Series> series) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public record Series(String name, List<@Nullable BigDecimal> values) {

        /** Decimals to show the value of one category with; 0 where it cannot be told. */
        public int decimals(int category) {
            BigDecimal value = values.get(category);
            return value == null ? 0 : Math.max(0, value.stripTrailingZeros().scale());
        }
    }

    /** As the script in {@code app.js} reads it. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
