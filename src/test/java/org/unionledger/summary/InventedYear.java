package org.unionledger.summary;

import java.util.List;
import java.util.Map;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;

/** A street's year and the year before, with something in every indicator that the shipped outline names. */
final class InventedYear {

    private static final List<String> COMMUNITIES = List.of("东港社区", "西园社区", "南塘社区", "北苑社区");

    private InventedYear() {}

    static SummariesFixture aStreetWithAYearOfWork() {
        SummariesFixture street = SummariesFixture.aStreet();
        InventedBook book = street.book();
        name(book);
        for (int i = 0; i < COMMUNITIES.size(); i++) {
            int id = i + 2;
            street.withCommunity(id, COMMUNITIES.get(i) + "联合工会");
            community(book, new OrganizationId(id), i);
        }
        return street;
    }

    private static void community(InventedBook book, OrganizationId union, int i) {
        for (int year : new int[] {2024, 2025}) {
            int more = year - 2024;
            book.fact("org.enterprises.total", union, year, String.valueOf(40 + 3 * i + 4 * more));
            book.fact("org.enterprises.unionised", union, year, String.valueOf(30 + 2 * i + 5 * more));
            book.fact("org.unions.founded", union, year, String.valueOf(4 + i + 2 * more));
            book.fact("staff.total", union, year, String.valueOf(900 + 50 * i + 20 * more));
            book.fact("staff.female", union, year, String.valueOf(400 + 20 * i));
            book.fact("staff.migrant", union, year, String.valueOf(350 + 10 * i));
            book.fact("member.total", union, year, String.valueOf(700 + 40 * i + 35 * more));
            book.fact("member.female", union, year, String.valueOf(310 + 15 * i + 15 * more));
            book.fact("member.joined", union, year, String.valueOf(60 + 5 * i - 3 * more));
            book.fact(
                    "culture.activities.sessions",
                    union,
                    year,
                    Breakdown.of("kind", i % 2 == 0 ? "文化" : "体育"),
                    String.valueOf(5 + i + more));
            book.fact(
                    "culture.activities.person_times",
                    union,
                    year,
                    Breakdown.of("kind", i % 2 == 0 ? "文化" : "体育"),
                    String.valueOf(1500 + 310 * i + 40 * more));
        }
        visits(book, union, i);
        cases(book, union, i);
        book.fact(
                "training.staff.sessions",
                union,
                2025,
                Breakdown.of("host", i < 2 ? "区总工会" : "街道总工会"),
                String.valueOf(3 + i));
        book.fact("training.staff.persons", union, 2025, String.valueOf(210 + 30 * i));
        book.fact("training.staff.female", union, 2025, String.valueOf(70 + 10 * i));
    }

    private static void visits(InventedBook book, OrganizationId union, int i) {
        List<String> kinds = List.of("困难职工", "患病职工", "劳模", "退休职工");
        List<String> occasions = List.of("春节", "高温季节", "中秋", "日常");
        for (int kind = 0; kind < kinds.size(); kind++) {
            Breakdown breakdown =
                    Breakdown.of(Map.of("kind", kinds.get(kind), "occasion", occasions.get((kind + i) % 4)));
            book.fact("aid.visits.times", union, 2025, breakdown, String.valueOf(2 + kind));
            book.fact("aid.visits.person_times", union, 2025, breakdown, String.valueOf(9 - kind + i));
            book.fact("aid.visits.money", union, 2025, breakdown, String.valueOf(5200 + 900 * kind + 100 * i));
        }
        book.fact("aid.visits.person_times", union, 2024, String.valueOf(40));
    }

    private static void cases(InventedBook book, OrganizationId union, int i) {
        List<String> claims = List.of("拖欠工资", "加班费", "社会保险", "工伤赔偿");
        Breakdown breakdown = Breakdown.of(Map.of("channel", i % 2 == 0 ? "来访" : "电话", "claim", claims.get(i)));
        book.fact("rights.cases.received", union, 2025, breakdown, String.valueOf(15 + i));
        book.fact("rights.cases.workers", union, 2025, breakdown, String.valueOf(31 + i));
        book.fact("rights.cases.mediated", union, 2025, breakdown, String.valueOf(12 + i));
        book.fact("rights.cases.arbitrated", union, 2025, breakdown, String.valueOf(1));
        book.fact("rights.cases.money", union, 2025, breakdown, String.valueOf(210_000 + 3_450 * i));
        book.fact("rights.cases.open", union, 2025, breakdown, String.valueOf(i));
        book.fact("rights.cases.received", union, 2024, String.valueOf(14));
        book.fact("rights.cases.mediated", union, 2024, String.valueOf(13));
    }

    private static void name(InventedBook book) {
        book.knows("org.enterprises.total", "经济组织数", "家")
                .knows("org.enterprises.unionised", "已建会单位数", "家")
                .knows("org.unions.founded", "新建工会数", "家")
                .knows("staff.total", "职工数", "人")
                .knows("staff.female", "女职工数", "人")
                .knows("staff.migrant", "外来务工人员数", "人")
                .knows("member.total", "会员数", "人")
                .knows("member.female", "女会员数", "人")
                .knows("member.joined", "新入会人数", "人")
                .knows("aid.visits.times", "走访慰问次数", "次")
                .knows("aid.visits.person_times", "慰问人次", "人次")
                .knows("aid.visits.money", "慰问金额", "元")
                .knows("training.staff.sessions", "培训期数", "期")
                .knows("training.staff.persons", "参训人次", "人次")
                .knows("training.staff.female", "女职工参训人次", "人次")
                .knows("culture.activities.sessions", "文体活动场次", "场")
                .knows("culture.activities.person_times", "参加文体活动人次", "人次")
                .knows("rights.cases.received", "受理件数", "件")
                .knows("rights.cases.mediated", "调解成功件数", "件")
                .knows("rights.cases.arbitrated", "移送仲裁件数", "件")
                .knows("rights.cases.open", "在办件数", "件")
                .knows("rights.cases.workers", "案件涉及人数", "人")
                .knows("rights.cases.money", "追回金额", "元");
    }
}
