package org.unionledger.evaluation.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scheme of six aspects (六方面) to begin with, for streets that judge their communities. */
record ShippedScheme(String name, Content content) {

    private static final String FILE = "evaluation/six_aspects.yaml";

    static ShippedScheme read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return new YAMLMapper().readValue(file, ShippedScheme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
