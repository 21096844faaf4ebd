package org.unionledger.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.declaration.Values;

/**
 * Something planned, or a task (计划事项、任务): an entry of the register {@code work_plan}.
 *
 * @param kind   where it comes from: the plan of the year or month, a decision, a finding
 * @param owner  who answers for it, by name; empty when nobody is named
 * @param doneOn null while it is open
 * @param reason why it was put off or given up; empty when it was not
 * @param remark what came of it; empty when nothing was said
 */
public record PlanItem(
        long id,
        OrganizationId union,
        LocalDate due,
        String kind,
        String item,
        String owner,
        ItemState state,
        @Nullable LocalDate doneOn,
        String reason,
        String remark) {

    static final String REGISTER = "work_plan";

    /** 年度计划. */
    public static final String OF_THE_YEAR = "年度计划";

    /** 向党委报送计划. */
    static final String TO_THE_PARTY = "向党委报送计划";

    /** 会议决定. */
    public static final String DECISION = "会议决定";

    static PlanItem of(Entry entry) {
        Values values = entry.values();
        return new PlanItem(
                entry.id(),
                entry.organization(),
                Objects.requireNonNull(values.day("due")),
                values.written("kind"),
                values.written("item"),
                values.written("owner"),
                ItemState.ofWord(values.written("state")),
                values.day("done"),
                values.written("reason"),
                values.written("remark"));
    }

    public boolean isLate(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }
}
