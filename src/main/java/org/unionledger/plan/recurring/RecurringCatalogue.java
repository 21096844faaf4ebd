package org.unionledger.plan.recurring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.organization.OrganizationKind;

/** All that is declared to come again and again. What names a register, field or word there is none of stops the start. */
@Component
class RecurringCatalogue {

    private final List<RecurringDuty> duties;

    RecurringCatalogue(Ledgers ledgers) {
        this.duties = RecurringFile.read();
        duties.forEach(duty -> check(duty, ledgers.declaration(duty.register())));
        if (duties.stream().map(RecurringDuty::id).distinct().count() < duties.size()) {
            throw new IllegalStateException("Declared twice among "
                    + duties.stream().map(RecurringDuty::id).toList());
        }
    }

    private static void check(RecurringDuty duty, Declaration register) {
        if (duty.field().isEmpty()) {
            return;
        }
        Field field = register.field(duty.field());
        List<String> known =
                field.choices().stream().map(choice -> choice.value()).toList();
        if (duty.words().isEmpty() || !known.containsAll(duty.words())) {
            throw new IllegalStateException(duty.id() + " asks for " + duty.words() + ", there are " + known);
        }
    }

    List<RecurringDuty> all() {
        return duties;
    }

    /** What unions of a level owe, or may switch on. */
    List<RecurringDuty> of(OrganizationKind kind) {
        return duties.stream().filter(duty -> duty.unions().contains(kind)).toList();
    }

    /** @throws NotInScope when there is none of that id */
    RecurringDuty require(String id) {
        return duties.stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotInScope("recurring duty " + id));
    }
}
