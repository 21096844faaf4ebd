package org.unionledger.membership;

import java.util.List;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;

/**
 * What a roster (会员花名册) may hold, and what its columns are called in people's files; first the fields of the national
 * template in its order. Source: 总工办发〔2017〕14号, as two public systems have it.
 */
final class MemberColumns {

    static final String NAME = "name";
    static final String SEX = "sex";
    static final String BORN_ON = "bornOn";
    static final String ETHNIC_GROUP = "ethnicGroup";
    static final String EMPLOYMENT = "employment";
    static final String DOCUMENT = "document";
    static final String IDENTITY = "identity";
    static final String EDUCATION = "education";
    static final String SKILL = "skill";
    static final String PHONE = "phone";
    static final String RESIDENCE_TYPE = "residenceType";
    static final String RESIDENCE_PLACE = "residencePlace";
    static final String CHANGE = "change";
    static final String CHANGED_ON = "changedOn";
    static final String CHANGE_REASON = "changeReason";
    static final String POLITICAL_STATUS = "politicalStatus";
    static final String EMPLOYER = "employer";
    static final String NATIVE_PLACE = "nativePlace";
    static final String MIGRANT = "migrant";
    static final String GROUPS = "groups";
    static final String JOINED_ON = "joinedOn";

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.of(NAME, ColumnKind.TEXT, "姓名", "会员姓名", "职工姓名", "名字", "员工姓名")
                    .mandatory(),
            ImportColumn.of(SEX, ColumnKind.TEXT, "性别"),
            ImportColumn.of(BORN_ON, ColumnKind.DATE, "出生日期", "出生年月日", "出生年月", "生日"),
            ImportColumn.of(ETHNIC_GROUP, ColumnKind.TEXT, "民族"),
            ImportColumn.of(EMPLOYMENT, ColumnKind.TEXT, "就业状况", "就业状态", "从业状况"),
            ImportColumn.of(DOCUMENT, ColumnKind.TEXT, "有效证件类别", "证件类别", "证件类型", "证件种类"),
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
            ImportColumn.of(EDUCATION, ColumnKind.TEXT, "学历", "文化程度", "受教育程度", "学历层次", "最高学历"),
            ImportColumn.of(SKILL, ColumnKind.TEXT, "技能等级", "技能(技术)等级", "技术等级", "职业技能等级", "职业资格等级"),
            ImportColumn.of(PHONE, ColumnKind.PHONE, "移动电话", "联系电话", "手机号码", "手机", "电话", "手机号", "联系方式")
                    .looksLike("1[3-9][0-9]{9}"),
            ImportColumn.of(RESIDENCE_TYPE, ColumnKind.TEXT, "户籍类型", "户口类型", "户口性质", "户籍性质", "户籍类别"),
            ImportColumn.of(RESIDENCE_PLACE, ColumnKind.TEXT, "户籍所在地", "户籍地", "户籍地址", "户口所在地"),
            ImportColumn.of(CHANGE, ColumnKind.TEXT, "会籍变化类型", "会籍变动类型", "变化类型", "变动类型", "会籍状态", "会员状态"),
            ImportColumn.of(CHANGED_ON, ColumnKind.DATE, "会籍变化日期", "会籍变动日期", "变化日期", "变动日期"),
            ImportColumn.of(CHANGE_REASON, ColumnKind.TEXT, "会籍变化原因", "会籍变动原因", "变化原因", "变动原因"),
            ImportColumn.of(POLITICAL_STATUS, ColumnKind.TEXT, "政治面貌", "政治身份"),
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
                    .mandatory()
                    .mayBeBlank(),
            ImportColumn.of(NATIVE_PLACE, ColumnKind.TEXT, "籍贯"),
            ImportColumn.of(MIGRANT, ColumnKind.YES_NO, "是否农民工", "是否农民工会员", "农民工", "外来务工人员", "是否外来务工"),
            ImportColumn.of(GROUPS, ColumnKind.TEXT, "重点群体", "特殊群体", "人员类别", "群体类别", "会员类别"),
            ImportColumn.of(JOINED_ON, ColumnKind.DATE, "入会日期", "入会时间", "加入工会时间", "入会年月", "批准入会时间"));

    private MemberColumns() {}
}
