package org.unionledger.organization;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of employer it is, as far as it matters for setting up a union; each null when it is not known.
 *
 * @param industry of GB/T 4754 (国民经济行业分类): letter of a section, A to T, or with the digits of a division: C39
 */
public record EmployerProfile(
        @Nullable Scale scale,
        @Nullable String industry,
        @Nullable Difficulty difficulty) {

    public static final EmployerProfile UNKNOWN = new EmployerProfile(null, null, null);

    /** With what is known of another where this one says nothing. */
    EmployerProfile or(EmployerProfile other) {
        return new EmployerProfile(
                scale == null ? other.scale : scale,
                industry == null ? other.industry : industry,
                difficulty == null ? other.difficulty : difficulty);
    }

    /** Adds what is known to an audit entry. */
    void putTo(Map<String, String> fields) {
        if (scale != null) {
            fields.put("scale", scale.code());
        }
        if (industry != null) {
            fields.put("industry", industry);
        }
        if (difficulty != null) {
            fields.put("difficulty", difficulty.code());
        }
    }
}
