package org.unionledger.membership;

/** Which persons are kept though nothing of them lasts, and since when; as conditions on a membership {@code m}, their last one. */
enum Overdue {
    /** Left: none of their memberships lasts. Takes {@code :latest}. */
    LEFT("m.left_on", """
            m.voided_at is null
               and m.left_on <= :latest
               and not exists (select
                                 from membership.membership other
                                where other.person_id = m.person_id
                                  and other.id <> m.id
                                  and other.voided_at is null
                                  and (other.left_on is null or (other.left_on, other.id) > (m.left_on, m.id)))
            """),
    /** Entered by mistake: all of their memberships were voided. Takes {@code :behind} and {@code :zone}. */
    VOIDED("(m.voided_at at time zone :zone)::date", """
            m.voided_at < :behind
               and not exists (select
                                 from membership.membership other
                                where other.person_id = m.person_id
                                  and other.id <> m.id
                                  and (other.voided_at is null or (other.voided_at, other.id) > (m.voided_at, m.id)))
            """);

    private final String ended;
    private final String condition;

    Overdue(String ended, String condition) {
        this.ended = ended;
        this.condition = condition;
    }

    /** What follows {@code reach}: the last memberships of those who are due, as {@code due (id, person_id, ended)}. */
    String due() {
        return """
                , due as materialized (
                 select m.id, m.person_id, %1$s as ended
                   from membership.membership m
                   join reach on reach.organization_id = m.organization_id and %1$s <= reach.ended
                  where m.erased_on is null
                    and %2$s)
                """.formatted(ended, condition);
    }
}
