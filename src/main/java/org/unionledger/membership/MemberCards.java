package org.unionledger.membership;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.frame.RandomCode;

/** 会员证: a card carries a random code and no data; whose it is, the register tells whoever may see the member (MEM-02). */
@Service
class MemberCards {

    /** Nobody finds a card by trying. */
    private static final int CODE_LENGTH = 20;

    private final CardRepository repository;
    private final Members members;
    private final AuditLog audit;
    private final Clock clock;

    MemberCards(CardRepository repository, Members members, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty while no card was issued. @throws NotInScope if the member lies elsewhere */
    Optional<String> codeOf(Scope scope, long id) {
        members.require(scope, id);
        return repository.codeOf(id);
    }

    /** Issues a card; one that was lost is in force no more. @throws MemberRefused if the membership has ended */
    @Transactional
    public String issue(Scope scope, long id) {
        scope.require(Right.WRITE_MEMBERS);
        Member member = members.require(scope, id);
        if (member.leaving() != null) {
            throw new MemberRefused("", "card-of-former");
        }
        String code = RandomCode.of(CODE_LENGTH);
        repository.write(id, code, scope.login(), clock.instant().atOffset(ZoneOffset.UTC));
        audit.write(scope.actor(), "card-issued", Members.subject(member), null, Map.of(), Map.of());
        return code;
    }

    /** Whose card it is. @throws NotInScope if there is no such card in force, or its member lies elsewhere */
    Member holder(Scope scope, String code) {
        scope.require(Right.READ_MEMBERS);
        return repository
                .membershipOf(code)
                .map(id -> members.require(scope, id))
                .orElseThrow(() -> new NotInScope("card"));
    }
}
