package org.unionledger.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;

/** A district with two streets; that of 青山 has a community with two visits in 2025, and composes its summary. */
class DraftingFixture {

    private final Organizations organizations;
    private final Ledgers ledgers;
    private final Documents documents;
    private final As as;

    OrganizationId district;
    OrganizationId street;
    OrganizationId otherStreet;
    OrganizationId community;

    DraftingFixture(Organizations organizations, Ledgers ledgers, Documents documents, As as) {
        this.organizations = organizations;
        this.ledgers = ledgers;
        this.documents = documents;
        this.as = as;
    }

    void found() {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        street = founded(district, "青山街道总工会", OrganizationKind.STREET);
        otherStreet = founded(district, "白水街道总工会", OrganizationKind.STREET);
        community = founded(street, "东港社区联合工会", OrganizationKind.COMMUNITY);
        visit("困难职工", 5, 3000);
        visit("劳模", 2, 10_000);
    }

    private OrganizationId founded(OrganizationId above, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(district), above, Founding.of(name, kind))
                .id();
    }

    void visit(String kind, int persons, int money) {
        Map<String, Object> values = Map.of(
                "day", LocalDate.of(2025, 1, 20),
                "occasion", "春节",
                "kind", kind,
                "persons", BigDecimal.valueOf(persons),
                "money", BigDecimal.valueOf(money));
        ledgers.enter(officer(), community, "visit", Values.of(values), Ledgers.Repeat.ALLOW);
    }

    /** Who writes. */
    Scope officer() {
        return as.scope(Role.STREET_OFFICER, street);
    }

    /** Who stands above and may review. */
    Scope reviewer() {
        return as.scope(Role.DISTRICT_REVIEWER, district);
    }

    Scope stranger() {
        return as.scope(Role.STREET_OFFICER, otherStreet);
    }

    long composed() {
        return documents.compose(officer(), street, SummaryRequest.annual(2025));
    }

    long begun(OrganizationId union, String title) {
        return documents.begin(officer(), union, SummaryRequest.annual(2025), title);
    }

    Draft open(long id) {
        return documents.open(officer(), id);
    }

    /** The text of it, a block a line. */
    String text(long id) {
        Draft draft = open(id);
        StringBuilder text = new StringBuilder();
        draft.content()
                .blocks()
                .forEach(block -> text.append(block.text(draft.bindings())).append('\n'));
        return text.toString();
    }

    /** Writes one paragraph and nothing else. */
    void write(long id, String words) {
        documents.save(
                officer(),
                id,
                open(id).document().edition(),
                new Content(List.of(new Block("a1", BlockKind.PARAGRAPH, List.of(new Run.Words(words))))));
    }
}
