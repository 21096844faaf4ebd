package org.unionledger.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.Actor;
import org.unionledger.retention.PersonalRecord;

/**
 * What somebody may ask to have erased of their own: all of it once they are a member nowhere (PRI-07). Only where they were a
 * member last it is erased, as that union answers for it.
 */
@Component
class MemberOwnRecord implements PersonalRecord {

    private final Members members;
    private final ChangeRepository log;
    private final OverdueRepository repository;
    private final PersonErasure erasure;
    private final Clock clock;

    MemberOwnRecord(
            Members members, ChangeRepository log, OverdueRepository repository, PersonErasure erasure, Clock clock) {
        this.members = members;
        this.log = log;
        this.repository = repository;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public String code() {
        return MemberPostings.KIND;
    }

    @Override
    public Asked find(Scope scope, long record) {
        Member member = members.require(scope, record);
        return new Asked(
                member.entry().name(),
                member.maskedIdentity(),
                member.seat(),
                "/members/" + record,
                obstacle(scope, member));
    }

    private @Nullable String obstacle(Scope scope, Member member) {
        if (member.entry().isErased()) {
            return "erased";
        }
        if (member.leaving() == null || log.isMemberElsewhere(member.id())) {
            return "still-member";
        }
        return isLast(scope, member) ? null : "elsewhere";
    }

    private boolean isLast(Scope scope, Member member) {
        List<ChangeRepository.Spell> all =
                log.ofSamePerson(member.id(), scope.place().value(), LocalDate.now(clock));
        return all.get(all.size() - 1).visible();
    }

    @Override
    public void erase(Actor actor, long record, String reason) {
        erasure.erase(actor, new Long[] {repository.personOf(record)}, reason);
    }
}
