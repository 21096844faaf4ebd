package org.unionledger.membership;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.audit.Actor;
import org.unionledger.retention.DueCount;
import org.unionledger.retention.DuePerson;
import org.unionledger.retention.Reach;
import org.unionledger.retention.RetainedData;
import org.unionledger.retention.RetentionPeriod;

/** Members who left some time ago (PRI-03). */
@Component
class LeftMembers implements RetainedData {

    private final OverdueRepository repository;
    private final PersonErasure erasure;

    LeftMembers(OverdueRepository repository, PersonErasure erasure) {
        this.repository = repository;
        this.erasure = erasure;
    }

    @Override
    public String code() {
        return "member.left";
    }

    @Override
    public String parameter() {
        return "membership.retention.years";
    }

    @Override
    public RetentionPeriod.Unit unit() {
        return RetentionPeriod.Unit.YEARS;
    }

    @Override
    public DueCount count(Reach reach) {
        return repository.count(Overdue.LEFT, reach);
    }

    @Override
    public List<DuePerson> people(Reach reach, int limit) {
        return erasure.people(Overdue.LEFT, reach, limit, member -> "/members/" + member.id());
    }

    @Override
    public int erase(Actor actor, Reach reach, String rule) {
        Long[] persons = repository.persons(Overdue.LEFT, reach);
        erasure.erase(actor, persons, rule);
        return persons.length;
    }
}
