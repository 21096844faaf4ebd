package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Mentioned;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** What a summary is told of entries that were marked as worth telling. */
@LedgerTest
@Transactional
class HighlightsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 8);

    @Autowired
    Highlights highlights;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    As as;

    private void marked(Scope scope, String register, Map<String, Object> values) {
        Entry entry = ledgers.enter(scope, scope.place(), register, Values.of(values), Ledgers.Repeat.ALLOW);
        ledgers.highlight(scope, register, entry.id(), true);
    }

    @Test
    void each_is_told_with_its_day_its_union_and_its_register_and_no_word_that_may_be_a_persons_name() {
        OrganizationId union =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        Scope scope = Scope.operatorAt(union);
        marked(scope, "honour", Map.of("day", DAY, "title", "先进职工", "kind", "先进职工", "winner", "张连生", "level", "街道乡镇"));
        marked(scope, "subsidy", Map.of("applied", DAY, "name", "李秀兰", "reason", "患病", "state", "待审核"));
        assertThat(highlights.mentioned(
                        as.scope(Role.STREET_OFFICER, union),
                        union,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        6))
                .containsExactly(Mentioned.of("3月8日，青山街道总工会评先评优的亮点是“先进职工”"));
    }
}
