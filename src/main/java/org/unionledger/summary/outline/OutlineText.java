package org.unionledger.summary.outline;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Outlines as YAML, as they are shipped, kept and passed on. */
public final class OutlineText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private OutlineText() {}

    /**
     * @param place its name, for messages
     * @throws NotAnOutline if it is no YAML, or has keys that no outline has
     */
    public static OutlineFile read(String place, String text) {
        try {
            return YAML.readValue(text, OutlineFile.class);
        } catch (JacksonException problem) {
            throw new NotAnOutline(place, problem);
        }
    }

    public static String write(OutlineFile outline) {
        return YAML.writeValueAsString(outline);
    }
}
