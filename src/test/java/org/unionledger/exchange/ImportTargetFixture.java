package org.unionledger.exchange;

import static org.unionledger.exchange.ColumnKind.CHOICE;
import static org.unionledger.exchange.ColumnKind.CODE;
import static org.unionledger.exchange.ColumnKind.COUNT;
import static org.unionledger.exchange.ColumnKind.DATE;
import static org.unionledger.exchange.ColumnKind.MONEY;
import static org.unionledger.exchange.ColumnKind.NAME;
import static org.unionledger.exchange.ColumnKind.PHONE;
import static org.unionledger.exchange.ColumnKind.TEXT;
import static org.unionledger.exchange.ColumnKind.YES_NO;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Books that keep what is booked in memory and know no rule but that a word-for-word repeat is merged. */
public class ImportTargetFixture implements ImportTarget {

    private final String id;
    private final String name;
    private final List<ImportColumn> columns;
    private final Map<Long, List<ImportRow>> booked = new HashMap<>();
    private List<String> objections = List.of();

    private ImportTargetFixture(String id, String name, ImportColumn... columns) {
        this.id = id;
        this.name = name;
        this.columns = List.of(columns);
    }

    public static ImportTargetFixture employers() {
        return new ImportTargetFixture(
                "employers",
                "经济组织及基层工会台账",
                ImportColumn.of("name", NAME, "单位名称", "企业名称", "名称").mandatory(),
                ImportColumn.of("code", CODE, "统一社会信用代码", "信用代码").looksLike("[0-9A-HJ-NPQRTUWXY]{18}"),
                ImportColumn.of("nature", CHOICE, "单位性质", "企业性质"),
                ImportColumn.of("community", NAME, "所属社区", "社区", "村社").mandatory(),
                ImportColumn.of("since", DATE, "进驻时间", "成立时间"),
                ImportColumn.of("staff", COUNT, "职工总数", "职工数", "职工人数"),
                ImportColumn.of("women", COUNT, "女职工数", "女职工"),
                ImportColumn.of("migrants", COUNT, "外来务工人员", "农民工"),
                ImportColumn.of("unionised", YES_NO, "是否建会"),
                ImportColumn.of("form", CHOICE, "建会形式"),
                ImportColumn.of("founded", DATE, "建会时间", "建会日期"),
                ImportColumn.of("chair", NAME, "工会主席"),
                ImportColumn.of("phone", PHONE, "联系电话", "电话"));
    }

    public static ImportTargetFixture members() {
        return new ImportTargetFixture(
                "members",
                "会员花名册",
                ImportColumn.of("name", NAME, "姓名", "会员姓名").mandatory(),
                ImportColumn.of("sex", CHOICE, "性别")
                        .choosing(List.of(
                                new ImportColumn.Choice("男", List.of("男性")),
                                new ImportColumn.Choice("女", List.of("女性")))),
                ImportColumn.of("id", CODE, "身份证号", "身份证号码", "公民身份号码")
                        .mandatory()
                        .looksLike("[0-9]{17}[0-9X]"),
                ImportColumn.of("people", TEXT, "民族"),
                ImportColumn.of("status", TEXT, "政治面貌"),
                ImportColumn.of("education", TEXT, "文化程度", "学历"),
                ImportColumn.of("employer", NAME, "工作单位", "所在单位", "单位").mandatory(),
                ImportColumn.of("joined", DATE, "入会时间", "入会日期"),
                ImportColumn.of("phone", PHONE, "联系电话", "手机", "手机号码"));
    }

    public static ImportTargetFixture visits() {
        return new ImportTargetFixture(
                "visit",
                "走访慰问台账",
                ImportColumn.of("day", DATE, "日期", "慰问日期").mandatory(),
                ImportColumn.of("occasion", TEXT, "节点"),
                ImportColumn.of("kind", TEXT, "慰问对象", "对象").mandatory(),
                ImportColumn.of("employer", NAME, "所在单位"),
                ImportColumn.of("people", COUNT, "人数", "慰问人数"),
                ImportColumn.of("money", MONEY, "慰问金额", "金额"),
                ImportColumn.of("remark", TEXT, "备注"));
    }

    public static ImportTargetFixture training() {
        return new ImportTargetFixture(
                "training",
                "职工培训台账",
                ImportColumn.of("day", DATE, "培训日期", "日期", "时间").mandatory(),
                ImportColumn.of("name", TEXT, "培训名称", "培训内容").mandatory(),
                ImportColumn.of("host", NAME, "主办单位"),
                ImportColumn.of("people", COUNT, "培训人数", "人数"),
                ImportColumn.of("women", COUNT, "女职工"),
                ImportColumn.of("remark", TEXT, "备注"));
    }

    public static ImportTargetFixture activities() {
        return new ImportTargetFixture(
                "activity",
                "文体活动台账",
                ImportColumn.of("name", TEXT, "活动名称").mandatory(),
                ImportColumn.of("day", DATE, "活动时间", "时间", "日期").mandatory(),
                ImportColumn.of("kind", TEXT, "类别"),
                ImportColumn.of("people", COUNT, "参加人数", "人数"),
                ImportColumn.of("place", NAME, "地点", "活动地点"),
                ImportColumn.of("remark", TEXT, "备注"));
    }

    public static ImportTargetFixture cases() {
        return new ImportTargetFixture(
                "case",
                "信访投诉及调解台账",
                ImportColumn.of("received", DATE, "受理日期", "日期").mandatory(),
                ImportColumn.of("visitor", NAME, "来访人"),
                ImportColumn.of("way", TEXT, "方式"),
                ImportColumn.of("claim", TEXT, "诉求类别"),
                ImportColumn.of("employer", NAME, "被投诉单位"),
                ImportColumn.of("people", COUNT, "涉及人数"),
                ImportColumn.of("result", TEXT, "办理结果"),
                ImportColumn.of("closed", DATE, "办结日期"),
                ImportColumn.of("money", MONEY, "追回金额"));
    }

    public static List<ImportTargetFixture> all() {
        return List.of(employers(), members(), visits(), training(), activities(), cases());
    }

    /** What it will answer when asked to take an import back. */
    public void refusesToUndo(String... reasons) {
        objections = List.of(reasons);
    }

    public List<ImportRow> rows() {
        return booked.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public List<ImportColumn> columns() {
        return columns;
    }

    @Override
    public Judging judging(ImportContext context) {
        return this::verdicts;
    }

    private List<Verdict> verdicts(List<ImportRow> rows) {
        List<Map<String, Object>> known = new ArrayList<>();
        rows().forEach(row -> known.add(row.values()));
        List<Verdict> verdicts = new ArrayList<>();
        for (ImportRow row : rows) {
            boolean repeats = known.contains(row.values());
            known.add(row.values());
            verdicts.add(repeats ? new Verdict.Merged("与前面的行重复") : new Verdict.Good(List.of()));
        }
        return verdicts;
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        booked.put(context.importId(), List.copyOf(good));
    }

    @Override
    public List<String> undo(ImportContext context) {
        if (objections.isEmpty()) {
            booked.remove(context.importId());
        }
        return objections;
    }
}
