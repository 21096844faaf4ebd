package org.unionledger.establishment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;

/** The columns of a progress sheet (组建进度表): a day for each stage, or the stage reached and its day. */
final class ProgressColumns {

    static final String EMPLOYER = "employer";
    static final String STAGE = "stage";
    static final String DAY = "day";
    static final String NUMBER = "number";
    static final String KEEPER = "keeper";
    static final String NOTE = "note";

    /** What streets call the day of a stage; the first is our own word. */
    private static final Map<Stage, List<String>> DAYS = Map.of(
            Stage.SURVEY, List.of("摸底日期", "摸底时间", "摸底", "摸排时间", "调查摸底时间", "走访摸底时间"),
            Stage.MOBILIZATION, List.of("动员日期", "动员时间", "动员", "宣传动员时间", "动员会时间", "宣传发动时间"),
            Stage.PREPARATION, List.of("筹备日期", "筹备时间", "筹备", "筹备组成立时间", "成立筹备组时间", "筹备组成立日期", "筹建时间"),
            Stage.FEE, List.of("筹备金通知日期", "筹备金时间", "筹备金", "缴纳筹备金时间"),
            Stage.APPLICATION, List.of("申请日期", "申请时间", "申请", "提出申请时间", "上报申请时间", "请示时间", "递交申请时间"),
            Stage.APPROVAL, List.of("批复日期", "批复时间", "批复", "上级批复时间", "批准时间"),
            Stage.ELECTION, List.of("选举日期", "选举时间", "选举", "选举大会时间", "召开会员大会时间", "会员大会时间"),
            Stage.LEGAL_PERSON, List.of("法人登记日期", "法人登记时间", "法人登记", "办理法人资格时间", "法人证办理时间"),
            Stage.PLAQUE, List.of("挂牌日期", "挂牌时间", "挂牌", "授牌时间", "揭牌时间"));

    static final List<ImportColumn> ALL = all();

    private ProgressColumns() {}

    private static List<ImportColumn> all() {
        List<ImportColumn> columns = new ArrayList<>();
        columns.add(ImportColumn.of(EMPLOYER, ColumnKind.NAME, "单位名称", "企业名称", "单位", "企业", "建会单位", "拟建会单位", "用人单位")
                .mandatory());
        for (Stage stage : Stage.values()) {
            List<String> names = DAYS.getOrDefault(stage, List.of());
            columns.add(ImportColumn.of(
                    key(stage),
                    ColumnKind.DATE,
                    names.get(0),
                    names.stream().skip(1).toArray(String[]::new)));
        }
        columns.add(ImportColumn.of(
                STAGE, ColumnKind.TEXT, "当前阶段", "进展", "目前进展", "进展情况", "组建进度", "建会进度", "进度", "阶段", "所处阶段"));
        columns.add(ImportColumn.of(DAY, ColumnKind.DATE, "进展日期", "日期", "时间", "更新时间", "填报日期", "统计日期"));
        columns.add(ImportColumn.of(NUMBER, ColumnKind.TEXT, "批复文号", "文号", "批文号", "建会批复文号"));
        columns.add(ImportColumn.of(KEEPER, ColumnKind.TEXT, "责任人", "包片责任人", "联系人", "跟进人", "指导员", "包联干部", "负责人"));
        columns.add(ImportColumn.of(NOTE, ColumnKind.TEXT, "备注", "存在困难", "困难和问题", "存在问题", "下步打算", "下一步措施", "说明"));
        return List.copyOf(columns);
    }

    static String key(Stage stage) {
        return "on_" + stage.code();
    }

    /** What the column is called in our own template; empty for none of them. */
    static String label(String key) {
        return ALL.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(ImportColumn::label)
                .orElse("");
    }

    /** The stage that words such as 已申请 or 正在筹备 speak of, the furthest if of several; null for none, and for 未申请. */
    static @Nullable Stage stageIn(String written) {
        return Arrays.stream(Stage.values())
                .filter(stage -> written.contains(stage.term())
                        && !written.contains("未" + stage.term())
                        && !written.contains("待" + stage.term()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
