package org.unionledger.membership;

/** Persons, employers or memberships that answer a condition, each found by an index. */
record SearchSource(Holder holder, String condition) {

    /** Whose text is sought: of a person {@code p}, of an employer {@code w}, or of the membership itself. */
    enum Holder {
        PERSON(
                "m.person_id",
                "p.id",
                "membership.person p",
                " join membership.membership found on found.person_id = p.id and found.voided_at is null"),
        EMPLOYER(
                "m.employer_id",
                "w.employer_id",
                "organization.workplace w",
                " join membership.membership found on found.employer_id = w.employer_id and found.voided_at is null"),
        MEMBERSHIP("m.id", "found.id", "membership.membership found", "");

        private final String key;
        private final String sought;
        private final String table;
        private final String join;

        Holder(String key, String sought, String table, String join) {
            this.key = key;
            this.sought = sought;
            this.table = table;
            this.join = join;
        }

        /** Of a membership {@code m}, in SQL; its values are {@link SearchSource#keys}. */
        String key() {
            return key;
        }
    }

    /** The ids of all memberships, in SQL. */
    String found() {
        return "select found.id from " + holder.table + holder.join + " where " + condition;
    }

    /** The holders themselves, in SQL. */
    String keys() {
        return "select " + holder.sought + " from " + holder.table + " where " + condition;
    }

    /** A row for each, no more than {@code :few}; of persons, who hardly ever have several memberships, the persons. */
    String counted() {
        return "(select from " + holder.table + (holder == Holder.PERSON ? "" : holder.join) + " where " + condition
                + " limit :few)";
    }
}
