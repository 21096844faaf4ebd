package org.unionledger.membership;

import java.time.LocalDate;

/**
 * 自动退会: who pays no dues and takes no part for so many months on end, after talks without effect, counts as having withdrawn.
 * Withdrawing somebody sooner is advised against, not refused. Source: 中国工会章程 art. 6 (MEM-06), months as the parameter
 * {@code membership.withdrawal.months} says. Pure.
 */
final class AutomaticWithdrawal {

    private AutomaticWithdrawal() {}

    /** @param duesUntil the last day for which dues were paid; so many months end on the same day of a later month */
    static boolean isTooEarly(LocalDate duesUntil, LocalDate withdrawnOn, int months) {
        return withdrawnOn.isBefore(duesUntil.plusMonths(months));
    }
}
