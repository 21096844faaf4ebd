package org.unionledger.archive.folder;

import java.util.Map;
import java.util.Optional;
import org.unionledger.archive.DocumentNumber;
import org.unionledger.codes.WrittenDay;

/** What a page of corrections says of one file, in fields named such as {@code title-3}. */
final class CorrectedFile {

    private static final int TITLE = 200;
    private static final int SHORT = 100;

    private CorrectedFile() {}

    /** Empty when the page does not have the file. */
    static Optional<Proposal> read(int number, Map<String, String> fields) {
        String title = fields.get("title-" + number);
        if (title == null) {
            return Optional.empty();
        }
        String given = said("given-" + number, fields, SHORT);
        return Optional.of(new Proposal(
                said("title-" + number, fields, TITLE),
                DocumentNumber.read(given).map(DocumentNumber::toString).orElse(given),
                said("issuer-" + number, fields, SHORT),
                WrittenDay.read(said("dated-" + number, fields, SHORT)).orElse(null),
                said("kind-" + number, fields, SHORT)));
    }

    private static String said(String field, Map<String, String> fields, int most) {
        String said = fields.getOrDefault(field, "").strip();
        return said.substring(0, Math.min(most, said.length()));
    }
}
