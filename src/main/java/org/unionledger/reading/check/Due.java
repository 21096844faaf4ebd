package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 应建会310家。…已建268家，建制率90%: what was due stands farther before what was done, by the same verb. */
final class Due {

    private static final Pattern DONE = Pattern.compile("(?:已|实)(?:际|经)?(\\p{IsHan})");

    private Due() {}

    /** The one count of the paragraph that was due of what stands just before the rate; none where there are several. */
    static Optional<Stated> of(Body body, Stated share, Stated done) {
        Matcher verb = DONE.matcher(done.clauseBefore());
        if (!verb.find() || body.between(done, share).length() > 12) {
            return Optional.empty();
        }
        Pattern due = Pattern.compile("应" + verb.group(1));
        List<Stated> wholes = body.countsOfParagraph(done).stream()
                .filter(count -> count.isAlike(done)
                        && count.isExact()
                        && due.matcher(count.clauseBefore()).find())
                .toList();
        return wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
    }
}
