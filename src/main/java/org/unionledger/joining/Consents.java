package org.unionledger.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;
import org.unionledger.regulation.Parameters;

/**
 * The wording of the consent, for each union: who, contact, purpose, way, kinds, retention and rights.
 * Source: 个人信息保护法 arts. 14, 17, 30 (PRI-02, PRI-04).
 */
@Component
public class Consents {

    /** Raised with every change of the wording in {@code joining/consent.*.txt}. */
    private static final String VERSION = "1";

    static final String RETENTION = "joining.retention.days";

    private final Parameters parameters;

    Consents(Parameters parameters) {
        this.parameters = parameters;
    }

    public Consent of(JoiningLinks.Open open, Words words, LocalDate today) {
        String language = words.isChinese() ? "zh" : "en";
        OrganizationId union = open.union().id();
        String wording = text(language)
                .replace("{union}", open.union().name())
                .replace("{contact}", open.link().contact())
                .replace("{days}", Integer.toString(parameters.whole(RETENTION, union, today)));
        return new Consent(VERSION, language, wording);
    }

    private static String text(String language) {
        try {
            return new ClassPathResource("joining/consent." + language + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
