package org.unionledger.organization;

import java.util.List;

/**
 * Which unions of a list can go under another on a day.
 *
 * @param moving  those that go
 * @param staying how many are there already
 * @param refused those that cannot, each with why
 */
record MoveJudgement(List<Placed> moving, int staying, List<Refused> refused) {

    record Refused(Placed union, List<Objection> why) {}

    /** Those that go, when none is refused. @throws OrganizationRefused with why the others cannot */
    List<Placed> allMoving() {
        OrganizationRefused.unlessNone(
                refused.stream().flatMap(each -> each.why().stream()).distinct().toList());
        return moving;
    }
}
