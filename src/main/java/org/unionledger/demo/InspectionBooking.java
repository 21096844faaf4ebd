package org.unionledger.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.establishment.Finding;
import org.unionledger.establishment.Inspection;
import org.unionledger.establishment.Inspections;

/**
 * Books how a street went round its communities (二级督查): one every other month, by turns, each with something to put right;
 * what was found lately is not put right yet.
 */
@Component
class InspectionBooking {

    private static final int MONTHS_BETWEEN = 2;
    private static final int DUE_DAYS = 20;
    private static final int PUT_RIGHT_DAYS = 12;
    private static final int RECHECKED_DAYS = 25;

    private static final List<String> FOUND =
            List.of("会员花名册三个月没有更新", "小微企业联合工会没有建立经费账", "台账缺会议签到表", "新建工会没有挂牌", "经审小组没有开展年度审查", "职工之家开放时间没有公示");
    private static final List<String> PUT_RIGHT =
            List.of("已按现有职工重新核对花名册", "已在社区建账，由街道代管", "已补齐签到表并归档", "已挂牌并上报照片", "已完成上年度经费审查", "已在门口公示");

    private final Inspections inspections;

    InspectionBooking(Inspections inspections) {
        this.inspections = inspections;
    }

    /** @param communities of the street; those inspected by turns */
    void book(Scope officer, List<OrganizationId> communities, List<String> inspectors, LocalDate today) {
        LocalDate first = today.minusDays(3);
        int rounds = (int) ChronoUnit.MONTHS.between(LocalDate.of(today.getYear() - 1, 1, 1), first) / MONTHS_BETWEEN;
        for (int i = rounds; i >= 0; i--) {
            Inspection.Level level = i % 3 == 0 ? Inspection.Level.STREET : Inspection.Level.COMMUNITY;
            book(
                    officer,
                    communities.get(i % communities.size()),
                    level,
                    first.minusMonths((long) i * MONTHS_BETWEEN),
                    inspectors.get(i % inspectors.size()),
                    i % FOUND.size(),
                    today);
        }
    }

    private void book(
            Scope officer,
            OrganizationId union,
            Inspection.Level level,
            LocalDate on,
            String inspector,
            int found,
            LocalDate today) {
        long id = inspections.record(
                officer,
                new Inspection(
                        0,
                        union,
                        level,
                        on,
                        inspector,
                        "查阅台账、走访企业，当场反馈意见",
                        List.of(Finding.of(FOUND.get(found), on.plusDays(DUE_DAYS)))));
        if (on.plusDays(RECHECKED_DAYS).isAfter(today)) {
            return;
        }
        long finding = inspections.require(officer, id).findings().get(0).id();
        inspections.rectify(officer, id, finding, on.plusDays(PUT_RIGHT_DAYS), PUT_RIGHT.get(found));
        inspections.close(officer, id, finding, on.plusDays(RECHECKED_DAYS), "现场复查，已整改到位");
    }
}
