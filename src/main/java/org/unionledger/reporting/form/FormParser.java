package org.unionledger.reporting.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a form's declaration. Everything that is wrong with it is found at once. */
public final class FormParser {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Function<IndicatorId, Optional<Indicator>> indicators;
    private final Predicate<String> parameters;

    /** @param parameters whether there is a parameter of that id */
    public FormParser(Function<IndicatorId, Optional<Indicator>> indicators, Predicate<String> parameters) {
        this.indicators = indicators;
        this.parameters = parameters;
    }

    /** @throws FormRefused if anything in it is wrong */
    public Form parse(String text) {
        return new FormBuilder(written(text), indicators, parameters).build();
    }

    /** Whether two declarations say the same, comments and layout aside. */
    public boolean isSame(String one, String other) {
        return written(one).equals(written(other));
    }

    private FormText written(String text) {
        try {
            FormText written = yaml.readValue(text, FormText.class);
            if (written == null) {
                throw new FormRefused("", List.of("the text is empty"));
            }
            return written;
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            throw new FormRefused(
                    "",
                    List.of((place == null ? "" : "line " + place.getLineNr() + ": ")
                            + unreadable.getOriginalMessage()));
        }
    }
}
