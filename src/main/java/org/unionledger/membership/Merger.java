package org.unionledger.membership;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which values are true of the person that is made of two.
 *
 * @param fromOther the fields taken from the one that goes; all others are those of the one that stays
 */
public record Merger(Set<Field> fromOther) {

    /** What may be chosen; label {@code membership.field.<code>}. The document brings its sex and birth date with it. */
    public enum Field {
        NAME((one, other) -> one.name().equals(other.name())),
        IDENTITY((one, other) -> one.document().equals(other.document())
                && one.sex() == other.sex()
                && Objects.equals(one.bornOn(), other.bornOn())),
        PHONE((one, other) -> Objects.equals(one.phone(), other.phone())),
        TRAITS((one, other) -> one.traits().equals(other.traits()));

        private final BiPredicate<MemberEntry, MemberEntry> same;

        Field(BiPredicate<MemberEntry, MemberEntry> same) {
            this.same = same;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isSame(MemberEntry one, MemberEntry other) {
            return same.test(one, other);
        }
    }

    /** The person, with the membership of the one that stays. */
    MemberEntry of(MemberEntry stays, MemberEntry goes) {
        MemberEntry document = from(Field.IDENTITY, stays, goes);
        return new MemberEntry(
                from(Field.NAME, stays, goes).name(),
                document.document(),
                document.sex(),
                document.bornOn(),
                from(Field.PHONE, stays, goes).phone(),
                from(Field.TRAITS, stays, goes).traits(),
                stays.employer(),
                stays.union(),
                stays.arrival(),
                stays.joinedOn());
    }

    private MemberEntry from(Field field, MemberEntry stays, MemberEntry goes) {
        return fromOther.contains(field) ? goes : stays;
    }
}
