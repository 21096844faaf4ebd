package org.unionledger.archive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a paper (著录).
 *
 * @param kind        code of a {@link PaperKind}
 * @param number      文号, such as 青街工〔2025〕12号; empty when it has none
 * @param issuer      责任者, the body that issued it
 * @param datedOn     成文日期
 * @param receivedOn  收文日期; null for what was not received
 * @param keywords    without repetition
 * @param subject     code of a group of the menu (业务类别), such as {@code members}; empty when it is of none
 * @param responsible 经办人 or 归档人; may be empty
 */
public record PaperEntry(
        Direction direction,
        String kind,
        String title,
        String number,
        String issuer,
        LocalDate datedOn,
        @Nullable LocalDate receivedOn,
        Openness openness,
        List<String> keywords,
        String subject,
        String responsible,
        Retention retention) {

    public PaperEntry {
        keywords = List.copyOf(keywords);
    }

    PaperEntry numbered(String given) {
        return new PaperEntry(
                direction,
                kind,
                title,
                given,
                issuer,
                datedOn,
                receivedOn,
                openness,
                keywords,
                subject,
                responsible,
                retention);
    }

    /** As the audit log keeps it; what is empty is missing. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("direction", direction.code());
        fields.put("kind", kind);
        fields.put("title", title);
        fields.put("number", number);
        fields.put("issuer", issuer);
        fields.put("datedOn", datedOn.toString());
        fields.put("receivedOn", receivedOn == null ? "" : receivedOn.toString());
        fields.put("openness", openness.code());
        fields.put("keywords", String.join("、", keywords));
        fields.put("subject", subject);
        fields.put("responsible", responsible);
        fields.put("retention", retention.code());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
