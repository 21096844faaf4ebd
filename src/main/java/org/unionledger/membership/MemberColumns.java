package org.unionledger.membership;

import java.util.List;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;

/** What a roster (会员花名册) may hold, and what its columns are called in people's files. Source: rules of the real-name register. */
final class MemberColumns {

    static final String NAME = "name";
    static final String SEX = "sex";
    static final String IDENTITY = "identity";
    static final String ETHNIC_GROUP = "ethnicGroup";
    static final String POLITICAL_STATUS = "politicalStatus";
    static final String EDUCATION = "education";
    static final String EMPLOYER = "employer";
    static final String JOINED_ON = "joinedOn";
    static final String PHONE = "phone";
    static final String MIGRANT = "migrant";

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.of(NAME, ColumnKind.TEXT, "姓名", "会员姓名", "职工姓名", "名字", "员工姓名")
                    .mandatory(),
            ImportColumn.of(SEX, ColumnKind.TEXT, "性别"),
            ImportColumn.of(
                            IDENTITY,
                            ColumnKind.CODE,
                            "身份证号",
                            "身份证号码",
                            "证件号码",
                            "公民身份号码",
                            "身份证",
                            "证件号",
                            "有效证件号码",
                            "居民身份证号码")
                    .mandatory()
                    .looksLike("[0-9]{17}[0-9X]"),
            ImportColumn.of(ETHNIC_GROUP, ColumnKind.TEXT, "民族"),
            ImportColumn.of(POLITICAL_STATUS, ColumnKind.TEXT, "政治面貌", "政治身份"),
            ImportColumn.of(EDUCATION, ColumnKind.TEXT, "学历", "文化程度", "受教育程度", "学历层次", "最高学历"),
            ImportColumn.of(
                            EMPLOYER,
                            ColumnKind.NAME,
                            "工作单位",
                            "单位名称",
                            "所在单位",
                            "企业名称",
                            "用人单位",
                            "所属单位",
                            "单位",
                            "所在企业",
                            "所属工会",
                            "基层工会名称",
                            "工会名称")
                    .mandatory(),
            ImportColumn.of(JOINED_ON, ColumnKind.DATE, "入会日期", "入会时间", "加入工会时间", "入会年月", "会籍变化日期", "批准入会时间"),
            ImportColumn.of(PHONE, ColumnKind.PHONE, "移动电话", "联系电话", "手机号码", "手机", "电话", "手机号", "联系方式")
                    .looksLike("1[3-9][0-9]{9}"),
            ImportColumn.of(MIGRANT, ColumnKind.YES_NO, "是否农民工", "是否农民工会员", "农民工", "外来务工人员", "是否外来务工"));

    private MemberColumns() {}
}
