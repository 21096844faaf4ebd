package org.unionledger.ledger.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.PhoneNumber;

/** A list of persons and who of them came (名单、签到); never empty. Names never leave the page of their entry. */
public record People(List<Person> list) {

    /**
     * @param unit     where the person comes from; null when nobody said
     * @param phone    null when nobody said
     * @param attended whether the person came (到场)
     */
    public record Person(
            String name, @Nullable String unit, @Nullable PhoneNumber phone, boolean attended) {}

    public People {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("Nobody is on the list");
        }
    }

    public int count() {
        return list.size();
    }

    /** How many of them came. */
    public int attended() {
        return (int) list.stream().filter(Person::attended).count();
    }

    /** How many, and no names: what may stand in lists, logs and files. */
    @Override
    public String toString() {
        return attended() == count() ? count() + "人" : count() + "人（到场" + attended() + "人）";
    }
}
