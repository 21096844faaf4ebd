package org.unionledger.membership;

/** Persons, employers or memberships that answer a condition, each found by an index. */
record SearchSource(Holder holder, String condition) {

    /** Whose text is sought: of a person {@code p}, of an employer {@code w}, or of the membership itself. */
    enum Holder {
        PERSON(
                "membership.person p",
                " join membership.membership found on found.person_id = p.id and found.voided_at is null"),
        EMPLOYER(
                "organization.workplace w",
                " join membership.membership found on found.employer_id = w.employer_id and found.voided_at is null"),
        MEMBERSHIP("membership.membership found", "");

        private final String table;
        private final String join;

        Holder(String table, String join) {
            this.table = table;
            this.join = join;
        }
    }

    /** The ids of all memberships, in SQL. */
    String found() {
        return "select found.id from " + holder.table + holder.join + " where " + condition;
    }

    /** A row for each, no more than {@code :few}; of persons, who hardly ever have several memberships, the persons. */
    String counted() {
        return "(select from " + holder.table + (holder == Holder.PERSON ? "" : holder.join) + " where " + condition
                + " limit :few)";
    }
}
