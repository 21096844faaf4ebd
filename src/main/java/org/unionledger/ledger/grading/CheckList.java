package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.unionledger.codes.WrittenDay;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.web.ListAddress;

/**
 * What of the list of last checks is asked for, as its address says it.
 *
 * @param ledgers  to choose from
 * @param standard the one whose checks are listed
 */
public record CheckList(
        List<Declaration> ledgers,
        Declaration ledger,
        Checklist checklist,
        String standard,
        LocalDate on,
        ListAddress address) {

    static final String DUE = "due";
    static final String UNCHECKED = "none";
    public static final List<String> STATES = List.of("met", "unmet", DUE, UNCHECKED);

    /**
     * What the address does not say is the first there is.
     *
     * @param ledgers never empty
     */
    static CheckList read(List<Declaration> ledgers, LocalDate today, MultiValueMap<String, String> parameters) {
        ListAddress address = new ListAddress(GradingMenu.CHECKS, parameters);
        Declaration ledger = ledgers.stream()
                .filter(each -> each.id().equals(address.value("ledger")))
                .findFirst()
                .orElse(ledgers.get(0));
        Checklist checklist = Objects.requireNonNull(ledger.checklist());
        String standard = address.value("standard");
        List<Choice> standards = ledger.field(checklist.standard()).choices();
        return new CheckList(
                ledgers,
                ledger,
                checklist,
                standard.isEmpty() && !standards.isEmpty() ? standards.get(0).value() : standard,
                WrittenDay.read(address.value("on")).orElse(today),
                address);
    }

    public String state() {
        return address.value("state");
    }

    public boolean isUnchecked() {
        return state().equals(UNCHECKED);
    }

    public String item() {
        return isUnchecked() ? "" : address.value("item");
    }

    /** Those of the register that the address may name; a standard by another word is chosen by whoever types its address. */
    public List<Choice> standards() {
        return ledger.field(checklist.standard()).choices();
    }

    /** Of every list of the register: which of them a standard has, its checks say. */
    public Map<Field, List<Choice>> items() {
        return Checklist.lists(ledger).stream()
                .collect(Collectors.toMap(list -> list, Field::choices, (one, same) -> one, LinkedHashMap::new));
    }
}
