package org.unionledger.organization.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;

/**
 * What the real-name register (实名制) asks of a union and no other record of the book tells, in the order of its sheet;
 * label {@code registration.field.<key>}. Source: the fields of two city systems (rules 2.2), as the official template was
 * not to be had.
 */
public enum Field {
    ADDRESS("address", new Answer.Line(200), "单位地址", "地址", "办公地址"),
    REGION("region", new Answer.Place(), "单位所在政区", "所在政区", "行政区划", "所在地区"),
    ECONOMIC_TYPE("economicType", new Answer.Coded(CodeList.ECONOMIC_TYPE), "经济类型", "经济类型代码"),
    FOUNDING_WAY("foundingWay", new Answer.Coded(CodeList.FOUNDING_WAY), "建会方式", "建会渠道"),
    PREPARED_ON("preparedOn", new Answer.Day(), "筹备组成立日期", "筹备组成立时间"),
    APPROVAL("approval", new Answer.Line(100), "建会批复文号", "批复文号"),
    COVERED("covered", new Answer.YesNo(), "覆盖建会", "是否覆盖建会"),
    FULL_TIME("fullTime", new Answer.Count(100_000), "专职工会工作人员数", "专职工会干部数", "专职人数"),
    PART_TIME("partTime", new Answer.Count(100_000), "兼职工会工作人员数", "兼职工会干部数", "兼职人数"),
    SEAL("seal", new Answer.YesNo(), "有无公章", "公章", "工会公章"),
    ACCOUNT("account", new Answer.YesNo(), "有无对公账户", "对公账户", "独立账户"),
    CONGRESS("congress", new Answer.YesNo(), "有无职代会", "职代会", "职工代表大会"),
    CONGRESS_PEOPLE("congressPeople", CONGRESS, "职代会人数", "职工代表人数"),
    SUPERVISION("supervision", new Answer.YesNo(), "有无劳动法律监督委员会", "劳动法律监督委员会"),
    SUPERVISION_PEOPLE("supervisionPeople", SUPERVISION, "劳动法律监督委员会人数", "劳动法律监督员人数"),
    OPENNESS("openness", new Answer.YesNo(), "有无厂务公开", "厂务公开"),
    OPENNESS_PEOPLE("opennessPeople", OPENNESS, "厂务公开人数", "厂务公开覆盖人数"),
    CONTRACT("contract", new Answer.YesNo(), "有无集体合同", "集体合同"),
    CONTRACT_PEOPLE("contractPeople", CONTRACT, "集体合同人数", "集体合同覆盖人数"),
    MUTUAL_AID("mutualAid", new Answer.YesNo(), "有无医疗互助", "医疗互助"),
    MUTUAL_AID_PEOPLE("mutualAidPeople", MUTUAL_AID, "医疗互助人数", "医疗互助参加人数"),
    UNION_TYPE("unionType", new Answer.Coded(CodeList.UNION_TYPE), "工会类型", "工会组织类型"),
    UNION_FORM("unionForm", new Answer.Coded(CodeList.UNION_FORM), "工会形式", "工会组织形式");

    private final String key;
    private final Answer answer;
    private final @Nullable Field of;
    private final String label;
    private final List<String> aliases;

    Field(String key, Answer answer, String label, String... aliases) {
        this(key, answer, null, label, aliases);
    }

    /** How many people something has that the union says it has. */
    Field(String key, Field of, String label, String... aliases) {
        this(key, new Answer.Count(10_000_000), of, label, aliases);
    }

    Field(String key, Answer answer, @Nullable Field of, String label, String... aliases) {
        this.key = key;
        this.answer = answer;
        this.of = of;
        this.label = label;
        this.aliases = List.of(aliases);
    }

    public String key() {
        return key;
    }

    Answer answer() {
        return answer;
    }

    /** What it counts the people of; null where it counts none. */
    @Nullable
    Field of() {
        return of;
    }

    /** Its head in a sheet, in Chinese. */
    String label() {
        return label;
    }

    List<String> aliases() {
        return aliases;
    }

    /** Whether it is asked of every union; how many people there are is asked only where there is something. */
    public boolean isAskedOfAll() {
        return of == null;
    }

    public String input() {
        return answer.input();
    }

    /** The codes to choose from; empty where there are none. */
    public List<CodeList.Entry> choices() {
        return answer instanceof Answer.Coded coded ? coded.list().entries() : List.of();
    }

    static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
