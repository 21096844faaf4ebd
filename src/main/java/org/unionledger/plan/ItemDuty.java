package org.unionledger.plan;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.Subject;
import org.unionledger.duty.DutyKind;

/** What is planned and not done. */
@Component
class ItemDuty implements DutyKind {

    private final Plans plans;

    ItemDuty(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String code() {
        return ItemFollow.DUTY;
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Subject subject) {
        return "/plan/items/" + subject.id();
    }

    @Override
    public Map<Long, String> words(Scope scope, Collection<Long> records) {
        return plans.find(scope, records).values().stream().collect(Collectors.toMap(PlanItem::id, PlanItem::item));
    }
}
