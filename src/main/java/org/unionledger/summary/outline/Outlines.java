package org.unionledger.summary.outline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /** @throws NotAnOutline if two are for the same kind of summary and union */
    public Outlines(List<Outline> outlines) {
        Set<String> taken = new HashSet<>();
        for (Outline outline : outlines) {
            for (String union : outline.unions()) {
                if (!taken.add(outline.kind() + " of " + union)) {
                    throw new NotAnOutline(
                            outline.id(),
                            "there is another outline for the " + outline.kind() + " summary of a " + union);
                }
            }
        }
        this.outlines = List.copyOf(outlines);
    }

    private static List<Outline> shipped() throws IOException {
        List<Outline> outlines = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream content = file.getInputStream()) {
                outlines.add(OutlineReader.read("summaries/" + file.getFilename(), content));
            }
        }
        return outlines;
    }

    public List<Outline> all() {
        return outlines;
    }

    /** @param kind of summary @param union kind of union; both as codes */
    public Optional<Outline> of(String kind, String union) {
        return outlines.stream().filter(outline -> outline.isFor(kind, union)).findFirst();
    }
}
