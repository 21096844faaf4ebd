package org.unionledger.ledger.declaration;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a register's declaration, wherever its text comes from: a file of ours, or what somebody wrote in the browser.
 * Everything that is wrong with it is found at once.
 */
@Component
public class DeclarationParser {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws DeclarationRefused if anything in it is wrong in itself */
    public Declaration parse(String text) {
        return new DeclarationBuilder(written(text)).build();
    }

    private DeclarationText written(String text) {
        try {
            DeclarationText written = yaml.readValue(text, DeclarationText.class);
            if (written == null) {
                throw new DeclarationRefused("", List.of(Flaw.of("", Mistake.EMPTY)));
            }
            return written;
        } catch (JacksonException unreadable) {
            throw new DeclarationRefused(
                    "", List.of(Flaw.of(place(unreadable), Mistake.UNREADABLE, unreadable.getOriginalMessage())));
        }
    }

    private static String place(JacksonException unreadable) {
        var location = unreadable.getLocation();
        return location == null ? "" : "line " + location.getLineNr();
    }
}
