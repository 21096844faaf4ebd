package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.unionledger.codes.WrittenDay;
import org.unionledger.ledger.HeldGrades.GradeState;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.ledger.web.ListAddress;

/**
 * What of the list of grades is asked for, as its address says it.
 *
 * @param ledgers to choose from
 */
public record GradeList(
        List<Declaration> ledgers, Declaration ledger, Grading grading, LocalDate on, ListAddress address) {

    /**
     * What the address does not say is the first there is.
     *
     * @param ledgers never empty
     */
    static GradeList read(List<Declaration> ledgers, LocalDate today, MultiValueMap<String, String> parameters) {
        ListAddress address = new ListAddress(GradingMenu.GRADES, parameters);
        Declaration ledger = ledgers.stream()
                .filter(each -> each.id().equals(address.value("ledger")))
                .findFirst()
                .orElse(ledgers.get(0));
        return new GradeList(
                ledgers,
                ledger,
                Objects.requireNonNull(ledger.grading()),
                WrittenDay.read(address.value("on")).orElse(today),
                address);
    }

    public static List<String> states() {
        return Arrays.stream(GradeState.values()).map(GradeList::code).toList();
    }

    private static String code(GradeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Those held unless the address says another. */
    public GradeState state() {
        return Arrays.stream(GradeState.values())
                .filter(state -> code(state).equals(address.value("state")))
                .findFirst()
                .orElse(GradeState.HELD);
    }

    public String stateCode() {
        return code(state());
    }

    public String name() {
        return address.value("name");
    }

    /** Every word by which a grade may be named. */
    public List<Choice> names() {
        return grading.name().stream()
                .flatMap(key -> ledger.field(key).choices().stream())
                .toList();
    }
}
