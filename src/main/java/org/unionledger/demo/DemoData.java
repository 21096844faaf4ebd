package org.unionledger.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what the demo is made of: the files under {@code demo/}. */
final class DemoData {

    /** A number that is not written is none. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DemoData() {}

    static <T> T read(String name, Class<T> type) {
        String path = "/demo/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(DemoData.class.getResourceAsStream(path), path)) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
