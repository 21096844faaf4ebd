package org.unionledger.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** The structure of a union as it is drawn. */
@LedgerTest
@Transactional
class ChartTests {

    private static final LocalDate ELECTED = LocalDate.of(2024, 5, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Terms terms;

    Scope operator;
    OrganizationId factory;

    @BeforeEach
    void aFactory() {
        operator = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        factory = found(operator.place(), "新海电子工会", OrganizationKind.GRASSROOTS);
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations.found(operator, parent, Founding.of(name, kind)).id();
    }

    private void elects(OrganizationId union, Body body, Post post, String name) {
        terms.record(
                operator,
                union,
                body,
                new TermEntry(ELECTED, 5, 60, null, Meeting.MEMBERS, "", null, ""),
                List.of(new OfficerEntry(name, Sex.FEMALE, post, false, ELECTED)));
    }

    private String chart() {
        byte[] page = mvc.get()
                .uri("/organizations/{id}/chart", factory.value())
                .with(as.a(Role.STREET_OFFICER, operator.place()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void it_shows_bodies_branches_and_groups_with_who_heads_them() {
        OrganizationId workshop = found(factory, "一车间分会", OrganizationKind.BRANCH);
        found(workshop, "甲班小组", OrganizationKind.GROUP);
        elects(factory, Body.UNION, Post.CHAIR, "罗军平");
        elects(factory, Body.AUDIT, Post.HEAD, "许敏");
        elects(workshop, Body.UNION, Post.CHAIR, "何秀英");

        assertThat(chart())
                .contains("新海电子工会组织架构图", "工会委员会", "主席 罗军平", "经费审查委员会", "主任 许敏")
                .contains("一车间分会", "主席 何秀英", "甲班小组");
    }

    @ParameterizedTest(name = "{0} branches -> their groups are drawn: {1}")
    @CsvSource({"12, true", "13, false"})
    void what_is_below_few_is_drawn_and_below_many_is_led_to(int branches, boolean drawn) {
        for (int i = 1; i <= branches; i++) {
            found(found(factory, "第%d分会".formatted(i), OrganizationKind.BRANCH), "小组" + i, OrganizationKind.GROUP);
        }

        assertThat(chart().contains("小组12")).isEqualTo(drawn);
        assertThat(chart()).contains("第12分会");
        assertThat(chart().contains("下面还有")).isEqualTo(!drawn);
    }

    @ParameterizedTest(name = "{0} branches -> told that there are more: {1}")
    @CsvSource({"240, false", "241, true"})
    void of_many_the_first_are_drawn(int branches, boolean more) {
        for (int i = 1; i <= branches; i++) {
            found(factory, "第%d分会".formatted(i), OrganizationKind.BRANCH);
        }

        assertThat(chart().contains("还有1个")).isEqualTo(more);
    }
}
