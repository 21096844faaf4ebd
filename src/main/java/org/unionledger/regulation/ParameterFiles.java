package org.unionledger.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the declared parameters. A mistake in them stops the start. */
@Component
class ParameterFiles {

    private static final String EVERYWHERE = "classpath*:regulations/*.yaml";

    private final YAMLMapper yaml = new YAMLMapper();

    record Declared(List<Parameter> parameters) {}

    /** By id, in the order of the files. */
    Map<String, Parameter> read() {
        Map<String, Parameter> byId = new LinkedHashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(EVERYWHERE)) {
                read(file).forEach(parameter -> add(parameter, byId));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byId;
    }

    private List<Parameter> read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return yaml.readValue(content, Declared.class).parameters();
        }
    }

    private static void add(Parameter parameter, Map<String, Parameter> byId) {
        if (byId.put(parameter.id(), parameter) != null) {
            throw new IllegalStateException("Declared twice: parameter " + parameter.id());
        }
    }
}
