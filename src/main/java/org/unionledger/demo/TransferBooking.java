package org.unionledger.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberFilter;
import org.unionledger.membership.Members;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.transfer.Transfers;

/** Has members of one community go to another (关系转接): confirmed, refused, taken back, and still waiting. */
@Component
class TransferBooking {

    private static final int JUST_STARTED = 1;
    private static final int MANY = 5;

    private final Transfers transfers;
    private final Members members;
    private final Organizations organizations;

    TransferBooking(Transfers transfers, Members members, Organizations organizations) {
        this.transfers = transfers;
        this.members = members;
        this.organizations = organizations;
    }

    void book(Scope officer) {
        List<OrganizationId> communities = organizations.children(officer, officer.place()).stream()
                .map(Organization::id)
                .toList();
        List<Member> leaving = membersOf(officer, communities.get(0), MANY);
        List<Member> colleagues = membersOf(officer, communities.get(1), 1);
        if (leaving.size() < MANY || colleagues.isEmpty()) {
            return;
        }
        Member colleague = colleagues.get(0);
        List<Long> started = transfers.start(
                officer, leaving.stream().map(Member::id).toList(), colleague.seat(), "换了工作单位，原会员证照旧使用");
        EmployerId there = colleague.entry().employer();
        transfers.confirm(officer, started.get(0), JUST_STARTED, there);
        transfers.confirm(officer, started.get(1), JUST_STARTED, there);
        transfers.refuse(officer, started.get(2), JUST_STARTED, "本人已在现单位另行入会，请核对后再转");
        transfers.withdraw(officer, started.get(3), JUST_STARTED);
    }

    private List<Member> membersOf(Scope officer, OrganizationId community, int most) {
        MemberFilter standing = new MemberFilter(community, "", false, Map.of());
        return members.list(officer, standing, "").members().stream()
                .limit(most)
                .toList();
    }
}
