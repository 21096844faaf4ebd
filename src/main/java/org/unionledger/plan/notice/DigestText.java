package org.unionledger.plan.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionledger.access.Account;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.duty.Duties;
import org.unionledger.duty.DutyCount;
import org.unionledger.duty.OpenDuty;
import org.unionledger.frame.Words;
import org.unionledger.plan.PlanItem;
import org.unionledger.plan.Tasks;

/** What the letter of a morning says: what I was handed and am reminded of, and what my union and those below owe first. */
@Component
class DigestText {

    private static final int TASKS = 20;
    private static final int DUTIES = 15;

    private final Tasks tasks;
    private final Duties duties;
    private final String address;

    /** @param address of this book as people open it; empty when it was not set */
    DigestText(Tasks tasks, Duties duties, @Value("${union-ledger.address:}") String address) {
        this.tasks = tasks;
        this.duties = duties;
        this.address = address;
    }

    /** Empty when there is nothing to say. */
    String of(Account account, LocalDate today, Words words) {
        Scope scope = account.scope();
        List<PlanItem> mine = tasks.reminded(scope, TASKS);
        List<OpenDuty> owed =
                scope.may(Right.READ_ORGANIZATIONS) ? duties.first(scope, account.place(), DUTIES, words) : List.of();
        if (mine.isEmpty() && owed.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.text("plan.mail.greeting", account.name()));
        if (!mine.isEmpty()) {
            lines.add("");
            lines.add(words.text("plan.mail.tasks"));
            mine.forEach(item -> lines.add(words.text(
                    item.isLate(today) ? "plan.mail.line.late" : "plan.mail.line",
                    item.due().toString(),
                    item.item())));
        }
        if (!owed.isEmpty()) {
            DutyCount count = duties.count(scope, account.place());
            lines.add("");
            lines.add(words.text("plan.mail.duties", count.open(), count.late()));
            owed.forEach(duty -> lines.add(words.text(
                    duty.daysLeft() < 0 ? "plan.mail.line.late" : "plan.mail.line",
                    duty.dueOn().toString(),
                    duty.name() + " " + duty.unionName())));
        }
        lines.add("");
        lines.add(words.text("plan.mail.end"));
        if (!address.isBlank()) {
            lines.add(address);
        }
        return String.join("\n", lines);
    }
}
