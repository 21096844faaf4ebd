package org.unionledger.access;

/** One thing an account may be allowed to do inside its place of the tree. Its label is message {@code access.right.<name>}. */
public enum Right {
    /** See unions and employers. */
    READ_ORGANIZATIONS,
    /** Found unions, change unions and employers. */
    WRITE_ORGANIZATIONS,
    /** Record terms, officers and certificates of unions (换届与班子). */
    WRITE_COMMITTEES,
    /** See the member register, with protected fields masked. */
    READ_MEMBERS,
    WRITE_MEMBERS,
    /** Have personal data erased that are kept long enough, or on request of the person (个人信息删除). */
    ERASE_PERSONS,
    /** See a protected field in full, with a reason; each look is logged. */
    REVEAL_MEMBERS,
    READ_LEDGERS,
    WRITE_LEDGERS,
    /** Make registers (自建台账) for a union and everything below it, and change them. */
    MAKE_LEDGERS,
    /** Import files into the books the account may write. */
    IMPORT,
    /** Export lists the account may read. */
    EXPORT,
    READ_FIGURES,
    /** Close the books of a period for a union and everything below it (封账), and open them again. */
    CLOSE_PERIODS,
    /** Compose summaries, and write them as documents (文稿). */
    COMPOSE_SUMMARIES,
    /** Enter what only an old summary tells (补录), post it and take it back. */
    BACKFILL,
    /** Review, return and finish documents (审核、定稿). */
    SIGN_SUMMARIES,
    /** Change the outlines (提纲) of summaries for a union and everything below it. */
    WRITE_OUTLINES,
    /** See reports that go upward (上报), of the own union and those below. */
    READ_REPORTS,
    /** Fill in, check and send reports to the union above. */
    SEND_REPORTS,
    /** Say who sends what, return and accept reports from below, lock and remind. */
    RECEIVE_REPORTS,
    /** See targets (目标), and the own scores of rounds (考核). */
    READ_EVALUATIONS,
    /** Set targets of the own union and of those directly below it. */
    SET_TARGETS,
    /** Score the own union (自评) and object to a score (异议). */
    SCORE_ONESELF,
    /** Write schemes (考核细则), and review and settle the scores of those directly below (审核、定稿). */
    JUDGE_UNIONS,
    /** See papers in the archive (档案); those that are internal only of the own union. */
    READ_ARCHIVE,
    /** Register, correct, number and handle papers, and list those to be destroyed. */
    WRITE_ARCHIVE,
    /** Have papers destroyed that somebody else has listed (监销). */
    DESTROY_PAPERS,
    /** Set the numbers of rules (法规参数) for a union and everything below it. */
    SET_PARAMETERS,
    MANAGE_ACCOUNTS,
    READ_AUDIT_LOG
}
