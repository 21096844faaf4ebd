package org.unionledger.transfer;

import java.util.Locale;

/** How far a transfer has come; stored in lower case, label {@code transfer.state.<code>}. */
public enum TransferState {
    /** 待转入方确认: the member still counts for the sender. */
    PENDING,
    /** 已转入. */
    CONFIRMED,
    /** 转入方未接收. */
    REFUSED,
    /** 转出方撤回. */
    WITHDRAWN,
    /** 自动结束: the membership ended or moved before the receiver had answered. */
    LAPSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TransferState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
