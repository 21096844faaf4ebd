package org.unionledger.membership;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.audit.Actor;
import org.unionledger.retention.DueCount;
import org.unionledger.retention.DuePerson;
import org.unionledger.retention.Reach;
import org.unionledger.retention.RetainedData;
import org.unionledger.retention.RetentionPeriod;

/** Persons entered by mistake, of whom every membership was voided (PRI-03). */
@Component
class VoidedMembers implements RetainedData {

    private final OverdueRepository repository;
    private final PersonErasure erasure;

    VoidedMembers(OverdueRepository repository, PersonErasure erasure) {
        this.repository = repository;
        this.erasure = erasure;
    }

    @Override
    public String code() {
        return "member.voided";
    }

    @Override
    public String parameter() {
        return "membership.voided.days";
    }

    @Override
    public RetentionPeriod.Unit unit() {
        return RetentionPeriod.Unit.DAYS;
    }

    @Override
    public DueCount count(Reach reach) {
        return repository.count(Overdue.VOIDED, reach);
    }

    @Override
    public List<DuePerson> people(Reach reach, int limit) {
        return erasure.people(Overdue.VOIDED, reach, limit, member -> "");
    }

    @Override
    public int erase(Actor actor, Reach reach, String rule) {
        Long[] persons = repository.persons(Overdue.VOIDED, reach);
        erasure.erase(actor, persons, rule);
        return persons.length;
    }
}
