package org.unionledger.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class DeskTests {

    private static final int DRAWN = 20;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    Clock clock;

    private OrganizationId street;

    /** With something in its book. */
    private void aStreetWith(int communities) {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        for (int i = 1; i <= communities; i++) {
            organizations.found(
                    Scope.operatorAt(street), street, Founding.of("第" + i + "社区联合工会", OrganizationKind.COMMUNITY));
        }
        figures.state(
                new Source("ledger.visit", 1),
                List.of(new Posting(
                        new IndicatorId("aid.visits.times"),
                        street,
                        LocalDate.now(clock),
                        Breakdown.NONE,
                        BigDecimal.ONE)));
    }

    private String desk() {
        return page("/");
    }

    private String page(String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(as.a(Role.STREET_OFFICER, street)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void unions_that_are_too_many_to_be_drawn_are_listed_elsewhere_and_the_desk_says_so() {
        aStreetWith(DRAWN + 1);

        assertThat(desk()).contains("各单位职工与会员", "直接下级较多，不在这里画图").doesNotContain("第21社区联合工会");
        assertThat(page(DeskContent.unionByUnion(street))).contains("第21社区联合工会", "职工");
    }

    @Test
    void as_many_as_can_be_drawn_are() {
        aStreetWith(DRAWN);

        assertThat(desk()).contains("各单位职工与会员", "第20社区联合工会").doesNotContain("不在这里画图");
    }
}
