package org.unionledger.membership;

import java.util.Locale;

/** Why two persons of the register may be one; label {@code membership.likeness.<code>}. */
enum Likeness {
    /** The same document under two names: one of the names is a slip. */
    DOCUMENT("identity_hash", "true"),
    /** The same name and birthday with two documents. */
    BIRTH("name, born_on", "a.identity_hash <> b.identity_hash"),
    /** The same telephone, whatever the names: often one person, sometimes a couple. */
    PHONE("phone_hash", "true");

    private final String shared;
    private final String besides;

    /**
     * @param shared  the columns in which two are alike
     * @param besides what must hold of persons {@code a} and {@code b} as well
     */
    Likeness(String shared, String besides) {
        this.shared = shared;
        this.besides = besides;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every two that are {@code known} and alike in this way, the one entered first as {@code one}. */
    String pairs() {
        return """
                select a.id as one, b.id as other, '%1$s' as likeness
                  from (select %2$s from known where (%2$s) is not null group by %2$s having count(*) > 1) twice
                  join known a using (%2$s)
                  join known b using (%2$s)
                 where a.id < b.id and %3$s
                """.formatted(code(), shared, besides);
    }
}
