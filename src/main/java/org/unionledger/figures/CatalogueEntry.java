package org.unionledger.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in the catalogue, as one reader sees it.
 *
 * @param formula  what it is computed from, in words; null when it has facts
 * @param postedBy the books its facts come from; empty for a formula
 * @param toldBy   the reports made of it
 * @param partOf   the formulas it is an operand of
 */
public record CatalogueEntry(
        Indicator indicator,
        String name,
        @Nullable String formula,
        List<Place> postedBy,
        List<Place> toldBy,
        List<Place> partOf) {

    /**
     * @param parts the parts of it that are meant; empty for the whole
     * @param href  null when the reader may not go there
     */
    public record Place(
            String title, List<String> parts, @Nullable String href) {}
}
