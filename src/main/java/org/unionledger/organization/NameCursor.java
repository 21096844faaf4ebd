package org.unionledger.organization;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last of a page of employers or unions, which are listed by name: the next page begins behind it. */
record NameCursor(String name, long id) {

    static final NameCursor BEGINNING = new NameCursor("", 0);

    static NameCursor at(Employer employer) {
        return new NameCursor(employer.entry().name(), employer.id().value());
    }

    static NameCursor at(Organization union) {
        return new NameCursor(union.name(), union.id().value());
    }

    /** As an address carries it. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for the beginning, and for what no address of ours says. */
    static Optional<NameCursor> read(@Nullable String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text == null ? "" : text), StandardCharsets.UTF_8)
                    .split(" ", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new NameCursor(parts[1], Long.parseLong(parts[0])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
