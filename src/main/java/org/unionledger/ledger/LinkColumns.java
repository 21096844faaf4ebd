package org.unionledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.ledger.declaration.Declaration;

/**
 * The columns in which rows of any register say whom they are about, besides its fields. A rare name may stand for a member, a
 * number for any: 身份证号 beside 姓名 is what people's files have.
 */
final class LinkColumns {

    static final String MEMBERS = "about.members";
    static final String NAME = "about.name";
    static final String EMPLOYERS = "about.employers";

    private static final String IDENTITY =
            "[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]";

    /** Which no identity number is taken for. */
    private static final String CREDIT_CODE = "(?!" + IDENTITY + "$)[1-9ANY][1-9A-Z][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}";

    private static final ImportColumn OF_MEMBERS = ImportColumn.of(
                    MEMBERS,
                    ColumnKind.TEXT,
                    "关联会员",
                    "身份证号",
                    "身份证号码",
                    "公民身份号码",
                    "居民身份证号码",
                    "身份证",
                    "证件号码",
                    "证件号",
                    "会员身份证号")
            .looksLike(IDENTITY)
            .ofManyBooks();

    private static final ImportColumn OF_NAMES =
            ImportColumn.of(NAME, ColumnKind.TEXT, "会员姓名", "职工姓名").ofManyBooks();

    private static final ImportColumn OF_EMPLOYERS = ImportColumn.of(
                    EMPLOYERS, ColumnKind.TEXT, "关联单位", "统一社会信用代码", "社会信用代码", "信用代码", "单位信用代码")
            .looksLike(CREDIT_CODE)
            .ofManyBooks();

    private static final Map<String, String> LABELS =
            Map.of(MEMBERS, OF_MEMBERS.label(), NAME, OF_NAMES.label(), EMPLOYERS, OF_EMPLOYERS.label());

    private LinkColumns() {}

    /** A register that has a field for a person's name needs no other. */
    static List<ImportColumn> of(Declaration declaration) {
        List<ImportColumn> columns = new ArrayList<>(List.of(OF_MEMBERS));
        if (declaration.personsName().isEmpty()) {
            columns.add(OF_NAMES);
        }
        columns.add(OF_EMPLOYERS);
        return columns;
    }

    static boolean isOne(String key) {
        return LABELS.containsKey(key);
    }

    /** Empty for a key that is none of them. */
    static String label(String key) {
        return LABELS.getOrDefault(key, "");
    }
}
