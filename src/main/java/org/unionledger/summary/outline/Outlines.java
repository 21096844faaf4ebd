package org.unionledger.summary.outline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The outlines that come with the product. Reading them all at the start finds every mistake before a user does. */
@Component
public class Outlines {

    private static final String FILES = "classpath*:summaries/*.yaml";

    private final List<Outline> outlines;

    Outlines() throws IOException {
        this(shipped());
    }

    /** @throws NotAnOutline if two have the same id */
    public Outlines(List<Outline> outlines) {
        Set<String> taken = new HashSet<>();
        outlines.stream()
                .filter(outline -> !taken.add(outline.id()))
                .findFirst()
                .ifPresent(outline -> {
                    throw new NotAnOutline(outline.id(), "there is another outline of this id");
                });
        this.outlines =
                outlines.stream().sorted(Comparator.comparing(Outline::id)).toList();
    }

    private static List<Outline> shipped() throws IOException {
        List<Outline> outlines = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            outlines.add(OutlineReader.read(
                    "summaries/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return outlines;
    }

    /** In the order of their ids. */
    public List<Outline> all() {
        return outlines;
    }

    /**
     * Those a union may choose from, the one that fits it best first: one made for unions of such a name, then one for any.
     *
     * @param kind  of summary
     * @param level of the union; both as codes
     */
    public static List<Outline> fitting(List<Outline> outlines, String kind, String level, String unionName) {
        return outlines.stream()
                .filter(outline -> outline.isFor(kind, level))
                .sorted(Comparator.comparingInt(outline -> outline.rank(unionName)))
                .toList();
    }
}
