package org.unionledger.establishment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is set up together with a union (四个结合) or in a key firm (三会). Stored in lower case; label {@code establishment.item.<code>}. */
public enum Item {
    COMBINED_CONGRESS("职代会", Group.COMBINED),
    COMBINED_WAGES("工资协商和集体合同", Group.COMBINED),
    COMBINED_SAFETY("安全生产", Group.COMBINED),
    COMBINED_STANDARDS("规范化建设", Group.COMBINED),
    WORKERS_CONGRESS("职代会", Group.BODIES),
    WOMENS_CONGRESS("妇代会", Group.BODIES),
    MEDIATION_COMMITTEE("调解委员会", Group.BODIES);

    /** Label {@code establishment.items.<code>}. */
    public enum Group {
        /** 四个结合: founded together with the union. */
        COMBINED,
        /** 三会. */
        BODIES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public List<Item> items() {
            return Arrays.stream(Item.values())
                    .filter(item -> item.group == this)
                    .toList();
        }
    }

    private final String term;
    private final Group group;

    Item(String term, Group group) {
        this.term = term;
        this.group = group;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Group group() {
        return group;
    }

    /** The value of the breakdown {@code item}, in Chinese. */
    String term() {
        return term;
    }

    static Item ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<Item> read(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
