package org.unionledger.organization;

import java.util.List;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;

/** The columns of an employers' ledger (经济组织台账), and what other streets call them. */
final class EmployerColumns {

    static final String NAME = "name";
    static final String CREDIT_CODE = "creditCode";
    static final String UNIT_KIND = "unitKind";
    static final String COMMUNITY = "community";
    static final String MOVED_IN = "movedInOn";
    static final String WORKERS = "workers";
    static final String WOMEN = "women";
    static final String MIGRANTS = "migrants";
    static final String ESTABLISHMENT = "establishment";
    static final String FORM = "form";
    static final String FOUNDED = "foundedOn";
    static final String CHAIR = "chair";
    static final String PHONE = "phone";
    static final String SCALE = "scale";
    static final String INDUSTRY = "industry";
    static final String DIFFICULTY = "difficulty";

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.of(
                            NAME,
                            ColumnKind.NAME,
                            "单位名称",
                            "企业名称",
                            "经济组织名称",
                            "单位全称",
                            "企业全称",
                            "用人单位",
                            "用人单位名称",
                            "单位",
                            "公司名称",
                            "企业（单位）名称",
                            "法人单位名称",
                            "工会所在单位",
                            "所在单位",
                            "经济组织",
                            "企业")
                    .mandatory(),
            ImportColumn.of(
                            CREDIT_CODE,
                            ColumnKind.CODE,
                            "统一社会信用代码",
                            "信用代码",
                            "统一代码",
                            "社会信用代码",
                            "统一信用代码",
                            "机构代码",
                            "组织机构代码",
                            "单位代码",
                            "企业代码",
                            "营业执照号",
                            "营业执照号码",
                            "营业执照注册号",
                            "代码")
                    .looksLike("[0-9A-Z]{18}"),
            ImportColumn.of(
                    UNIT_KIND,
                    ColumnKind.TEXT,
                    "单位性质",
                    "企业性质",
                    "经营性质",
                    "经济性质",
                    "单位类别",
                    "单位类型",
                    "企业类型",
                    "经济类型",
                    "所有制",
                    "所有制性质",
                    "单位性质类别",
                    "性质",
                    "经济成分",
                    "登记注册类型"),
            ImportColumn.of(
                    COMMUNITY,
                    ColumnKind.NAME,
                    "所属社区",
                    "社区",
                    "所在社区",
                    "所属村（社区）",
                    "所在村（社区）",
                    "社区（村）",
                    "村（社区）",
                    "所属社区（村）",
                    "所在社区（村）",
                    "村居",
                    "所属村居",
                    "所在村居",
                    "所属村",
                    "社区名称",
                    "属地社区",
                    "所属社区村居",
                    "所属辖区"),
            ImportColumn.of(
                    MOVED_IN,
                    ColumnKind.DATE,
                    "进驻时间",
                    "进驻日期",
                    "入驻时间",
                    "入驻日期",
                    "迁入时间",
                    "迁入日期",
                    "开业时间",
                    "开业日期",
                    "注册时间",
                    "注册日期",
                    "落户时间",
                    "企业成立时间",
                    "单位成立时间"),
            ImportColumn.of(
                    WORKERS,
                    ColumnKind.COUNT,
                    "职工总数",
                    "职工人数",
                    "职工数",
                    "职工总人数",
                    "从业人员",
                    "从业人数",
                    "从业人员数",
                    "员工总数",
                    "员工人数",
                    "员工数",
                    "在职职工数",
                    "在职职工",
                    "在职人数",
                    "在册职工数",
                    "用工人数",
                    "用工总数",
                    "总人数",
                    "职工"),
            ImportColumn.of(
                    WOMEN,
                    ColumnKind.COUNT,
                    "其中女职工",
                    "女职工",
                    "女职工数",
                    "女职工人数",
                    "其中女",
                    "女性",
                    "女员工",
                    "女员工数",
                    "女性职工",
                    "女性人数",
                    "女"),
            ImportColumn.of(
                    MIGRANTS,
                    ColumnKind.COUNT,
                    "外来务工人员",
                    "外来务工人员数",
                    "外来务工",
                    "外来工",
                    "外来工人数",
                    "外来人员",
                    "外来职工",
                    "农民工",
                    "农民工数",
                    "农民工人数",
                    "外来农民工",
                    "外地职工",
                    "外来员工",
                    "外来务工者",
                    "外来务工人数"),
            ImportColumn.of(
                            ESTABLISHMENT,
                            ColumnKind.CHOICE,
                            "是否建会",
                            "建会情况",
                            "建会状态",
                            "是否已建会",
                            "是否组建工会",
                            "工会组建情况",
                            "是否建立工会",
                            "是否成立工会",
                            "是否建工会",
                            "有无工会",
                            "组建情况",
                            "已建会",
                            "建会与否",
                            "建会")
                    .choosing(List.of(
                            new ImportColumn.Choice(
                                    "已建会",
                                    List.of(
                                            "是", "已建", "已建立", "已成立", "已组建", "有", "√", "✓", "✔", "v", "y", "yes", "1",
                                            "建会", "建", "对", "已", "☑", "●")),
                            new ImportColumn.Choice(
                                    "筹建中", List.of("筹建", "在建", "正在筹建", "筹备", "筹备中", "拟建", "组建中", "正在组建")),
                            new ImportColumn.Choice(
                                    "未建会",
                                    List.of(
                                            "否", "未建", "未建立", "未成立", "未组建", "无", "没有", "×", "✗", "✘", "x", "n", "no",
                                            "0", "不", "未", "没建", "☐", "○", "-", "—", "/", "\\")))),
            ImportColumn.of(
                    FORM,
                    ColumnKind.TEXT,
                    "建会形式",
                    "组建形式",
                    "建会方式",
                    "组建方式",
                    "工会形式",
                    "建会类型",
                    "工会类型",
                    "基层工会类型",
                    "建会类别",
                    "工会组织形式"),
            ImportColumn.of(
                    FOUNDED,
                    ColumnKind.DATE,
                    "建会时间",
                    "建会日期",
                    "工会成立时间",
                    "工会成立日期",
                    "组建时间",
                    "组建日期",
                    "工会组建时间",
                    "工会建立时间",
                    "建立工会时间",
                    "成立工会时间",
                    "建会年月"),
            ImportColumn.of(
                    CHAIR, ColumnKind.TEXT, "工会主席", "主席", "主席姓名", "工会主席姓名", "工会负责人", "工会主席（负责人）", "负责人", "工会联系人"),
            ImportColumn.of(
                    PHONE,
                    ColumnKind.PHONE,
                    "联系电话",
                    "电话",
                    "电话号码",
                    "手机",
                    "手机号",
                    "手机号码",
                    "联系方式",
                    "主席电话",
                    "工会主席电话",
                    "移动电话",
                    "主席联系电话",
                    "联系人电话"),
            ImportColumn.of(SCALE, ColumnKind.TEXT, "经营规模", "企业规模", "单位规模", "规模"),
            ImportColumn.of(INDUSTRY, ColumnKind.TEXT, "所属行业", "行业", "行业类别", "行业门类", "行业分类", "国民经济行业"),
            ImportColumn.of(DIFFICULTY, ColumnKind.TEXT, "难易程度", "建会难易程度", "组建难易程度", "建会难度", "组建难度"));

    private EmployerColumns() {}

    /** What the column is called in our own template. */
    static String label(String key) {
        return ALL.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(ImportColumn::label)
                .orElse("");
    }
}
